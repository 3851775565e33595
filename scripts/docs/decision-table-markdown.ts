/** The decision table as a page of GitHub's: `docs/decision-table.md`. */
import type { Source } from '../../src/content/schema.js';
import { shortly, type Phrase, type Sheet } from '../content/decision-table.js';

export function decisionTableMarkdown(sheet: Sheet): string {
  const { title, edition, intro, levels, questions, reading, notes, numbers } = sheet;
  const [about = '', ...rest] = intro;
  return `<!-- Written by \`npm run generate\` from content/. Do not edit it here. -->

# ${title}

${[about, ...rest].join(' ')} Edition \`${edition}\`: it changes whenever anything below does, so that a signed sheet can be told from an older one. To sign on paper, run \`npm run build\`, open \`dist/decision-table.html\` and print it. Then hand the signed sheet in with the name for \`reviewedBy\` in [content/en/checker.json](../content/en/checker.json). A row struck out is a fault to mend first.

## What gives which level

${levels
  .map(
    ({ name, says, rows }) => `### ${name}

The reader sees: ${says}

${table(
  ['#', 'what the reader chooses', 'level', 'may mean', 'sources', 'initials'],
  rows.map(({ number, parts, levelName, notes, mayMean, sources }) => [
    String(number),
    parts.map(part).join('<br>**together with**<br>'),
    [levelName, ...noteMarks(notes)].join('<br>'),
    mayMean,
    citations(sources),
    '',
  ]),
)}`,
  )
  .join('\n\n')}

## What is asked, in this order

${table(
  ['#', 'question', 'asked', 'other answers', '“not sure” gives', 'rows', 'initials'],
  questions.map((question) => [
    String(question.number),
    `${phrase(question)} ${question.select}`,
    question.asked,
    question.otherAnswers.join('; '),
    [question.unsure, ...noteMarks(question.notes)].join('<br>'),
    question.rows.join(', '),
    '',
  ]),
)}

## How a result is made

${reading.map((sentence) => `- ${sentence}`).join('\n')}

## Notes that a result adds

${table(
  ['note', 'words', 'sources', 'initials'],
  notes.map(({ letter, text, sources }) => [letter, text, citations(sources), '']),
)}

## Numbers in the words

${table(
  ['words', 'sources', 'initials'],
  numbers.map(({ phrases, sources }) => [phrases.join('<br>'), citations(sources), '']),
)}

## Signature

| name | registration number | date | signature |
| --- | --- | --- | --- |
| | | | |
`;
}

const phrase = ({ label, hint }: Phrase) => `**${label}**${hint ? ` ${hint}` : ''}`;

const part = (signs: Phrase[]) =>
  signs.length > 1
    ? `one of:<br>${signs.map((sign) => `• ${phrase(sign)}`).join('<br>')}`
    : signs.map(phrase).join('');

const noteMarks = (notes: string[]) => (notes.length > 0 ? [`note ${notes.join(', ')}`] : []);

const citations = (sources: Source[]) =>
  sources.map((source) => `[${shortly(source)}](${source.url}), ${source.title}`).join('<br>');

/** Left as it is by Prettier, which would make each row as wide as the widest. */
function table(head: string[], rows: string[][]): string {
  const lines = [head, head.map(() => '---'), ...rows].map(
    (row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`,
  );
  return `<!-- prettier-ignore-start -->\n${lines.join('\n')}\n<!-- prettier-ignore-end -->`;
}
