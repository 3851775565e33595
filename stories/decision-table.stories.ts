/// <reference types="vite/client" />
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
// As they stand: what ships to readers lacks the notes and the sources that are for reviewers.
import checker from '../content/en/checker.json?raw';
import help from '../content/en/help.json?raw';
import ui from '../content/en/ui.json?raw';
import sources from '../content/sources.json?raw';
import triage from '../content/triage.json?raw';
import {
  decisionTable,
  shortly,
  type Phrase,
  type SheetData,
} from '../scripts/content/decision-table.js';
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

type Column = [look: string | typeof nothing, title: string];

const SOURCES: Column = ['sources', 'Sources'];
const INITIALS: Column = ['initials', 'Initials'];

const table = (name: string, caption: string, columns: Column[], bodies: unknown) =>
  html`<table class=${name}>
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${columns.map(([look, title]) => html`<th class=${look} scope="col">${title}</th>`)}
      </tr>
    </thead>
    ${bodies}
  </table>`;

/** The box that a reviewer writes in. */
const initials = () => html`<td class="initials"></td>`;

function levels() {
  return table(
    'levels',
    'Which answers give which level',
    [
      ['number', 'Row'],
      ['wide', 'What the reader chooses'],
      [nothing, 'May mean'],
      SOURCES,
      INITIALS,
    ],
    sheet.levels.map(
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
                <td>${row.mayMean}</td>
                <td>${citations(row.sources)}</td>
                ${initials()}
              </tr>`,
          )}
        </tbody>`,
    ),
  );
}

function questions() {
  return table(
    'questions',
    'What is asked, in this order',
    [
      ['number', 'No.'],
      ['wide', 'Question'],
      ['asked', 'Asked'],
      [nothing, `“${data.checker.unsure}” gives`],
      ['rows', 'Rows'],
      INITIALS,
    ],
    html`<tbody>
      ${sheet.questions.map(
        (question) =>
          html`<tr>
            <th class="number" scope="row">${question.number}</th>
            <td>
              ${phrase(question)} <span class="hint">${question.select}</span>
              ${others(question.otherAnswers)}
            </td>
            <td>${question.asked}</td>
            <td>${question.unsure}${noteMarks(question.notes)}</td>
            <td>${question.rows.join(', ')}</td>
            ${initials()}
          </tr>`,
      )}
    </tbody>`,
  );
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
  return table(
    'notes',
    'Notes that a result adds',
    [['number', 'Note'], [nothing, 'Words'], SOURCES, INITIALS],
    html`<tbody>
      ${sheet.notes.map(
        ({ letter, text, sources }) =>
          html`<tr>
            <th class="number" scope="row">${letter}</th>
            <td>${text}</td>
            <td>${citations(sources)}</td>
            ${initials()}
          </tr>`,
      )}
    </tbody>`,
  );
}

function numbers() {
  return table(
    'numbers',
    'Numbers in the words',
    [[nothing, 'Words'], SOURCES, INITIALS],
    html`<tbody>
      ${sheet.numbers.map(
        ({ phrases, sources }) =>
          html`<tr>
            <th scope="row">${phrases.join('; ')}</th>
            <td>${citations(sources)}</td>
            ${initials()}
          </tr>`,
      )}
    </tbody>`,
  );
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
  letters.length > 0 ? html` note ${letters.join(', ')}` : nothing;

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
