/** What the build does with the words in `content/`. */
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Plugin } from 'vite';
import { checkContent, wordsEdition } from './check.js';
import type { Review, Triage } from '../../src/content/schema.js';
import { sourceIds } from '../../src/content/source-ids.js';
import { withNumbers } from './thresholds.js';
import { readabilityFaults } from './readability.js';

/** For editors and reviewers only: no reader's browser needs them. */
const NOT_SHIPPED = ['$schema', 'mayMean'];

/** The path of a file of words. */
export const CONTENT = /\/content\/[^?]*\.json$/;

type Words = Record<string, unknown>;

/**
 * What ships of a file of words: all but the notes, each source only where an element shows it, and
 * a reviewer's name only over the words that they read, with the edition that a reviewer of a clinic's
 * own words signs.
 */
export function shipped(file: string, json: string): string {
  const name = basename(file, '.json');
  const whole = withEdition(name, JSON.parse(json) as Words);
  const words = withShownSources(name, name === 'triage' ? whole : withUsedIds(whole));
  return JSON.stringify(words, (key, value: unknown) =>
    NOT_SHIPPED.includes(key) ? undefined : value,
  );
}

function withEdition(topic: string, words: Words): Words {
  if (!words['review']) return words;
  const { words: signed, reviewedBy, ...dates } = words['review'] as Review;
  const edition = wordsEdition(topic, words, read('triage.json'));
  const isRead = reviewedBy !== null && signed === edition;
  return { ...words, review: { ...dates, ...(isRead && { reviewedBy }), edition } };
}

/** Only cards keep their ids: pages choose by them. All others are for faults and translations. */
function withUsedIds(words: Words): Words {
  const { items, ...rest } = words as Words & { items?: { id: string }[] };
  const cards = items?.map(({ id, ...card }) => ({ id, ...without('id', card) }));
  return { ...without('id', rest), ...(cards && { items: cards }) };
}

function withShownSources(name: string, words: Words): Words {
  switch (name) {
    case 'sources': {
      const shown = shownSources();
      return Object.fromEntries(Object.entries(words).filter(([id]) => shown.has(id)));
    }
    case 'style': // What a clinic's own words are held against: the rest is for our tests.
      return { avoid: words['avoid'], exempt: words['exempt'] };
    case 'ui': // It has the word "Sources".
    case 'treatments': // Each line of evidence names its own.
      return words;
    case 'triage': {
      const { thresholds: _, ...rest } = words; // The words have them in them.
      return rest;
    }
    case 'checker': // A result names the sources of its rules.
      return without('sources', withThresholds(words));
    case 'regions':
      return without('sources', words);
    default: // The footer names them once, all together.
      return { ...without('sources', words), sources: [...new Set(sourceIds(words))] };
  }
}

/** The words of signs and questions with the numbers of triage.json in them. */
function withThresholds(words: Words): Words {
  const triage = read('triage.json') as unknown as Triage;
  const filled = (said: unknown) =>
    Object.entries(said as Record<string, Record<string, string>>).map(([id, texts]) => [
      id,
      Object.fromEntries(
        Object.entries(texts).map(([key, text]) => [key, withNumbers(triage, id, text)]),
      ),
    ]);
  return {
    ...words,
    signs: Object.fromEntries(filled(words['signs'])) as Words,
    questions: Object.fromEntries(filled(words['questions'])) as Words,
  };
}

/** Without this key, at any depth. */
const without = (unwanted: string, words: object): Words =>
  JSON.parse(
    JSON.stringify(words, (key, value: unknown) => (key === unwanted ? undefined : value)),
  ) as Words;

/** The sources that something other than the emergency numbers and the thresholds names. */
function shownSources(): Set<string> {
  const files = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /^(?!sources|regions|schema).*\.json$/.test(name),
  );
  return new Set(files.flatMap((name) => sourceIds({ ...read(name), thresholds: undefined })));
}

const read = (name: string): Words => JSON.parse(readFileSync(`content/${name}`, 'utf8')) as Words;

/** All faults of the content folder under `root`, one a line; empty when there is none. */
export function contentFaults(root = '.'): string {
  const faults = checkContent(root);
  // How hard words are to read is counted once they are whole.
  return (faults.length > 0 ? faults : readabilityFaults(root))
    .map(({ file, path, message }) => `${file} › ${path}: ${message}`)
    .join('\n');
}

/** The same with short ids of sources, signs and rules, for the drop-in: nobody reads them there, and each costs. */
export function withShortIds(file: string, json: string): string {
  const { questions } = read('triage.json') as unknown as Triage;
  const source = shortener(Object.keys(read('sources.json')));
  const sign = shortener(questions.flatMap(({ signs }) => signs));
  const renamed = (words: object, short: (id: string) => string) =>
    Object.fromEntries(Object.entries(words).map(([id, value]) => [short(id), value as unknown]));
  const deep = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(deep) : sign(String(value));
  const name = basename(file, '.json');
  const words = JSON.parse(json, (key, value: unknown) => {
    if (key === 'sources' && Array.isArray(value)) return (value as string[]).map(source);
    if (name === 'triage' && ['signs', 'when', 'unsureIs', 'all'].includes(key)) return deep(value);
    if (name === 'triage' && key === 'rules')
      return (value as object[]).map((rule, index) => ({ ...rule, id: index.toString(36) }));
    return name === 'checker' && key === 'signs' ? renamed(value as object, sign) : value;
  }) as Words;
  return JSON.stringify(name === 'sources' ? renamed(words, source) : words);
}

const shortener = (ids: string[]) => (id: string) => {
  if (!ids.includes(id)) throw new Error(`"${id}" is no id of a source or a sign.`);
  return ids.indexOf(id).toString(36);
};

/** Checks all words before a build, and leaves out of them what is not for readers. */
export function content(mode: string): Plugin {
  return {
    name: 'content',
    buildStart() {
      const faults = contentFaults();
      if (faults) this.error(faults);
    },
    load: {
      filter: { id: CONTENT },
      handler: async (id) => {
        const words = shipped(id, await readFile(id, 'utf8'));
        return mode === 'cdn' ? withShortIds(id, words) : words;
      },
    },
  };
}
