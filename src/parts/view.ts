import type { LitElement } from 'lit';
import uiWords from '../../content/en/ui.json';
import type { Region, Topic, Words } from '../content/schema.js';
import { warnOnce } from '../internal/console.js';
import { ownValue, withoutPrototype } from '../internal/null-prototype.js';
import { formatDate } from '../locale/format.js';
import { interpolate } from '../locale/interpolate.js';
import type { Language } from '../locale/language.js';
import { UNCONFIRMED_START } from '../locale/unconfirmed-marks.js';
import { applyOverlay, type Applied } from '../overlay/apply-overlay.js';
import type { SpasmContent } from '../settings/context.js';
import { regionPack } from '../settings/settings.js';

/** What an element's templates are rendered from: its settings and its words, in the language that is shown. */
export interface View {
  readonly host: LitElement;
  readonly settings: SpasmContent;
  /** The language that is shown, as a BCP 47 tag. */
  readonly locale: string;
  /** The level of the element's title, 1 to 6. */
  readonly level: number;
  /** The emergency number and advice line of the reader's region; undefined where it is not known. */
  readonly region: Region | undefined;
  readonly ui: Words['ui'];
  /** The words of a topic in that language, with the clinic's own among them. `bundled`: the English ones. */
  readonly words: <T extends Topic>(topic: T, bundled: Words[T]) => Applied<T>;
  /** Interpolates what the region gives: `{emergency}`, `{advice}`. */
  readonly fill: (text: string) => string;
  /** A day as people write it there: "November 29, 2026". */
  readonly formatDay: (day: Date, timeZone?: string) => string;
}

export function createView(
  host: LitElement,
  settings: SpasmContent,
  { locale, words: loaded }: Language & { words: Partial<Words> },
  level: number,
): View {
  const words = <T extends Topic>(topic: T, bundled: Words[T]): Applied<T> =>
    applyOverlay(
      topic,
      ownValue(loaded, topic) ?? withoutPrototype(bundled),
      settings.overlay,
      (message) => {
        warnOnce(host, message);
      },
    );
  const ui = words('ui', uiWords as Words['ui']);
  const region = regionPack(settings.region);
  const fill = (text: string) => {
    const advice = region?.advice;
    // What stands in English takes English values.
    const { localEmergencyNumber, adviceLine } = text.startsWith(UNCONFIRMED_START) ? uiWords : ui;
    return interpolate(text, {
      emergency: region?.emergency ?? localEmergencyNumber,
      advice: advice ? adviceName(advice) : adviceLine,
    });
  };
  const formatDay = (day: Date, timeZone?: string) =>
    formatDate(day, locale, settings.region, timeZone);
  return { host, settings, locale, level, region, ui, words, fill, formatDay };
}

/** The name of an advice line with its number, where the name does not hold it: "NHS 111", "Healthline (0800 611 116)". */
function adviceName({ name, number }: { name: string; number: string }): string {
  return name.includes(number) ? name : `${name} (${number})`;
}
