import { interpolate } from '../../src/locale/interpolate.js';
import type { Triage } from '../../src/content/schema.js';

/**
 * Words of a sign or a question, by its id, with its numbers put in: "No better after 4 weeks". The
 * build does so once: what ships holds no marks.
 */
export function withNumbers(
  { thresholds }: Pick<Triage, 'thresholds'>,
  id: string,
  text: string,
): string {
  const { sources: _, ...numbers } = thresholds[id] ?? {};
  return interpolate(text, numbers);
}
