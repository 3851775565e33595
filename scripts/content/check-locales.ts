/**
 * Holds every language to English, which is the contract: the same places, the same data, the same
 * marks to fill in. Runs in build tools only.
 */
import type { Fault } from './check.js';
import { topics } from '../../src/content/schema.js';
import { texts } from './texts.js';

/** The faults of `content/` among these parsed files, by their names. */
export function checkLocales(files: ReadonlyMap<string, unknown>): Fault[] {
  return [...files].flatMap(([file, words]) => {
    const [, locale, topic = ''] = /^content\/([^/]+)\/(\w+)\.json$/.exec(file) ?? [];
    const english = files.get(`content/en/${topic}.json`);
    if (!(topic in topics) || locale === 'en' || english === undefined) return [];
    return differences(english, words).map((difference) => ({ file, ...difference }));
  });
}

type Difference = Omit<Fault, 'file'>;

function differences(english: unknown, words: unknown): Difference[] {
  const [want, have] = [leaves(english), leaves(words)];
  const isText = new Set(texts(english).map(({ path }) => path));
  const faults: Difference[] = [];
  for (const [path, value] of want) {
    const here = have.get(path);
    if (here === undefined) {
      const missing = firstMissing(path, have);
      if (faults.at(-1)?.path !== missing)
        faults.push({
          path: missing,
          message: `English has “${String(value)}” here. Translate it.`,
        });
    } else if (!isText.has(path)) {
      if (here !== value)
        faults.push({ path, message: `This is no text: leave it as in English: ${String(value)}` });
    } else {
      const [marks, ours] = [marksOf(value), marksOf(here)];
      if (marks !== ours)
        faults.push({
          path,
          message: `Name what English names here, each once: ${marks || 'nothing'}.`,
        });
    }
  }
  for (const path of have.keys())
    if (!want.has(path)) faults.push({ path, message: 'English has nothing here. Remove it.' });
  return faults;
}

/** The outermost place on this path that is not there. */
function firstMissing(path: string, have: ReadonlyMap<string, unknown>): string {
  const parts = path.split('.');
  const isThere = (place: string) => [...have.keys()].some((key) => key.startsWith(`${place}.`));
  const depth = parts.findIndex((_, index) => !isThere(parts.slice(0, index + 1).join('.')));
  return parts.slice(0, depth + 1).join('.');
}

/** The marks of a text that are filled in, in one order. */
const marksOf = (text: unknown): string =>
  [...String(text).matchAll(/\{\w+\}/g)]
    .map(([mark]) => mark)
    .sort()
    .join(', ');

/** Each value with its place. A language has reviews and a direction of its own. */
function leaves(value: unknown, path = ''): Map<string, unknown> {
  if (typeof value !== 'object' || value === null) return new Map([[path, value]]);
  return new Map(
    Object.entries(value).flatMap(([key, inner]) =>
      ['$schema', 'review', 'dir'].includes(key)
        ? []
        : [...leaves(inner, path ? `${path}.${key}` : key)],
    ),
  );
}
