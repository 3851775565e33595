/** Which values of a topic's words are text for readers, and which are data: the schema says so. */
import type * as v from 'valibot';
import { text, topics, type Topic } from '../../src/content/schema.js';
import { parts } from './content-path.js';

export interface Text {
  /** The place in the file, such as `items.heat.title`. */
  path: string;
  text: string;
}

/** Every text that a reader may meet in a topic's words, in the order of the file. */
export const texts = (topic: Topic, words: unknown): Text[] => textsIn(topics[topic], words, '');

/** The same texts, by their place. */
export const textsByPath = (topic: Topic, words: unknown): ReadonlyMap<string, string> =>
  new Map(texts(topic, words).map(({ path, text }) => [path, text]));

/** The same words with each text replaced by what `change` makes of it. Data stays as it is. */
export const withTexts = <T>(
  topic: Topic,
  words: T,
  change: (text: string, path: string) => string,
): T => changed(topics[topic], words, '', change) as T;

/** English words with the texts, the review and the direction of a translation. What it lacks stays English. */
export function translate<T extends object>(topic: Topic, english: T, translation: object): T {
  const byPath = textsByPath(topic, translation);
  const translated = withTexts(topic, english, (text, path) => byPath.get(path) ?? text);
  const { review, dir } = translation as { review?: unknown; dir?: unknown };
  return {
    ...translated,
    ...(review !== undefined && { review }),
    ...(dir !== undefined && { dir }),
  };
}

/** What we read of a schema of valibot's: what a value holds, and the schema of that. */
export type Shape = v.GenericSchema & {
  entries?: Record<string, Shape>;
  item?: Shape;
  value?: Shape;
  wrapped?: Shape;
};

/** The schema of what is under a key, or of each item of a list; undefined where the value holds nothing. */
export function inside(schema: Shape, key: string): Shape | undefined {
  const { entries, item, value } = schema;
  return unwrapped(entries?.[key] ?? item ?? value);
}

/** An optional part has the schema of what it is where it is there. */
const unwrapped = (schema: Shape | undefined): Shape | undefined =>
  schema?.wrapped ? unwrapped(schema.wrapped) : schema;

const isText = (schema: Shape): boolean => schema === (text as Shape);

function textsIn(schema: Shape, value: unknown, path: string): Text[] {
  if (isText(schema)) return [{ path, text: String(value) }];
  return parts(value, path).flatMap((part) => {
    const inner = inside(schema, part.key);
    return inner ? textsIn(inner, part.value, part.path) : [];
  });
}

function changed(
  schema: Shape,
  value: unknown,
  path: string,
  change: (text: string, path: string) => string,
): unknown {
  if (isText(schema)) return change(String(value), path);
  if (typeof value !== 'object' || value === null) return value;
  const made = parts(value, path).map((part) => {
    const inner = inside(schema, part.key);
    return [part.key, inner ? changed(inner, part.value, part.path, change) : part.value] as const;
  });
  return Array.isArray(value) ? made.map(([, item]) => item) : Object.fromEntries(made);
}
