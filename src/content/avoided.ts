/** What a text must not say, and where it may. */
export interface Style {
  /** Whole words or phrases; a star at the end stands for any ending. */
  readonly avoid: readonly string[];
  /** Phrases that hold such a word and are sound. */
  readonly exempt: readonly string[];
}

/** The words of a text that it should not hold, as they stand in it. */
export function avoided(text: string, { avoid, exempt }: Style): string[] {
  const words = (entries: readonly string[]) =>
    new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${entries
        .map((entry) => entry.replace(/[.+?^$()[\]{}|\\]/g, '\\$&').replace('*', '\\p{L}*'))
        .join('|')})(?![\\p{L}\\p{N}])`,
      'giu',
    );
  return text.normalize().replace(words(exempt), ' ').match(words(avoid)) ?? [];
}
