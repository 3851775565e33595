/** Finds the words that a text should avoid. It runs in pages too, on a clinic's own words. */

/**
 * The entries of `avoid` that a text has in it, as whole words and whatever their capitals. An entry
 * that ends in `*` stands for any ending: "cure*" is "cures" too, and never "secure". What stands in
 * `exempt` is allowed all the same.
 */
export function avoidedIn(
  text: string,
  { avoid, exempt = [] }: { avoid: readonly string[]; exempt?: readonly string[] | undefined },
): string[] {
  let rest = plain(text);
  for (const phrase of exempt) rest = rest.replace(pattern(phrase), '');
  // `search` starts anew each time, which `test` with the flag "g" does not.
  return avoid.filter((entry) => rest.search(pattern(entry)) >= 0);
}

/** One way to write what looks the same: é as one character, one apostrophe, one space, no soft hyphen. */
const plain = (text: string) =>
  text
    .normalize('NFC')
    .replace(/\u00AD/g, '')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/\s+/g, ' ');

/** `\b` would take é for the end of a word, so the letters are named. */
function pattern(entry: string): RegExp {
  const letters = '[\\p{L}\\p{M}\\p{N}]';
  const words = plain(entry).replace(/[\\^$.+?()[\]{}|]/g, '\\$&');
  return new RegExp(`(?<!${letters})${words.replace('*', `${letters}*`)}(?!${letters})`, 'giu');
}
