import regionPacks from '../../content/regions.json';
import { clinicAttributes, parseClinic, telephoneUrl, type Clinic } from '../content/clinic.js';
import type { Region } from '../content/schema.js';
import { attributeText } from '../internal/attribute-value.js';
import { warnOnce } from '../internal/console.js';
import { withChanges, withoutPrototype } from '../internal/null-prototype.js';
import { languageTags, matchLanguage } from '../locale/language.js';
import type { Overlay } from '../overlay/overlay.js';
import { MODES, THEMES, type SpasmContent } from './context.js';

const regions = withoutPrototype(regionPacks) as unknown as Record<string, Region>;

/** The emergency numbers and advice line of a region; undefined where it is not known. */
export const regionPack = (region: string | undefined): Region | undefined =>
  region === undefined ? undefined : regions[region];

const REGIONS = Object.keys(regions);

/** What a page can set, by attribute of `<spasm-content>` or of the script tag. */
export const settingNames = [...clinicAttributes, 'region', 'lang', 'theme', 'mode'] as const;

/** The settings as the page says them. */
export type RawSettings = Partial<Record<(typeof settingNames)[number], unknown>>;

/** A value that somebody gave and that we do not understand: what follows is on the safe side. */
const UNKNOWN = null;

/**
 * Parses a value that is one of a few; undefined when there is none. Case, and space or quotes around it,
 * don't matter. Anything else is unknown, with one warning that names the accepted values.
 *
 * @param find - Finds it in lower case.
 */
function parseOneOf<T extends string>(
  rawValue: unknown,
  accepted: readonly T[],
  element: Element,
  name: string,
  find = (value: string) => accepted.find((one) => one === value),
): T | undefined | typeof UNKNOWN {
  const value = attributeText(rawValue);
  if (value === undefined) return undefined;
  const found = find(value.toLowerCase());
  if (found === undefined)
    warnOnce(element, `${name}="${value}" is not known. Use one of: ${accepted.join(', ')}.`);
  return found ?? UNKNOWN;
}

type Parse<T> = (rawValue: unknown, element: Element, inherited: T, prefix?: string) => T;

/** A theme that is not known is the one around it. */
export const parseTheme: Parse<SpasmContent['theme']> = (
  rawValue,
  element,
  inherited,
  prefix = '',
) => parseOneOf(rawValue, THEMES, element, `${prefix}theme`) ?? inherited;

/** A mode that is not known asks nothing: whoever set one had a reason to. */
export const parseMode: Parse<SpasmContent['mode']> = (
  rawValue,
  element,
  inherited,
  prefix = '',
) => {
  const mode = parseOneOf(rawValue, MODES, element, `${prefix}mode`);
  return mode === UNKNOWN ? 'education' : (mode ?? inherited);
};

/** A region that is not known is none, so that no wrong number is shown. An empty one is not set. */
export const parseRegion: Parse<SpasmContent['region']> = (
  rawValue,
  element,
  inherited,
  prefix = '',
) => {
  const region = parseOneOf(rawValue, REGIONS, element, `${prefix}region`, findRegion);
  if (region === UNKNOWN) return attributeText(rawValue) ? undefined : inherited;
  return region ?? inherited;
};

/** The region of an id, of a name that people write ("USA", "the U.K."), or of a locale ("en-US"). */
function findRegion(value: string): string | undefined {
  const name = value.replace(/\./g, '').replace(/^the |^[a-z]{2}[-_](?=[a-z]{2}$)/, '');
  return REGIONS.find((id) => id === name || regions[id]?.names?.includes(name));
}

/** A language that we have words in, as a BCP 47 tag; a country in it says how dates are written. */
const parseLocale: Parse<SpasmContent['locale']> = (rawValue, element, inherited, prefix = '') =>
  parseOneOf(
    rawValue,
    languageTags,
    element,
    `${prefix}lang`,
    (value) => matchLanguage(value)?.locale,
  ) ?? inherited;

/** The level of a title, 1 to 6. Anything else is 2, with one warning. */
export function parseHeadingLevel(rawValue: unknown, element: Element): number {
  const value = attributeText(rawValue);
  if (value === undefined) return 2;
  if (/^[1-6]$/.test(value)) return Number(value);
  warnOnce(element, `heading-level="${value}" is not a level. Use a whole number from 1 to 6.`);
  return 2;
}

/** How to reach the clinic. Validated here too, since a page's own provider may give anything. */
export const clinicOf = ({ clinic }: SpasmContent, element: Element): Clinic =>
  parseClinic(withChanges(clinic, { clinic: clinic.name }), element);

const normalizers: Partial<Record<string, (value: string) => string | undefined>> =
  withoutPrototype({
    region: (region) => findRegion(region.toLowerCase()),
    phone: telephoneUrl,
    lang: (lang) => matchLanguage(lang.toLowerCase())?.locale,
  });

/** What a setting means, so that two ways to write the same one can be known as such. */
export const normalizeSetting = (name: string, value: string): string =>
  normalizers[name]?.(value) ?? value.toLowerCase();

/** What is inherited, with an overlay and the clinic's details in it. */
export const withOverlay = (
  inherited: SpasmContent,
  overlay: Overlay | undefined,
): SpasmContent => ({
  ...inherited,
  overlay,
  clinic: withoutPrototype({ ...inherited.clinic, ...overlay?.clinic }),
});

/**
 * Parses the settings of an element over those that it inherits. Unsound values are left out with a warning.
 *
 * @param rawSettings - What the page says.
 * @param inherited - What holds where it says nothing.
 * @param element - The element that says it, to be named in a warning.
 * @param prefix - The prefix of the attributes there: "data-" on a script tag.
 */
export const parseSettings = (
  rawSettings: RawSettings,
  inherited: SpasmContent,
  element: Element,
  prefix = '',
): SpasmContent => ({
  ...inherited,
  clinic: withoutPrototype({
    ...inherited.clinic,
    ...parseClinic(rawSettings, element, prefix),
  }),
  locale: parseLocale(rawSettings.lang, element, inherited.locale, prefix),
  region: parseRegion(rawSettings.region, element, inherited.region, prefix),
  theme: parseTheme(rawSettings.theme, element, inherited.theme, prefix),
  mode: parseMode(rawSettings.mode, element, inherited.mode, prefix),
});
