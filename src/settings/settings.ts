import regionPacks from '../../content/regions.json';
import { clinicAttributes, parseClinic, type Clinic } from '../content/clinic.js';
import type { Region } from '../content/schema.js';
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
export type RawSettings = Partial<Record<(typeof settingNames)[number], string | null>>;

/**
 * Parses a value that is one of a few; undefined when there is none. Case and space around it don't
 * matter. Anything else is undefined too, with one warning that names the accepted values.
 */
function parseOneOf<T extends string>(
  rawValue: string | null | undefined,
  accepted: readonly T[],
  element: Element,
  name: string,
): T | undefined {
  if (rawValue == null) return undefined;
  const value = rawValue.trim().toLowerCase();
  const found = accepted.find((one) => one === value);
  if (found === undefined)
    warnOnce(element, `${name}="${rawValue}" is not known. Use one of: ${accepted.join(', ')}.`);
  return found;
}

type Parse<T> = (
  rawValue: string | null | undefined,
  element: Element,
  prefix?: string,
) => T | undefined;

export const parseTheme: Parse<SpasmContent['theme']> = (rawValue, element, prefix = '') =>
  parseOneOf(rawValue, THEMES, element, `${prefix}theme`);

export const parseMode: Parse<SpasmContent['mode']> = (rawValue, element, prefix = '') =>
  parseOneOf(rawValue, MODES, element, `${prefix}mode`);

/** "UK" is what people write for Great Britain and Northern Ireland. */
export const parseRegion: Parse<string> = (rawValue, element, prefix = '') =>
  parseOneOf(rawValue?.replace(/^ *uk *$/i, 'gb'), REGIONS, element, `${prefix}region`);

/** A language that we have words in, as a BCP 47 tag; a country in it says how dates are written. */
const parseLocale: Parse<string> = (rawValue, element, prefix = '') => {
  const found = matchLanguage(rawValue)?.locale;
  if (rawValue != null && !found) parseOneOf(rawValue, languageTags, element, `${prefix}lang`);
  return found;
};

/** The level of a title, 2 to 6. Anything else is 2, with one warning. */
export function parseHeadingLevel(
  rawValue: string | number | null | undefined,
  element: Element,
): number {
  if (rawValue == null) return 2;
  const level = Number(rawValue);
  if (Number.isInteger(level) && level >= 2 && level <= 6) return level;
  warnOnce(
    element,
    `heading-level="${String(rawValue)}" is not a level. Use a whole number from 2 to 6.`,
  );
  return 2;
}

/** How to reach the clinic. Validated here too, since a page's own provider may give anything. */
export const clinicOf = ({ clinic }: SpasmContent, element: Element): Clinic =>
  parseClinic(withChanges(clinic, { clinic: clinic.name }), element);

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
  locale: parseLocale(rawSettings.lang, element, prefix) ?? inherited.locale,
  region: parseRegion(rawSettings.region, element, prefix) ?? inherited.region,
  theme: parseTheme(rawSettings.theme, element, prefix) ?? inherited.theme,
  mode: parseMode(rawSettings.mode, element, prefix) ?? inherited.mode,
});
