/**
 * Says what is unsound in the content folder: each fault with its file, its place and the mend.
 * Runs in build tools only, never in a page.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { edition } from '../../src/content/edition.js';
import {
  placeholders,
  sharedFiles,
  styleFile,
  topics,
  type Style,
  type Topic,
  type Triage,
  type Words,
} from '../../src/content/schema.js';
import { avoidedIn } from '../../src/overlay/avoided-words.js';
import { icons } from '../../src/parts/icons.js';
import { checkLocales } from './check-locales.js';
import { checkThresholds, checkTriage } from './check-triage.js';
import { walk } from './content-path.js';
import { schemaFault, type Fault } from './fault.js';
import { texts, translate } from './texts.js';
import { translationTopics } from './translation-schema.js';

type Schema = v.GenericSchema;
type Files = ReadonlyMap<string, unknown>;

/** One file of words each, by these names. */
export const TOPICS = Object.keys(topics) as Topic[];

/** All faults of `content/` under `root`; an empty list when it is sound. */
export function checkContent(root: string): Fault[] {
  const faults: Fault[] = [];
  const files = new Map<string, unknown>();
  const read = (file: string, schema: Schema) => {
    const value = readJson(root, file, faults);
    if (value === undefined) return;
    const sound = v.safeParse(schema, value);
    if (sound.success) files.set(file, value);
    else for (const issue of sound.issues) faults.push(schemaFault(file, issue));
  };

  for (const [name, schema] of Object.entries(sharedFiles)) read(`content/${name}.json`, schema);
  for (const locale of locales(root)) {
    const words: Record<string, Schema> = locale === 'en' ? topics : translationTopics;
    for (const [name, schema] of Object.entries({ ...words, style: styleFile }))
      read(`content/${locale}/${name}.json`, schema);
  }
  if (faults.length > 0) return faults;
  return [
    ...checkSources(files),
    ...checkIcons(files),
    ...checkPlaceholders(files),
    ...locales(root).flatMap((locale) => checkWording(files, locale)),
    ...checkReviews(files),
    ...checkTriage(files),
    ...checkThresholds(files),
    ...checkLocales(files),
  ];
}

/** The language folders: each is named by its BCP 47 tag. */
export function locales(root: string): string[] {
  const content = join(root, 'content');
  return readdirSync(content).filter(
    (name) => name !== 'schema' && statSync(join(content, name)).isDirectory(),
  );
}

/** The files of words, of all languages. */
const topicFiles = (files: Files) =>
  [...files].flatMap(([file, words]) => {
    const topic = TOPICS.find((one) => file.endsWith(`/${one}.json`));
    return topic ? [{ file, topic, words }] : [];
  });

function readJson(root: string, file: string, faults: Fault[]): unknown {
  let text: string;
  try {
    text = readFileSync(join(root, file), 'utf8');
  } catch {
    faults.push({ file, path: '', message: 'The file is missing. Every language needs it.' });
    return undefined;
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    faults.push({
      file,
      path: '',
      message: `This is not JSON (${String(error)}). Look for a missing comma or quote.`,
    });
    return undefined;
  }
}

/** Every source id resolves, and every source is used. */
function checkSources(files: Files): Fault[] {
  const known = new Set(Object.keys(files.get('content/sources.json') as object));
  known.delete('$schema');
  const unused = new Set(known);
  const faults: Fault[] = [];
  for (const [file, value] of files) {
    if (file === 'content/sources.json') continue;
    for (const { key, path, value: ids } of walk(value)) {
      if (key !== 'sources' || !Array.isArray(ids)) continue;
      for (const id of ids as string[]) {
        unused.delete(id);
        if (!known.has(id))
          faults.push({
            file,
            path,
            message: `No source "${id}" in content/sources.json. Add it there or mend the id.`,
          });
      }
    }
  }
  for (const id of unused)
    faults.push({
      file: 'content/sources.json',
      path: id,
      message: 'Nothing uses this source. Remove it.',
    });
  return faults;
}

/** The topics whose items each have a drawing. */
const DRAWN = ['causes', 'remedies', 'treatments', 'prevention'] as const;

