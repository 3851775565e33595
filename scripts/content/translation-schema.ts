/**
 * What a translation is: the same items by their ids, with texts alone. Data (sources, levels, grades,
 * drawings, order) is English's to say, once for all languages.
 */
import * as v from 'valibot';
import { id, list, text, topics, type Topic } from '../../src/content/schema.js';
import { parts } from './content-path.js';
import { inside, type Shape } from './texts.js';

/** What is a language's own: no text, and still in its files. */
const OWN = ['$schema', 'review', 'dir'];

/** The schema of a translation of what has this schema; undefined where there is no text in it. */
function translationOf(schema: Shape): Shape | undefined {
  const { entries, item, value, wrapped } = schema;
  if (schema === (text as Shape)) return schema;
  if (wrapped) {
    const inner = translationOf(wrapped);
    return inner && v.optional(inner);
  }
  if (value) {
    const inner = translationOf(value);
    return inner && v.record(id, inner);
  }
  if (item) {
    const inner = translationOf(item);
    return inner && list(inner as v.GenericSchema<{ id: string }>);
  }
  if (!entries) return undefined;
  const kept = Object.entries(entries).flatMap(([key, part]) => {
    const inner = OWN.includes(key) ? part : translationOf(part);
    return inner ? [[key, inner] as const] : [];
  });
  if (kept.length === 0) return undefined;
  return v.strictObject(Object.fromEntries(entries['id'] ? [['id', id], ...kept] : kept));
}

/** One schema for each file of words of a language besides English. */
export const translationTopics = Object.fromEntries(
  Object.entries(topics).map(([topic, schema]) => [
    topic,
    translationOf(schema as unknown as Shape),
  ]),
) as Record<Topic, v.GenericSchema>;

/** The ids and texts of some words, without their data: what a translator starts from. */
export const textsAlone = (topic: Topic, words: unknown): unknown =>
  known(translationTopics[topic], words);

/** What a schema knows of a value. */
function known(schema: Shape, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const kept = parts(value).flatMap(({ key, value: part }) => {
    const inner = inside(schema, key);
    return inner ? [[key, known(inner, part)] as const] : [];
  });
  return Array.isArray(value) ? kept.map(([, item]) => item) : Object.fromEntries(kept);
}
