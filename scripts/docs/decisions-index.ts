import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const FORM = /^# (?<number>\d+)\. (?<title>.+)\n\n(?<date>\d{4}-\d\d-\d\d) · (?<status>.+)\n\n\S/;

/** The index of the decisions, newest first: one file each, with its date and whether it still holds. */
export function decisionsIndex(folder: string): string {
  const rows = readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .sort()
    .reverse()
    .map((name) => row(join(folder, name)));
  return `# Decisions

What we chose where there was a choice, and why. One file each, which is not rewritten: a later decision that overrules it is named in its status. Make a new one under the next number, in the form of the others, then \`npm run generate\`.

| no. | date | decision | status |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}

function row(file: string): string {
  const { number, title, date, status } = FORM.exec(readFileSync(file, 'utf8'))?.groups ?? {};
  if (!number || !basename(file).startsWith(`${number.padStart(4, '0')}-`))
    throw new Error(
      `${file} does not begin as a decision does: its number, as in the name of the file, and its title; then its date and its status.`,
    );
  return `| ${number} | ${date ?? ''} | [${title ?? ''}](${basename(file)}) | ${status ?? ''} |`;
}
