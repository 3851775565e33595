import bundled from '../../content/sources.json';
import type { Source } from './schema.js';

const sources = bundled as unknown as Record<string, Source>;

/** The sources of these ids, each once, in this order. */
export function sourcesOf(ids: readonly string[]): Source[] {
  return [...new Set(ids)].flatMap((id) => sources[id] ?? []);
}

/** The ids of all sources that these words name, at any depth. */
export function sourceIds(words: unknown): string[] {
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, value]) =>
    key === 'sources' ? (value as string[]) : sourceIds(value),
  );
}
