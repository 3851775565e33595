/**
 * What a page says of an element: by an attribute, which is text as somebody typed it, or from a framework
 * by a property, which may be anything.
 */
import { warnOnce } from './console.js';

/** A pair of quotes around a text. */
const QUOTED = /^["'“”„‟«»‘’‚‛]+(.*[^"'“”„‟«»‘’‚‛])["'“”„‟«»‘’‚‛]+$/s;

/** One quote of a word processor's at an end: HTML ends such a value at its first space. */
const HALF_QUOTED = /^[“”„‟«»]+([^“”„‟«»]*)$|^([^“”„‟«»]*)[“”„‟«»]+$/;

/**
 * The text of a value, without space at its ends and without the quotes that a word processor writes in
 * place of HTML's. A list is its items, separated by spaces; `true` is an empty attribute, `false` is none.
 * Anything else is text that nobody understands.
 */
export function attributeText(rawValue: unknown): string | undefined {
  if (rawValue == null || rawValue === false) return undefined;
  if (rawValue === true) return '';
  if (Array.isArray(rawValue)) return rawValue.map(attributeText).join(' ');
  if (typeof rawValue !== 'string' && typeof rawValue !== 'number') return typeof rawValue;
  const text = String(rawValue).trim();
  return text.replace(QUOTED, '$1').replace(HALF_QUOTED, '$1$2').trim();
}

/**
 * Parses a boolean attribute: on where it stands alone, has its own name as HTML allows, or says `true`; off
 * where it says `false`, which page builders write. Anything else is off too, with one warning.
 */
export function parseBoolean(rawValue: unknown, element: Element, name: string): boolean {
  const value = attributeText(rawValue)?.toLowerCase();
  const isOn = value !== undefined && ['', 'true', name].includes(value);
  if (!isOn && value !== undefined && value !== 'false')
    warnOnce(
      element,
      `${name}="${value}" is not known, and counts as off. Write ${name} alone for on, or remove it.`,
    );
  return isOn;
}
