/** The ids of all sources that some words cite, at any depth. */
export function sourceIds(words: unknown): string[] {
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, value]) =>
    key === 'sources' ? (value as string[]) : sourceIds(value),
  );
}
