import bundled from '../../content/sources.json';
import type { Source } from './schema.js';

const sources = bundled as unknown as Record<string, Source>;

/** The sources with these ids, each once, in this order. Unknown ids are skipped. */
export function sourcesOf(ids: readonly string[]): Source[] {
  return [...new Set(ids)].flatMap((id) => sources[id] ?? []);
}