/** A drawing that does not exist would leave a gap that nobody is told of. */
function checkIcons(files: Files): Fault[] {
  const known = Object.keys(icons);
  return topicFiles(files).flatMap(({ file, topic, words }) =>
    file.startsWith('content/en/') && DRAWN.some((one) => one === topic)
      ? (words as Words[(typeof DRAWN)[number]]).items
          .map(({ id, icon = id }) => ({ id, icon }))
          .filter(({ icon }) => !known.includes(icon))
          .map(({ id, icon }) => ({
            file,
            path: `items.${id}.icon`,
            message: `No drawing "${icon}". Name one in "icon": ${known.join(', ')}; or add one in scripts/bundle/icons.ts and run: npm run generate.`,
          }))
      : [],
  );
}

/** A text names only the values that are filled in at its place. */
function checkPlaceholders(files: Files): Fault[] {
  return topicFiles(files).flatMap(({ file, topic, words }) =>
    texts(topic, words).flatMap(({ path, text }) => {
      if (/^checker\.(?:signs|questions)/.test(`${topic}.${path}`)) return []; // See checkThresholds.
      const allowed = placeholders[`${topic}.${path.split('.')[0] ?? ''}`] ?? [];
      return [...text.matchAll(/\{([^}]*)\}/g)]
        .filter(([, name = '']) => !allowed.includes(name))
        .map(([whole]) => ({
          file,
          path,
          message: `${whole} is not filled in here. ${allowed.length > 0 ? `Use ${allowed.map((one) => `{${one}}`).join(', ')}.` : 'Write plain words.'}`,
        }));
    }),
  );
}

/** No word that the language avoids, none that is vague, and no HTML: text is shown as text. */
function checkWording(files: Files, locale: string): Fault[] {
  const faults: Fault[] = [];
  const style = `content/${locale}/style.json`;
  const { avoid, exempt, vague = [] } = files.get(style) as Style;
  for (const topic of TOPICS) {
    const file = `content/${locale}/${topic}.json`;
    for (const { path, text } of texts(topic, files.get(file))) {
      const tell = (message: string) => faults.push({ file, path, message });
      for (const entry of avoidedIn(text, { avoid, exempt }))
        tell(`${style} avoids "${entry}". Say it without that.`);
      for (const entry of avoidedIn(text, { avoid: vague, exempt }))
        tell(`"${entry}" is vague. Say what exactly is meant.`);
      if (/<\/?[a-z]|&#?\w+;/i.test(text)) tell('This is HTML. Write plain text.');
    }
  }
  return faults;
}

/**
 * The edition of the words of a topic, which a reviewer's name is bound to. Who signs the checker
 * signs its rules and numbers too.
 */
export function wordsEdition(topic: string, words: object, triage: object): string {
  const read = [words, ...(topic === 'checker' ? [triage] : [])];
  const without = { $schema: undefined, review: undefined };
  return edition(JSON.stringify(read.map((part) => ({ ...part, ...without }))));
}

/** A review is good for three years at most, and for the words that were read. */
function checkReviews(files: Files): Fault[] {
  const faults: Fault[] = [];
  const triage = files.get('content/triage.json') as Triage;
  for (const [file, value] of files) {
    const review = (value as Partial<Words['causes']>).review;
    if (!review) continue;
    const from = Date.parse(review.reviewed);
    const until = Date.parse(review.reviewBy);
    const latest = new Date(from);
    latest.setUTCFullYear(latest.getUTCFullYear() + 3);
    if (until <= from || until > latest.getTime()) {
      faults.push({
        file,
        path: 'review.reviewBy',
        message: 'Choose a date after "reviewed" and at most three years on.',
      });
    }
    const { reviewedBy: name, words: signed } = review;
    if (!name) continue;
    const topic = basename(file, '.json') as Topic;
    const words = translate(
      topic,
      files.get(`content/en/${topic}.json`) as object,
      value as object,
    );
    const present = wordsEdition(topic, words, triage);
    if (signed !== present) {
      const cause = signed
        ? `The words changed since ${name} read them. Have them read again`
        : `Nothing says which words ${name} read. Have them read`;
      const message = `${cause} and write "${present}", or set reviewedBy to null.`;
      faults.push({ file, path: 'review.words', message });
    }
  }
  return faults;
}
