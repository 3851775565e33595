/**
 * Validates an overlay. Pure, and the same in a page and in the command-line tool, so that both say the
 * same. A part that is unsound is left out alone and reported; the sound rest stays.
 */
import style from '../../content/en/style.json';
import { ownValue } from '../internal/null-prototype.js';
import { avoidedIn } from './avoided-words.js';
import type { Combinators, Check, ReadAs, Shape } from './combinators.js';
import { defineOverlay, isCardId, MAX_TITLE, type Overlay } from './overlay.js';

/** Something to mend (`fault`: it was left out) or to think over (`warning`: it was kept). */
export interface OverlayFault {
  /** The place in the file, such as `treatments.add.our-class.link.url`; empty for the whole. */
  path: string;
  /** What is wrong, and the mend. */
  message: string;
  kind: 'fault' | 'warning';
}

export interface ValidatedOverlay {
  /** The sound part. */
  overlay: Overlay;
  faults: OverlayFault[];
}

/** The largest file, in bytes. */
export const MAX_BYTES = 100_000;

/** Reported of a file that is too large to be read. */
export const TOO_LARGE = `This is larger than ${String(MAX_BYTES)} bytes. Use a smaller file.`;

/** What no text may hold: control characters, halves of characters, marks that turn text around, and private-use characters (two of them are ours: unconfirmed-marks.ts). */
export const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Co}\u202a-\u202e]/u;

/** Validates the text of a file. */
export function parseOverlay(json: string): ValidatedOverlay {
  const refuse = (message: string): ValidatedOverlay => ({
    overlay: {},
    faults: [{ path: '', message, kind: 'fault' }],
  });
  if (json.length > MAX_BYTES || new TextEncoder().encode(json).length > MAX_BYTES)
    return refuse(TOO_LARGE);
  try {
    return validateOverlay(JSON.parse(json.replace(/^\uFEFF/, '')));
  } catch {
    return refuse('This is not JSON. Look for a missing comma or quote.');
  }
}

/**
 * Validates what was parsed from a file.
 *
 * @param parsed - Anything at all: nothing makes it throw.
 */
export function validateOverlay(parsed: unknown): ValidatedOverlay {
  const faults: OverlayFault[] = [];
  const printable = (text: string, maxLength: number) =>
    text.replace(new RegExp(UNPRINTABLE, 'gu'), '�').slice(0, maxLength);
  const placeAt = (path: string, cards?: ClinicCardIds): Place => ({
    cards,
    fault: (message, kind = 'fault') => {
      faults.push({ path: printable(path, 200), message: printable(message, 1000), kind });
      return null;
    },
    at: (key, inner = cards) => placeAt(path ? `${path}.${key}` : key, inner),
  });
  const top = placeAt('');
  const overlay = validateAll(parsed, top);
  if (faults.length === 0 && Object.keys(parsed as object).length === 0)
    top.fault('This gives nothing. Write at least one part, or remove the file.');
  return { overlay: overlay ?? {}, faults };
}

/** A fault as people read it: "clinic.json › treatments.add.our-class.link.url: Write a whole address …". */
export const faultLine = (file: string, { path, message, kind }: OverlayFault): string =>
  `${file}${path && ` › ${path}`}: ${kind === 'warning' ? 'Warning: ' : ''}${message}`;

/** The ids of the clinic's own cards in one topic: all that are written, and those that are taken so far. */
interface ClinicCardIds {
  written: string[];
  taken: Set<string>;
}

/** A place in the file. */
interface Place {
  /** Reports a fault here. Gives null, which is what an unsound part is read as. */
  fault: (message: string, kind?: OverlayFault['kind']) => null;
  at: (key: string, cards?: ClinicCardIds) => Place;
  /** Of the topic that this place is in. */
  cards: ClinicCardIds | undefined;
}

/** The sound part of a value; null where there is none. */
type Validate<T> = Shape<T> & ((value: unknown, place: Place) => T | null);

/** The shapes that the combinators below make are validators. */
const validatorOf = <T>(shape: Shape<T>) => shape as Validate<T>;

const text =
  (maxLength: number, check?: Check): Validate<string> =>
  (value, place) => {
    if (typeof value !== 'string') return place.fault('Write text between quotes.');
    const line = value.trim();
    if (!line) return place.fault('This is empty. Fill it in or remove it.');
    if (line.length > maxLength)
      return place.fault(
        `Use ${String(maxLength)} characters at most, not ${String(line.length)}.`,
      );
    if (UNPRINTABLE.test(line))
      return place.fault('Remove the line breaks, tabs and other control characters.');
    const message = check?.(line);
    return message ? place.fault(message) : line;
  };

const pattern = (
  allowed: RegExp,
  mend: string,
  isSound?: (value: string) => boolean,
): Validate<string> =>
  text(MAX_TITLE, (value) => (!allowed.test(value) || isSound?.(value) === false) && mend);

