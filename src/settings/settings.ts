import regionPacks from '../../content/regions.json';
import { warn } from '../internal/warn.js';
import { bare } from '../internal/null-prototype.js';
import { clinicAttributes, readClinic } from '../content/clinic.js';
import { MODES, THEMES, type SpasmContent } from './context.js';
import { findLanguage, TAGS } from '../locale/language.js';
import type { Overlay } from '../overlay/overlay.js';
import type { Region } from '../content/schema.js';

const regions = bare(regionPacks) as unknown as Record<string, Region>;

/** The emergency numbers and advice line of each region, by its key in lower case. */
export const regionPack = (region: string | undefined): Region | undefined =>
  region === undefined ? undefined : regions[region];

const REGIONS = Object.keys(regions);

/** What a page can set, by attribute of an element or of the script tag. */
export const settingNames = [...clinicAttributes, 'region', 'lang', 'theme', 'mode'] as const;

/** The settings as somebody wrote them. */
export type Settings = Partial<Record<(typeof settingNames)[number], string | null>>;

/**
 * One of the accepted values, or undefined when none was written. Case and space around it don't
 * matter. Anything else is undefined too, with one warning that names the accepted values.
 */
export function oneOf<T extends string>(
  written: string | null | undefined,
  accepted: readonly T[],
  place: Element,
  name: string,
): T | undefined {
  if (written == null) return undefined;
  const value = written.trim().toLowerCase();
  const found = accepted.find((one) => one === value);
  if (found === undefined) {
    warn(place, `${name}="${written}" is not known. Use one of: ${accepted.join(', ')}.`);
  }
  return found;
}

export const readTheme = (written: string | null | undefined, place: Element, prefix = '') =>
  oneOf(written, THEMES, place, `${prefix}theme`);

export const readMode = (written: string | null | undefined, place: Element, prefix = '') =>
  oneOf(written, MODES, place, `${prefix}mode`);

/** "UK" is what people write for Great Britain and Northern Ireland. */
export const readRegion = (written: string | null | undefined, place: Element, prefix = '') =>
  oneOf(written?.replace(/^ *uk *$/i, 'gb'), REGIONS, place, `${prefix}region`);

/** A language that we have words in, as a BCP 47 tag; a country in it says how dates are written. */
function readLocale(written: string | null | undefined, place: Element, prefix: string) {
  const found = findLanguage(written)?.locale;
  if (written != null && !found) oneOf(written, TAGS, place, `${prefix}lang`);
  return found;
}

/** What stands around, with the clinic's own words and the details in them. */
export const withOverlay = (around: SpasmContent, overlay: Overlay | undefined): SpasmContent => ({
  ...around,
  overlay,
  clinic: bare({ ...around.clinic, ...overlay?.clinic }),
});

/**
 * What was written, laid over what stands around it. Unsound values are left out with a warning.
 *
 * @param written - What was written.
 * @param around - What holds where nothing was written.
 * @param place - Where it was written, to be named in a warning.
 * @param prefix - What stands before the names there: "data-" on a script tag.
 */
export function readSettings(
  written: Settings,
  around: SpasmContent,
  place: Element,
  prefix = '',
): SpasmContent {
  return {
    ...around,
    clinic: bare({ ...around.clinic, ...readClinic(written, place, prefix) }),
    locale: readLocale(written.lang, place, prefix) ?? around.locale,
    region: readRegion(written.region, place, prefix) ?? around.region,
    theme: readTheme(written.theme, place, prefix) ?? around.theme,
    mode: readMode(written.mode, place, prefix) ?? around.mode,
  };
}
