/** What is data among words, and no text: ids of sources are, and the title over them is not. */
const isData = (key: string, value: unknown) =>
  ['$schema', 'dir', 'grade', 'icon', 'id', 'level', 'review', 'unless'].includes(key) ||
  (key === 'sources' && typeof value !== 'string');

export interface Text {
  /** The place in the file, such as `items.2.title`. */
  path: string;
  text: string;
}

/** Every text that a reader may meet in these words, with its place. */
export function texts(words: unknown, path = ''): Text[] {
  if (typeof words === 'string') return [{ path, text: words }];
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, value]) =>
    isData(key, value) ? [] : texts(value, path ? `${path}.${key}` : key),
  );
}

/** The same words with each text made another by its place. Data stays as it is. */
export function withTexts<T>(
  words: T,
  change: (text: string, path: string) => string,
  path = '',
): T {
  if (typeof words === 'string') return change(words, path) as T;
  if (typeof words !== 'object' || words === null) return words;
  if (Array.isArray(words))
    return words.map((value: unknown, index) =>
      withTexts(value, change, path ? `${path}.${String(index)}` : String(index)),
    ) as T;
  return Object.fromEntries(
    Object.entries(words).map(([key, value]) => [
      key,
      isData(key, value) ? value : withTexts(value, change, path ? `${path}.${key}` : key),
    ]),
  ) as T;
}
