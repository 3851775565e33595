/** The decision table as a page to print and sign: `dist/decision-table.html`, in one file, without a script. */
import { readFileSync } from 'node:fs';
import type { Source } from '../../src/content/schema.js';
import { shortly, type Phrase, type Row, type Sheet } from '../content/decision-table.js';

/** HTML that is written here. All other values in a template are text, and escaped. */
class Markup {
  constructor(readonly html: string) {}
}

const html = (strings: TemplateStringsArray, ...values: unknown[]): Markup =>
  new Markup(
    strings.map((string, index) => (index > 0 ? asHtml(values[index - 1]) : '') + string).join(''),
  );

function asHtml(value: unknown): string {
  if (Array.isArray(value)) return value.map(asHtml).join('');
  if (value instanceof Markup) return value.html;
  return String(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

const nothing = html``;

export function decisionTableHtml(sheet: Sheet): string {
  const css = readFileSync('scripts/docs/decision-table.css', 'utf8');
  const cited = citedIn(sheet);
  const { html: page } = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${sheet.title}, edition ${sheet.edition}</title>
        <style>
          ${new Markup(css)}
        </style>
      </head>
      <body>
        <main class="sheet">
          <header>
            <h1>${sheet.title}: when to get help for back pain</h1>
            <p class="edition">Edition <b>${sheet.edition}</b></p>
            <p>${sheet.intro.join(' ')}</p>
            <p class="on-screen">Print this page: no row is cut in two.</p>
          </header>
          ${levels(sheet, cited)} ${questions(sheet)} ${reading(sheet)} ${notes(sheet, cited)}
          ${numbers(sheet, cited)} ${sourceKey(cited)} ${signature()}
        </main>
      </body>
    </html>`;
  return page.trimStart();
}

/** The sources of the sheet, numbered as they first come: their titles stand once, at its end. */
const citedIn = ({ levels, notes, numbers }: Sheet): Source[] => [
  ...new Set(
    [...levels.flatMap(({ rows }) => rows), ...notes, ...numbers].flatMap(({ sources }) => sources),
  ),
];

type Column = [look: string, title: string];

const SOURCES: Column = ['sources', 'Sources'];
const INITIALS: Column = ['initials', 'Initials'];

const table = (name: string, caption: string, columns: Column[], bodies: unknown) =>
  html`<table class="${name}">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${columns.map(([look, title]) => html`<th class="${look}" scope="col">${title}</th>`)}
      </tr>
    </thead>
    ${bodies}
  </table>`;

/** The box that a reviewer writes in. */
const INITIALS_BOX = html`<td class="initials"></td>`;

const levels = ({ levels }: Sheet, cited: Source[]) =>
  table(
    'levels',
    'Which answers give which level',
    [['number', 'Row'], ['wide', 'What the reader chooses'], ['', 'May mean'], SOURCES, INITIALS],
    levels.map(
      ({ level, name, says, rows }) =>
        html`<tbody data-level="${level}">
          <tr class="group">
            <th colspan="5" scope="rowgroup"><b>${name}.</b> The reader sees: ${says}</th>
          </tr>
          ${rows.map((row) => levelRow(row, name, cited))}
        </tbody>`,
    ),
  );

const levelRow = (row: Row, name: string, cited: Source[]) =>
  html`<tr>
    <th class="number" scope="row">${row.number}</th>
    <td class="signs">
      ${row.parts.map(part)}
      ${row.levelName === name ? nothing : html`<b class="level">${row.levelName}</b>`}
      ${noteMarks(row.notes)}
    </td>
    <td>${row.mayMean}</td>
    <td>${citations(row.sources, cited)}</td>
    ${INITIALS_BOX}
  </tr>`;

const questions = ({ questions, unsure, none }: Sheet) =>
  table(
    'questions',
    'What is asked, in this order',
    [
      ['number', 'No.'],
      ['wide', 'Question'],
      ['asked', 'Asked'],
      ['gives', `“${unsure}” gives`],
      ['rows', 'Rows'],
      INITIALS,
    ],
    html`<tbody>
      ${questions.map((question) => {
        // The usual other answer goes without saying.
        const others = question.otherAnswers.filter((answer) => answer !== none);
        return html`<tr>
          <th class="number" scope="row">${question.number}</th>
          <td>
            ${phrase(question)} <span class="hint">${question.select}</span>
            ${others.length > 0 ? `Or: ${others.join('; ')}` : nothing}
          </td>
          <td>${question.asked}</td>
          <td>${question.unsure}${noteMarks(question.notes)}</td>
          <td>${question.rows.join(', ')}</td>
          ${INITIALS_BOX}
        </tr>`;
      })}
    </tbody>`,
  );

const reading = ({ reading }: Sheet) =>
  html`<section class="reading">
    <h2>How a result is made</h2>
    <ul class="signs">
      ${reading.map((sentence) => html`<li>${sentence}</li>`)}
    </ul>
  </section>`;

const notes = ({ notes }: Sheet, cited: Source[]) =>
  table(
    'notes',
    'Notes that a result adds',
    [['number', 'Note'], ['', 'Words'], SOURCES, INITIALS],
    html`<tbody>
      ${notes.map(
        ({ letter, text, sources }) =>
          html`<tr>
            <th class="number" scope="row">${letter}</th>
            <td>${text}</td>
            <td>${citations(sources, cited)}</td>
            ${INITIALS_BOX}
          </tr>`,
      )}
    </tbody>`,
  );

const numbers = ({ numbers }: Sheet, cited: Source[]) =>
  table(
    'numbers',
    'Numbers in the words',
    [['', 'Words'], SOURCES, INITIALS],
    html`<tbody>
      ${numbers.map(
        ({ phrases, sources }) =>
          html`<tr>
            <th scope="row">${phrases.join('; ')}</th>
            <td>${citations(sources, cited)}</td>
            ${INITIALS_BOX}
          </tr>`,
      )}
    </tbody>`,
  );

const sourceKey = (cited: Source[]) =>
  html`<section class="reading">
    <h2>Sources</h2>
    <ol class="key">
      ${cited.map(
        (source) => html`<li><a href="${source.url}">${shortly(source)}</a> ${source.title}</li>`,
      )}
    </ol>
  </section>`;

/** Lines to write on. Nobody's name stands here: who reviewed it, writes it. */
const signature = () =>
  html`<section class="reading signature">
    <h2>Signature</h2>
    <ul class="sign">
      ${['Name', 'Registration number', 'Date', 'Signature'].map((line) => html`<li>${line}</li>`)}
    </ul>
  </section>`;

const part = (signs: Phrase[], index: number) =>
  html`${index > 0 ? html`<b class="joint">together with</b>` : nothing}
    ${signs.length > 1 ? html`<span class="joint">one of</span>` : nothing}
    <ul>
      ${signs.map((sign) => html`<li>${phrase(sign)}</li>`)}
    </ul>`;

const phrase = ({ label, hint }: Phrase) =>
  html`${label}${hint ? html` <span class="hint">${hint}</span>` : nothing}`;

const noteMarks = (letters: string[]) =>
  letters.length > 0 ? html` note ${letters.join(', ')}` : nothing;

const citations = (sources: Source[], cited: Source[]) =>
  html`<ul>
    ${sources.map(
      (source) =>
        html`<li>
          <a href="${source.url}">${shortly(source)}</a>
          <span class="reference">${cited.indexOf(source) + 1}</span>
        </li>`,
    )}
  </ul>`;
