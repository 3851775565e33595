/**
 * Holds every language to English, which is the contract: the same items, and in each text the same
 * placeholders. All else is English's to say.
 */
import { topics, type Topic } from '../../src/content/schema.js';
import type { Fault } from './fault.js';
import { textsByPath } from './texts.js';

/** The texts of some words, by their place. */
type Texts = ReadonlyMap<string, string>;

/** The faults of `content/` among these parsed files, by their names. */
export function checkLocales(files: ReadonlyMap<string, unknown>): Fault[] {
  return [...files].flatMap(([file, words]) => {
    const [, locale, topic = ''] = /^content\/([^/]+)\/(\w+)\.json$/.exec(file) ?? [];
    const english = `content/en/${topic}.json`;
    if (!isTopic(topic) || locale === 'en' || !files.has(english)) return [];
    const [want, have] = [files.get(english), words].map((one) => textsByPath(topic, one));
    if (!want || !have) return [];
    return [
      ...absent(want, have).map(([path, lacking]) => ({
        file,
        path,
        message: `This is not translated. English has “${lacking.join('”, “')}”.`,
      })),
      ...absent(have, want).map(([path]) => ({
        file,
        path,
        message: `English has nothing here. Add it to ${english}, or remove it here.`,
      })),
      ...[...want].flatMap(([path, english]) => {
        const [wanted, here] = [english, have.get(path) ?? english].map(placeholdersIn);
        const message = `Name what English names here, each once: ${wanted || 'nothing'}.`;
        return wanted === here ? [] : [{ file, path, message }];
      }),
    ];
  });
}

const isTopic = (name: string): name is Topic => Object.hasOwn(topics, name);

/** What is in `all` and not in `some`: the outermost place that is not there, with all texts in it. */
function absent(all: Texts, some: Texts): [path: string, texts: string[]][] {
  const known = new Set([...some.keys()].flatMap(pathsTo));
  const places = new Map<string, string[]>();
  for (const [path, text] of all) {
    const place = pathsTo(path).find((one) => !known.has(one));
    if (place !== undefined) places.set(place, [...(places.get(place) ?? []), text]);
  }
  return [...places];
}

/** A path with all that lead to it, the shortest first: `a`, `a.b`, `a.b.c`. */
const pathsTo = (path: string): string[] =>
  path.split('.').map((_, index, pieces) => pieces.slice(0, index + 1).join('.'));

/** The placeholders of a text, in one order. */
const placeholdersIn = (text: string): string =>
  [...text.matchAll(/\{\w+\}/g)]
    .map(([placeholder]) => placeholder)
    .sort()
    .join(', ');
