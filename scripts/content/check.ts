/**
 * Says what is unsound in the content folder: each fault with its file, its place and the mend.
 * Runs in build tools only, never in a page.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { avoided } from '../../src/overlay/avoided-words.js';
import { checkLocales } from './check-locales.js';
import { edition } from '../../src/content/edition.js';
import {
  placeholders,
  sharedFiles,
  styleFile,
  topics,
  type Style,
  type Triage,
  type Words,
} from '../../src/content/schema.js';
import { texts } from './texts.js';

export interface Fault {
  /** The file, from the project's top folder. */
  file: string;
  /** The place in it, such as `items.2.sources`. */
  path: string;
  /** What is wrong, and the mend. */
  message: string;
}

type Schema = v.GenericSchema;
type Files = Map<string, unknown>;

/** All faults of `content/` under `root`; an empty list when it is sound. */
export function checkContent(root: string): Fault[] {
  const faults: Fault[] = [];
  const files: Files = new Map();
  const read = (file: string, schema: Schema) => {
    const value = readJson(root, file, faults);
    if (value === undefined) return;
    const sound = v.safeParse(schema, value);
    if (sound.success) files.set(file, value);
    else for (const issue of sound.issues) faults.push(fault(file, issue));
  };

  for (const [name, schema] of Object.entries(sharedFiles)) read(`content/${name}.json`, schema);
  for (const locale of locales(root)) {
    for (const [name, schema] of Object.entries({ ...topics, style: styleFile }))
      read(`content/${locale}/${name}.json`, schema);
  }
  if (faults.length > 0) return faults;
  return [
    ...checkSources(files),
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

function fault(file: string, issue: v.BaseIssue<unknown>): Fault {
  const path = v.getDotPath(issue) ?? '';
  if (issue.expected === 'never')
    return { file, path, message: 'This key is not known here. Remove it or mend its spelling.' };
  if (issue.received === 'undefined')
    return { file, path, message: 'This key is missing. Add it.' };
  return { file, path, message: issue.message };
}

/** Every source id resolves, and every source is used. */
function checkSources(files: Files): Fault[] {
  const known = new Set(Object.keys(files.get('content/sources.json') as object));
  known.delete('$schema');
  const unused = new Set(known);
  const faults: Fault[] = [];
  for (const [file, value] of files) {
    if (file === 'content/sources.json') continue;
    walk(value, '', (path, key, inner) => {
      if (!/^(?:unsureS|s)ources$/.test(key) || !Array.isArray(inner)) return;
      for (const id of inner as string[]) {
        unused.delete(id);
        if (!known.has(id))
          faults.push({
            file,
            path,
            message: `No source "${id}" in content/sources.json. Add it there or mend the id.`,
          });
      }
    });
  }
  for (const id of unused)
    faults.push({
      file: 'content/sources.json',
      path: id,
      message: 'Nothing uses this source. Remove it.',
    });
  return faults;
}

/** A string names only the values that are filled in at its place. */
function checkPlaceholders(files: Files): Fault[] {
  const faults: Fault[] = [];
  for (const [file, value] of files) {
    const topic = file.split('/')[2]?.replace('.json', '');
    if (!topic) continue;
    walk(value, '', (path, _key, inner) => {
      if (typeof inner !== 'string') return;
      if (/^checker\.(?:signs|questions)/.test(`${topic}.${path}`)) return; // See checkThresholds.
      const allowed = placeholders[`${topic}.${path.split('.')[0] ?? ''}`] ?? [];
      for (const [whole, name] of inner.matchAll(/\{([^}]*)\}/g)) {
        if (!allowed.includes(name ?? '')) {
          faults.push({
            file,
            path,
            message: `${whole} is not filled in here. ${allowed.length > 0 ? `Use ${allowed.map((one) => `{${one}}`).join(', ')}.` : 'Write plain words.'}`,
          });
        }
      }
    });
  }
  return faults;
}

/** No word that the language avoids, none that is vague, and no HTML: text is shown as text. */
function checkWording(files: Files, locale: string): Fault[] {
  const faults: Fault[] = [];
  const style = `content/${locale}/style.json`;
  const { avoid, exempt, vague = [] } = files.get(style) as Style;
  for (const topic of Object.keys(topics)) {
    const file = `content/${locale}/${topic}.json`;
    for (const { path, text } of texts(files.get(file))) {
      const tell = (message: string) => faults.push({ file, path, message });
      for (const entry of avoided(text, { avoid, exempt }))
        tell(`${style} avoids "${entry}". Say it without that.`);
      for (const entry of avoided(text, { avoid: vague, exempt }))
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
    const { reviewedBy: name, words } = review;
    const present = wordsEdition(basename(file, '.json'), value as object, triage);
    if (name && words !== present) {
      const cause = words
        ? `The words changed since ${name} read them. Have them read again`
        : `Nothing says which words ${name} read. Have them read`;
      const message = `${cause} and write "${present}", or set reviewedBy to null.`;
      faults.push({ file, path: 'review.words', message });
    }
  }
  return faults;
}

/** Questions, rules and words name the same signs. */
function checkTriage(files: Files): Fault[] {
  const file = 'content/triage.json';
  const triage = files.get(file) as Triage;
  const faults: Fault[] = [];
  const asked = triage.questions.flatMap((question) => question.signs);
  const questions = triage.questions.map((question) => question.id);
  const duplicates = (ids: string[], path: string) => {
    for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) !== index))) {
      faults.push({ file, path, message: `"${id}" stands here twice. Keep one.` });
    }
  };
  duplicates(asked, 'questions');
  duplicates(questions, 'questions');
  duplicates(
    triage.rules.map((rule) => rule.id),
    'rules',
  );

  const known = (ids: readonly string[], list: string[], path: string, what: string) => {
    for (const id of ids)
      if (!list.includes(id))
        faults.push({ file, path, message: `No ${what} "${id}". Mend the id or add it.` });
  };
  triage.questions.forEach((question, index) => {
    const earlier = triage.questions.slice(0, index).flatMap((one) => one.signs);
    known(question.when ?? [], earlier, `questions.${String(index)}`, 'earlier sign');
    if (question.unsureIs)
      known(
        [question.unsureIs],
        question.signs,
        `questions.${String(index)}.unsureIs`,
        'sign of this question',
      );
  });
  known(triage.unsureTogether.of, questions, 'unsureTogether.of', 'question');
  triage.rules.forEach((rule, index) => {
    known(rule.all.flat(), asked, `rules.${String(index)}.all`, 'sign');
  });

  const used = new Set(
    triage.rules
      .flatMap((rule) => rule.all.flat())
      .concat(triage.questions.flatMap((one) => one.when ?? [])),
  );
  for (const id of asked) {
    if (
      !used.has(id) &&
      !triage.questions.some(
        (one) => one.select === 'one' && one.none === false && one.signs.includes(id),
      )
    ) {
      faults.push({
        file,
        path: 'questions',
        message: `No rule uses the sign "${id}". Add a rule or remove the sign.`,
      });
    }
  }

  // Other languages are held to English.
  const name = 'content/en/checker.json';
  const words = files.get(name) as Words['checker'];
  const same = (have: string[], want: string[], path: string, what: string) => {
    for (const id of want)
      if (!have.includes(id))
        faults.push({
          file: name,
          path: `${path}.${id}`,
          message: `The ${what} "${id}" of triage.json has no words here. Add them.`,
        });
    for (const id of have)
      if (!want.includes(id))
        faults.push({
          file: name,
          path: `${path}.${id}`,
          message: `No ${what} "${id}" in triage.json. Remove these words or mend the id.`,
        });
  };
  same(Object.keys(words.questions), questions, 'questions', 'question');
  same(Object.keys(words.signs), asked, 'signs', 'sign');
  same(
    Object.keys(words.notes),
    [...new Set([...triage.questions, ...triage.rules].flatMap((one) => one.notes ?? []))],
    'notes',
    'note',
  );
  return faults;
}

