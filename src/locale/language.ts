/** Which language an element is shown in. */
import { attributeText } from '../internal/attribute-value.js';
import { call, rootElementOf, unclobbered } from '../internal/dom-clobbering.js';
import { locales } from './locales.js';

/** A language that we have words in. */
export interface Language {
  /** A BCP 47 tag, as the folder of its words is named: `es`. */
  readonly tag: string;
  /** The same with the country that the page names, for dates and numbers: `es-MX`. */
  readonly locale: string;
}

/** The languages that there are words in. */
export const languageTags: readonly string[] = ['en', ...Object.keys(locales)];

export const ENGLISH: Language = { tag: 'en', locale: 'en' };

/**
 * Matches a BCP 47 tag to a language of ours: `es-MX` is `es` where there is no folder for Mexico. What people
 * write in its place is read too: `es_MX`, `spa`, and the first of a list.
 */
export function matchLanguage(tag: string | null | undefined): Language | undefined {
  // Most elements on the way up have none, and each is asked at each update.
  if (!tag) return undefined;
  const subtags = canonical(tag).toLowerCase().split('-');
  const [, country = ''] = subtags;
  for (; subtags.length > 0; subtags.pop()) {
    const found = languageTags.find((one) => one.toLowerCase() === subtags.join('-'));
    if (!found) continue;
    const mayTakeCountry = !found.includes('-') && /^[a-z]{2}$/.test(country);
    return { tag: found, locale: mayTakeCountry ? `${found}-${country.toUpperCase()}` : found };
  }
  return undefined;
}

function canonical(written: string): string {
  const [first = ''] = (attributeText(written) ?? '').split(/[\s,;]+/);
  const tag = first.replaceAll('_', '-');
  try {
    // The tag of two letters for one of three.
    return /^[a-z]{3}\b/i.test(tag) ? (Intl.getCanonicalLocales(tag)[0] ?? tag) : tag;
  } catch {
    return tag;
  }
}

/**
 * Resolves the language of an element: the nearest `lang` around it that we have words in, through
 * shadow roots. Where none inside the page says so: `preset`, else the page's root element, else English.
 *
 * @param preset - What a provider or the script tag says.
 */
export function resolveLanguage(element: Element, preset: string | undefined): Language {
  const root = rootElementOf(element);
  for (let at: Element | null = element; at && at !== root; at = parentOf(at)) {
    const found = matchLanguage(call(at, 'getAttribute', 'lang'));
    if (found) return found;
  }
  return matchLanguage(preset) ?? matchLanguage(pageLanguage(root)) ?? ENGLISH;
}

const parentOf = (element: Element): Element | null =>
  unclobbered(element, 'parentElement') ??
  (call(element, 'getRootNode') as Partial<ShadowRoot>).host ??
  null;

const pageLanguages = new WeakMap<HTMLElement, string>();

/**
 * What the page itself says of its language. A page translator writes its own there, and leaves a
 * mark; it translates our words as well, and must not meet them in another language.
 */
function pageLanguage(root: HTMLElement): string | undefined {
  // Each element asks at each update, and to look for the mark can mean to search the whole page.
  if (root.lang !== pageLanguages.get(root) && !isTranslated(root))
    pageLanguages.set(root, root.lang);
  return pageLanguages.get(root);
}

const isTranslated = (root: HTMLElement): boolean =>
  root.matches('.translated-ltr, .translated-rtl') || root.querySelector('[_msttexthash]') !== null;
