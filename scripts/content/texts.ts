/** Which values of a topic's words are text for readers, and which are data: the schema says so. */
import type * as v from 'valibot';
import { text, topics, type Topic } from '../../src/content/schema.js';
import { parts } from './content-path.js';

export interface Leaf {
  /** The place in the file, such as `items.heat.title`. */
  path: string;
  /** A text, or a piece of data: a list of source ids is one. */
  value: unknown;
  isText: boolean;
}

export interface Text {
  path: string;
  text: string;
}

/** Every text and every piece of data in a topic's words, in the order of the file. */
export const leaves = (topic: Topic, words: unknown): Leaf[] => leavesOf(topics[topic], words, '');

/** Every text that a reader may meet in a topic's words. */
export const texts = (topic: Topic, words: unknown): Text[] =>
  leaves(topic, words).flatMap(({ path, value, isText }) =>
    isText ? [{ path, text: String(value) }] : [],
  );

/** The same words with each text replaced by what `change` makes of it. Data stays as it is. */
export const withTexts = <T>(
  topic: Topic,
  words: T,
  change: (text: string, path: string) => string,
): T => changed(topics[topic], words, '', change) as T;

/** What we read of a schema of valibot's: what a value holds, and the schema of that. */
type Shape = v.GenericSchema & {
  entries?: Record<string, Shape>;
  item?: Shape;
  value?: Shape;
  wrapped?: Shape;
};

/** The schema of what is under a key, or of each item of a list; undefined where the value holds nothing. */
function inside(schema: Shape, key: string): Shape | undefined {
  const { entries, item, value } = schema;
  return unwrapped(entries?.[key] ?? item ?? value);
}

/** An optional part has the schema of what it is where it is there. */
const unwrapped = (schema: Shape | undefined): Shape | undefined =>
  schema?.wrapped ? unwrapped(schema.wrapped) : schema;

const holdsParts = ({ entries, item, value }: Shape): boolean =>
  Boolean(entries ?? value ?? (item && holdsParts(item)));

const isText = (schema: Shape): boolean => schema === (text as Shape);

function leavesOf(schema: Shape, value: unknown, path: string): Leaf[] {
  if (!holdsParts(schema)) return [{ path, value, isText: isText(schema) }];
  return parts(value, path).flatMap((part) => {
    const inner = inside(schema, part.key);
    return inner ? leavesOf(inner, part.value, part.path) : [];
  });
}

function changed(
  schema: Shape,
  value: unknown,
  path: string,
  change: (text: string, path: string) => string,
): unknown {
  if (isText(schema)) return change(String(value), path);
  if (!holdsParts(schema)) return value;
  const made = parts(value, path).map((part) => {
    const inner = inside(schema, part.key);
    return [part.key, inner ? changed(inner, part.value, part.path, change) : part.value] as const;
  });
  return Array.isArray(value) ? made.map(([, item]) => item) : Object.fromEntries(made);
}
