/**
 * Holds every language to English, which is the contract: the same items, the same data, the same
 * placeholders. The order of items is English's alone, so a language may list them as it likes.
 */
import { topics, type Topic } from '../../src/content/schema.js';
import type { Fault } from './fault.js';
import { leaves, type Leaf } from './texts.js';

/** What is a language's own, and no translation. */
const OWN = /^(?:\$schema|dir|review\..*)$/;

/** The faults of `content/` among these parsed files, by their names. */
export function checkLocales(files: ReadonlyMap<string, unknown>): Fault[] {
  return [...files].flatMap(([file, words]) => {
    const [, locale, topic = ''] = /^content\/([^/]+)\/(\w+)\.json$/.exec(file) ?? [];
    const english = `content/en/${topic}.json`;
    if (!isTopic(topic) || locale === 'en' || !files.has(english)) return [];
    const [want, have] = [files.get(english), words].map((one) => byPath(topic, one));
    if (!want || !have) return [];
    return [
      ...absent(want, have).map(([path, leaves]) => ({
        file,
        path,
        message: `This is not translated. English has ${quoted(leaves)}.`,
      })),
      ...absent(have, want).map(([path]) => ({
        file,
        path,
        message: `English has nothing here. Add it to ${english}, or remove it here.`,
      })),
      ...[...want.values()].flatMap((leaf) => {
        const here = have.get(leaf.path);
        const message = here && difference(leaf, here);
        return message ? [{ file, path: leaf.path, message }] : [];
      }),
    ];
  });
}

const isTopic = (name: string): name is Topic => Object.hasOwn(topics, name);

const byPath = (topic: Topic, words: unknown): ReadonlyMap<string, Leaf> =>
  new Map(leaves(topic, words).flatMap((leaf) => (OWN.test(leaf.path) ? [] : [[leaf.path, leaf]])));

/** What is in `all` and not in `some`: the outermost place that is not there, with all that is in it. */
function absent(
  all: ReadonlyMap<string, Leaf>,
  some: ReadonlyMap<string, Leaf>,
): [path: string, leaves: Leaf[]][] {
  const known = new Set([...some.keys()].flatMap(pathsTo));
  const places = new Map<string, Leaf[]>();
  for (const leaf of all.values()) {
    const place = pathsTo(leaf.path).find((path) => !known.has(path));
    if (place !== undefined) places.set(place, [...(places.get(place) ?? []), leaf]);
  }
  return [...places];
}

/** A path with all that lead to it, the shortest first: `a`, `a.b`, `a.b.c`. */
const pathsTo = (path: string): string[] =>
  path.split('.').map((_, index, pieces) => pieces.slice(0, index + 1).join('.'));

const quoted = (leaves: readonly Leaf[]): string =>
  leaves
    .filter(({ isText }) => isText)
    .map(({ value }) => `“${String(value)}”`)
    .join(', ') || 'data here: copy it';

function difference(english: Leaf, here: Leaf): string | undefined {
  if (!english.isText)
    return String(here.value) === String(english.value)
      ? undefined
      : `This is data: leave it as in English: ${String(english.value)}`;
  const [want, have] = [english, here].map(({ value }) => placeholdersIn(String(value)));
  return want === have
    ? undefined
    : `Name what English names here, each once: ${want || 'nothing'}.`;
}

/** The placeholders of a text, in one order. */
const placeholdersIn = (text: string): string =>
  [...text.matchAll(/\{\w+\}/g)]
    .map(([placeholder]) => placeholder)
    .sort()
    .join(', ');