/** It is kept whatever it says, and doubts are warned of. */
const prose =
  (maxLength: number): Validate<string> =>
  (value, place) => {
    const line = text(maxLength)(value, place);
    if (line === null) return null;
    const avoided = avoidedIn(line, style);
    const doubts = [
      avoided.length > 0 &&
        `Avoid “${avoided.join('”, “').replaceAll('*', '…')}”: say only what is known.`,
      /<[a-z!/]|&#?\w+;/i.test(line) && 'Markup is shown as it is written. Use plain text.',
    ].filter(Boolean);
    if (doubts.length > 0) place.fault(doubts.join(' '), 'warning');
    return line;
  };

/** The id of an item, where it has a usable one. */
function idOf(item: unknown): string | undefined {
  const id = ownValue(Object(item) as { id?: unknown }, 'id');
  const line = typeof id === 'string' ? id.trim() : '';
  return isCardId(line) ? line : undefined;
}

/** An item that has a usable id of its own is named by that in a place, and any other by its number. */
const list =
  <T>(item: Shape<T>, maxItems = Infinity): Validate<T[]> =>
  (value, place) => {
    if (!Array.isArray(value) || value.length === 0)
      return place.fault('Write a list with something in it, in brackets.');
    const ids = value.map(idOf);
    const placeOf = (index: number) => {
      const id = ids[index];
      return place.at(id !== undefined && ids.indexOf(id) === index ? id : String(index));
    };
    if (value.length > maxItems)
      placeOf(maxItems).fault(`Only ${String(maxItems)} fit. This and what follows is left out.`);
    const sound = value
      .slice(0, maxItems)
      .flatMap((one: unknown, index) => validatorOf(item)(one, placeOf(index)) ?? []) as T[];
    return sound.length > 0 ? sound : null;
  };

const combinators: Combinators = {
  text,
  prose,
  list,
  pattern,
  paragraphs: (key, line) => {
    const validate: Validate<string[]> = (value, place) => {
      if (Array.isArray(value)) return list(line)(value, place);
      const one = validatorOf(line)(value, place);
      return one === null ? null : [one];
    };
    return Object.assign(validate, { key });
  },
  constant: (constant, mend) => {
    const validate: Validate<never> = (value, place) =>
      (constant === undefined ? typeof value === 'string' : value === constant)
        ? null
        : place.fault(mend);
    return validate;
  },
  cardIds: (ours, isHide) => {
    const validate: Validate<string[]> = (value, place) => {
      const known = [...new Set([...ours, ...(isHide ? [] : (place.cards?.written ?? []))])];
      const seen = new Set<unknown>();
      const id: Validate<string> = (one, { fault }) => {
        if (!known.includes(one as string) || seen.has(one))
          return fault(`Use an id of a card, and each once: ${known.join(', ')}.`);
        seen.add(one);
        return one as string;
      };
      const ids = list(id)(value, place);
      return isHide && ids?.length === ours.length
        ? place.fault('At least one card of ours stays. Take one out of this list.')
        : ids;
    };
    return validate;
  },
  newCardId: (ours, ...allowed) => {
    const validate: Validate<string> = (value, place) => {
      const id = pattern(...allowed)(value, place);
      if (id === null) return null;
      if (ours.includes(id) || place.cards?.taken.has(id))
        return place.fault('Another card has this id. Choose a new one.');
      place.cards?.taken.add(id);
      return id;
    };
    return validate;
  },
  object: (parts, required = []) => {
    const validate: Validate<object> = (value, place) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value))
        return place.fault('Write an object, in braces.');
      const keys = Object.keys(parts);
      for (const key of Object.keys(value))
        if (!keys.includes(key))
          place
            .at(key)
            .fault(`This is locked, or not known here. A clinic may set ${keys.join(', ')}.`);
      // An order may name a card before the card itself is read.
      const add = ownValue(value as { add?: unknown }, 'add');
      const cards = keys.includes('add')
        ? {
            written: Array.isArray(add) ? add.flatMap((card) => idOf(card) ?? []) : [],
            taken: new Set<string>(),
          }
        : undefined;
      const read: Record<string, unknown> = {};
      let isWhole = true;
      // In the order of the definition, whatever the file's, so that the same words have the same edition.
      for (const [key, shape] of Object.entries(parts)) {
        const inner = place.at(key, cards);
        const isRequired = (required as readonly string[]).includes(key);
        const part = Object.hasOwn(value, key)
          ? validatorOf(shape)((value as Record<string, unknown>)[key], inner)
          : isRequired && inner.fault('This is missing. Add it.');
        if (part) read[(shape as Partial<ReadAs<string, unknown>>).key ?? key] = part;
        else if (isRequired) isWhole = false;
      }
      return isWhole && Object.keys(read).length > 0 ? read : null;
    };
    return validate as Shape<never>;
  },
};

const validateAll = validatorOf(defineOverlay(combinators));
