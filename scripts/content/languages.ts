/** What the build does with the languages besides English: their words, and which lines of them count. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { locales, TOPICS } from './check.js';
import { edition } from '../../src/content/edition.js';
import { UNCONFIRMED_START, UNCONFIRMED_END } from '../../src/locale/unconfirmed-marks.js';
import { isSafetyLine } from './safety-lines.js';
import type { Topic } from '../../src/content/schema.js';
import { texts, textsByPath, translate, withTexts } from './texts.js';
import { shipped, withShortIds } from './shipped-words.js';
import { integrityOf } from '../bundle/integrity.js';
import { PSEUDO_LOCALES, pseudoLocalize } from './pseudo-locales.js';

/** Each folder of words but the English one. */
export const translations = (root = '.'): string[] =>
  locales(root).filter((locale) => locale !== 'en');

/** A safety line of a language, whose translation nobody has confirmed as it and the English now are. */
export interface StaleLine {
  /** The topic and the place in it: `help.levels.soon.heading`. */
  path: string;
  english: string;
  translation: string;
}

/** What a confirmed line is known by: both sides, so that a change of either one counts. */
export const confirmation = (english: string, translation: string): string =>
  edition(`${english}\n${translation}`);

/** By place, the confirmation of each safety line: `content/<language>/confirmed.json`. */
function confirmed(locale: string, root = '.'): Record<string, string> {
  const file = `${root}/content/${locale}/confirmed.json`;
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
}

export function safetyLines(locale: string, root = '.', topics = TOPICS): StaleLine[] {
  return topics.flatMap((topic) => {
    const english = textsByPath(topic, read(root, 'en', topic));
    return texts(topic, read(root, locale, topic)).flatMap(({ path, text }) => {
      const original = english.get(path);
      return original !== undefined && isSafetyLine(topic, path)
        ? [{ path: `${topic}.${path}`, english: original, translation: text }]
        : [];
    });
  });
}

export function staleLines(locale: string, root = '.', topics = TOPICS): StaleLine[] {
  const known = confirmed(locale, root);
  return safetyLines(locale, root, topics).filter(
    ({ path, english, translation }) => known[path] !== confirmation(english, translation),
  );
}

/** What waits to be confirmed in each language, as one line each. */
export const unconfirmed = (): string[] =>
  translations().flatMap((locale) => {
    const { length } = staleLines(locale);
    return length === 0
      ? []
      : `${String(length)} safety lines of "${locale}" are shown in English until they are confirmed: npm run confirm -- ${locale}`;
  });

/** The words of one topic as they ship. */
export const translated = (locale: string, topic: Topic, root = '.'): string =>
  shipped(file(locale, topic), JSON.stringify(wordsOf(locale, topic, root)));

/** The words of one topic: English with the texts of the translation, but for each stale line, which is marked. */
function wordsOf(locale: string, topic: Topic, root: string): object {
  const english = read(root, 'en', topic);
  if (locale === 'en') return english;
  if (PSEUDO_LOCALES.includes(locale)) return pseudoLocalize(locale, topic, english);
  const stale = new Map(
    staleLines(locale, root, [topic]).map(({ path, english }) => [path, english]),
  );
  return withTexts(topic, translate(topic, english, read(root, locale, topic)), (text, path) => {
    const line = stale.get(`${topic}.${path}`);
    return line === undefined ? text : `${UNCONFIRMED_START}${line}${UNCONFIRMED_END}`;
  });
}

/** All words of a language, as one object. */
const whole = (locale: string, of: (file: string, json: string) => string): string =>
  `{${TOPICS.map((topic) => `"${topic}":${of(file(locale, topic), translated(locale, topic))}`).join()}}`;

const file = (locale: string, topic: Topic) => `content/${locale}/${topic}.json`;

const read = (root: string, locale: string, topic: Topic) =>
  JSON.parse(readFileSync(`${root}/${file(locale, topic)}`, 'utf8')) as object;

/** The file that holds all words of a language. It is in no folder: it is made here. */
const WORDS = /\/content\/([\w-]+)\/words\.json$/;

export const wordsJson = (path: string): string | undefined => {
  const [, locale] = WORDS.exec(path) ?? [];
  return locale && whole(locale, (_, json) => json);
};

/** What `src/locale/locales.ts` is in the npm modules and in Storybook. */
const localesModule = (tags: readonly string[]): string =>
  `export const locales = {${tags
    .map(
      (tag) => `'${tag}': async () => (await import('../../../content/${tag}/words.json')).default`,
    )
    .join()}};`;

export const LOCALES = /\/src\/locale\/locales\.ts$/;

/**
 * Fills in `src/locale/locales.ts`: with files beside the drop-in, each pinned by its hash, or with
 * modules. Where nothing ships (Storybook), the pseudo-locales are there too.
 */
export function languages(mode: string): Plugin {
  const isDropIn = mode === 'cdn';
  const files = isDropIn ? translations().map(wordsFile) : [];
  const table = files.map(
    ({ tag, fileName, integrity }) => `'${tag}': fetchLocale('${fileName}', '${integrity}')`,
  );
  return {
    name: 'languages',
    enforce: 'pre',
    resolveId: {
      filter: { id: WORDS },
      handler: (id, from) => resolve(from ?? '.', '..', id),
    },
    load: {
      filter: { id: [WORDS, LOCALES] },
      handler(id) {
        if (!LOCALES.test(id)) return wordsJson(id);
        if (!isDropIn)
          return localesModule(
            mode === 'modules' ? translations() : [...translations(), ...PSEUDO_LOCALES],
          );
        return `import { fetchLocale } from './fetch-locale.js';
export const locales = {${table.join()}};`;
      },
    },
    generateBundle() {
      for (const { fileName, source } of files) this.emitFile({ type: 'asset', fileName, source });
    },
  };
}

/** The file of a language beside the drop-in. */
function wordsFile(tag: string) {
  const source = whole(tag, withShortIds);
  const hash = createHash('sha256').update(source).digest('hex');
  return {
    tag,
    source,
    fileName: `lang/${tag}.${hash.slice(0, 8)}.json`,
    integrity: integrityOf(source),
  };
}
