/** How hard the words are to read, as a page of GitHub's: `docs/readability.md`. */
import { gate, type Reading } from '../content/readability.js';

export function readabilityMarkdown(
  readings: Reading[],
  medicalWords: (locale: string) => string[],
): string {
  const locales = [...new Set(readings.map(({ locale }) => locale))];
  // English first: it is the language that the others follow.
  locales.sort((one, other) => Number(other === 'en') - Number(one === 'en'));
  return `<!-- Written by \`npm run generate\` from content/. Do not edit it here. -->

# How hard the words are to read

The whole text of each element is measured, since a formula needs about 100 words. It is taken as a reader in the US sees it, with 911 and every number in its place. Each title, label and point counts as a sentence, as it stands on a line of its own; a colon ends none. A number counts as one syllable, and a word in capitals as one for each letter. Scores are rounded to the harder side. The contact of a clinic and the lines at the foot of each element are too short alone, so they are counted with the guide’s own words. A formula knows nothing of order, sense or layout: it finds hard words and long sentences, and does not show that anybody understood.

No sentence in any language has over 20 words. \`npm run check -- content\` fails beyond that and beyond the gates below.

For comparison: pages about the spine by three American medical societies were at Flesch-Kincaid grade 11.5 on average in 2008 and at 10.7 in 2016 (Eltorai and others, Spine 2016;41:1041–8). They were counted with other tools. Short labels on lines of their own make our grades lower than the same words in a paragraph would be.

${locales.map((locale) => section(locale, readings, medicalWords(locale))).join('\n\n')}
`;
}

function section(locale: string, readings: Reading[], medical: string[]): string {
  const rows = readings.filter((reading) => reading.locale === locale);
  const measures = rows[0]?.scores.map(({ measure }) => measure) ?? [];
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(locale) ?? locale;
  const table = [
    [
      'element',
      'words',
      'longest sentence',
      ...measures.map((measure) => `${measure.name}, ${gate(measure)}`),
      ...measures.map((measure) => `${measure.name}, raw`),
    ],
    ['---', ...Array<string>(2 + 2 * measures.length).fill('--:')],
    ...rows.map(({ element, words, longest, scores }) => [
      `\`<${element}>\``,
      String(words),
      String(longest),
      ...scores.map(({ score }) => score.toFixed(1)),
      ...scores.map(({ raw }) => raw.toFixed(1)),
    ]),
  ].map((cells) => `| ${cells.join(' | ')} |`);
  return [`## ${name}`, table.join('\n'), about(measures.length > 0, medical)].join('\n\n');
}

function about(measured: boolean, medical: string[]): string {
  if (!measured)
    return 'No formula is known here for this language: only the limit of 20 words holds.';
  if (medical.length === 0) return 'No medical word is allowed for.';
  return `Some medical words have no plain equivalent, and a patient must know them to read a label or to talk to a doctor. Each counts as an ordinary word of two syllables: ${medical.join(', ')} (a \`*\` stands for any ending). The list is kept short, and is reviewed with the words. The raw scores count these words as they are.`;
}
