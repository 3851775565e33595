/**
 * Pseudo-locales, for tests and for designers: a layout that holds in them holds in a real language. Their
 * tags are those that the Unicode CLDR keeps for them.
 */
import type { Topic } from '../../src/content/schema.js';
import { withTexts } from './texts.js';

/** Long (accented, 40 % longer than English), and mirrored (written from right to left). */
export const PSEUDO_LOCALES: readonly string[] = ['en-XA', 'ar-XB'];

/** English words of a topic in a pseudo-locale. */
export function pseudoLocalize(locale: string, topic: Topic, english: object): object {
  const isLong = locale === 'en-XA';
  const words = withTexts(topic, english, isLong ? long : mirrored);
  return 'dir' in english ? { ...words, dir: isLong ? 'ltr' : 'rtl' } : words;
}

/** Changes a text, and leaves its `{placeholders}` as they are. */
const betweenPlaceholders = (text: string, change: (words: string) => string): string =>
  text
    .split(/(\{\w+\})/)
    .map((piece, index) => (index % 2 === 0 ? change(piece) : piece))
    .join('');

const PADDING = ' óné twó thréé fóúr fívé síx sévén éíght níné tén';

function long(text: string): string {
  const missing = Math.ceil(text.length * 0.4);
  const accented = betweenPlaceholders(text, (words) =>
    words.replace(/[aeiou]/gi, '$&\u0301').normalize('NFC'),
  );
  return (
    accented +
    PADDING.repeat(Math.ceil(missing / PADDING.length))
      .slice(0, missing)
      .trimEnd()
  );
}

/** Each word is turned round, and stands between marks of a writing from right to left. */
const mirrored = (text: string): string =>
  betweenPlaceholders(text, (words) => words.replace(/\S+/g, '\u200F\u202E$&\u202C\u200F'));