/** Each number of a sign or question stands in triage.json alone, and its words name it. */
function checkThresholds(files: Files): Fault[] {
  const file = 'content/triage.json';
  const { thresholds, questions } = files.get(file) as Triage;
  const faults: Fault[] = [];
  for (const id of Object.keys(thresholds)) {
    if (questions.some((one) => one.id === id || one.signs.includes(id))) continue;
    const message = `No sign or question "${id}". Mend the id or remove its numbers.`;
    faults.push({ file, path: `thresholds.${id}`, message });
  }
  for (const [name, value] of files) {
    if (!name.endsWith('/checker.json')) continue;
    const words = value as Words['checker'];
    for (const kind of ['signs', 'questions'] as const) {
      for (const [id, said] of Object.entries(words[kind])) {
        const numbers = Object.keys(thresholds[id] ?? {}).filter((key) => key !== 'sources');
        const text = Object.values(said as Record<string, string>).join(' ');
        const named = [...text.matchAll(/\{([^}]*)\}/g)].map(([, number]) => number);
        const tell = (message: string) =>
          faults.push({ file: name, path: `${kind}.${id}`, message });
        for (const number of numbers)
          if (!named.includes(number)) tell(`Name the number of triage.json here: {${number}}.`);
        for (const number of named)
          if (!numbers.includes(number ?? ''))
            tell(`{${number ?? ''}} is no number of "${id}" in triage.json. Add it there.`);
        if (/\d/.test(text.replace(/\{[^}]*\}/g, '')))
          tell('A number stands in triage.json, with its source. Name it here, as {weeks}.');
      }
    }
  }
  return [...faults, ...checkAges(file, thresholds)];
}

/** The bands of age leave no age out and share none. */
function checkAges(file: string, thresholds: Triage['thresholds']): Fault[] {
  const bands = Object.entries(thresholds)
    .filter(([, { from, under }]) => from !== undefined || under !== undefined)
    .map(([id, { from = 0, to, under }]) => ({ id, from, end: under ?? (to ?? Infinity) + 1 }))
    .sort((a, b) => a.from - b.from);
  return bands.flatMap(({ id, from }, index) => {
    const end = bands[index - 1]?.end ?? 0;
    if (from === end) return [];
    const message = `The band before it ends at ${String(end)}. Begin this one there.`;
    return [{ file, path: `thresholds.${id}`, message }];
  });
}

function walk(
  value: unknown,
  path: string,
  visit: (path: string, key: string, value: unknown) => void,
): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const here = path ? `${path}.${key}` : key;
    visit(here, key, inner);
    walk(inner, here, visit);
  }
}
