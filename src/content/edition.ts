/** A short hash of a text (FNV-1a), to tell its editions apart. It guards against mix-ups, not against forgery. */
export function edition(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
