/// <reference types="vite/client" />
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
// As they stand: what ships to readers lacks the notes and the sources that are for reviewers.
import checker from '../content/en/checker.json?raw';
import help from '../content/en/help.json?raw';
import ui from '../content/en/ui.json?raw';
import sources from '../content/sources.json?raw';
import triage from '../content/triage.json?raw';
import { decisionTable, shortly, type Phrase, type SheetData } from '../scripts/decision-table.js';
import type { Source } from '../src/content/schema.js';
import './decision-table.css';

/** What a clinician reads, initials and signs. It prints on two sheets. */
const meta: Meta = { title: 'Decision table', tags: ['!autodocs'] };
export default meta;

const data = Object.fromEntries(
  Object.entries({ checker, help, sources, triage, ui }).map(([name, json]) => [
    name,
    JSON.parse(json) as unknown,
  ]),
) as unknown as SheetData;
const sheet = decisionTable(data);

export const Sheet: StoryObj = {
  render: () =>
    // The words are English, whichever way the page around them is written.
    html`<article class="sheet" lang="en" dir="ltr">
      <header>
        <h1>${sheet.title}: when to get help for back pain</h1>
        <p class="edition">Edition <b>${sheet.edition}</b></p>
        <p>${sheet.intro.join(' ')}</p>
        <p class="on-screen">
          <button
            type="button"
            @click=${() => {
              print();
            }}
          >
            Print two sheets
          </button>
        </p>
      </header>
      ${[levels(), questions(), reading()]}
      <div class="pair">${[notes(), numbers()]}</div>
      ${[sourceKey(), signature()]}
    </article>`,
};

function levels() {
  return html`<table class="levels">
    <caption>
      Which answers give which level
    </caption>
    <thead>
      <tr>
        <th class="number" scope="col">Row</th>
        <th class="wide" scope="col">What the reader chooses</th>
        <th class="meaning" scope="col">May mean</th>
        <th class="sources" scope="col">Sources</th>
        <th class="initials" scope="col">Initials</th>
      </tr>
    </thead>
    ${sheet.levels.map(
      ({ level, name, says, rows }) =>
        html`<tbody data-level=${level}>
          <tr class="group">
            <th colspan="5" scope="rowgroup"><b>${name}.</b> The reader sees: ${says}</th>
          </tr>
          ${rows.map(
            (row) =>
              html`<tr>
                <th class="number" scope="row">${row.number}</th>
                <td class="signs">
                  ${row.parts.map(part)}
                  ${row.levelName === name ? nothing : html`<b class="level">${row.levelName}</b>`}
                  ${noteMarks(row.notes)}
                </td>
                <td data-label="May mean">${row.mayMean}</td>
                <td data-label="Sources">${citations(row.sources)}</td>
                <td class="initials" data-label="Initials"></td>
              </tr>`,
          )}
        </tbody>`,
    )}
  </table>`;
}

function questions() {
  return html`<table class="questions">
    <caption>
      What is asked, in this order
    </caption>
    <thead>
      <tr>
        <th class="number" scope="col">No.</th>
        <th class="wide" scope="col">Question</th>
        <th class="asked" scope="col">Asked</th>
        <th class="unsure" scope="col">“${data.checker.unsure}” gives</th>
        <th class="rows" scope="col">Rows</th>
        <th class="initials" scope="col">Initials</th>
      </tr>
    </thead>
    <tbody>
      ${sheet.questions.map(
        (question) =>
          html`<tr>
            <th class="number" scope="row">${question.number}</th>
            <td>
              ${phrase(question)} <span class="hint">${question.select}</span>
              ${others(question.otherAnswers)}
            </td>
            <td data-label="Asked">${question.asked}</td>
            <td data-label="“${data.checker.unsure}” gives">
              ${question.unsure}${noteMarks(question.notes)}
            </td>
            <td data-label="Rows">${question.rows.join(', ')}</td>
            <td class="initials" data-label="Initials"></td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function reading() {
  return html`<section class="reading">
    <h2>How a result is made</h2>
    <ul class="signs">
      ${sheet.reading.map((sentence) => html`<li>${sentence}</li>`)}
    </ul>
  </section>`;
}

function notes() {
  return html`<table class="notes">
    <caption>
      Notes that a result adds
    </caption>
    <thead>
      <tr>
        <th class="number" scope="col">Note</th>
        <th class="wide" scope="col">Words</th>
        <th class="sources" scope="col">Sources</th>
        <th class="initials" scope="col">Initials</th>
      </tr>
    </thead>
    <tbody>
      ${sheet.notes.map(
        ({ letter, text, sources }) =>
          html`<tr>
            <th class="number" scope="row">${letter}</th>
            <td>${text}</td>
            <td data-label="Sources">${citations(sources)}</td>
            <td class="initials" data-label="Initials"></td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function numbers() {
  return html`<table class="numbers">
    <caption>
      Numbers in the words
    </caption>
    <thead>
      <tr>
        <th class="wide" scope="col">Words</th>
        <th class="sources" scope="col">Sources</th>
        <th class="initials" scope="col">Initials</th>
      </tr>
    </thead>
    <tbody>
      ${sheet.numbers.map(
        ({ phrases, sources }) =>
          html`<tr>
            <th scope="row">${phrases.join('; ')}</th>
            <td data-label="Sources">${citations(sources)}</td>
            <td class="initials" data-label="Initials"></td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Lines to write on. Nobody's name stands here: who reviewed it, writes it. */
function signature() {
  return html`<section class="reading">
    <h2>Signature</h2>
    <ul class="sign">
      ${['Name', 'Registration number', 'Date', 'Signature'].map((line) => html`<li>${line}</li>`)}
    </ul>
  </section>`;
}

function part(signs: Phrase[], index: number) {
  return html`${index > 0 ? html`<b class="joint">together with</b>` : nothing}
    ${signs.length > 1 ? html`<span class="joint">one of</span>` : nothing}
    <ul>
      ${signs.map((sign) => html`<li>${phrase(sign)}</li>`)}
    </ul>`;
}

const phrase = ({ label, hint }: Phrase) =>
  html`${label}${hint ? html` <span class="hint">${hint}</span>` : nothing}`;

/** The answers on no row; the usual one goes without saying. */
const others = (answers: string[]) => {
  const own = answers.filter((answer) => answer !== data.checker.none);
  return own.length > 0 ? html`Or: ${own.join('; ')}` : nothing;
};

const noteMarks = (letters: string[]) =>
  letters.length > 0 ? html` <span class="note">note ${letters.join(', ')}</span>` : nothing;

/** The sources of the sheet, numbered as they first come: their titles stand once, at its end. */
const cited = [
  ...new Set(
    [...sheet.levels.flatMap(({ rows }) => rows), ...sheet.notes, ...sheet.numbers].flatMap(
      (one) => one.sources,
    ),
  ),
];

const citations = (list: Source[]) =>
  html`<ul>
    ${list.map(
      (source) =>
        html`<li>
          <a href=${source.url}>${shortly(source)}</a>
          <span class="reference">${cited.indexOf(source) + 1}</span>
        </li>`,
    )}
  </ul>`;

function sourceKey() {
  return html`<section class="reading">
    <h2>Sources</h2>
    <ol class="key">
      ${cited.map(
        (source) => html`<li><a href=${source.url}>${shortly(source)}</a> ${source.title}</li>`,
      )}
    </ol>
  </section>`;
}
