/**
 * Reads a clinic's own words: a small JSON file that adds to ours and can't weaken them. Pure, and the
 * same in a page and in the build tool, so that both tell the same.
 *
 * Each part that is unsound is left out alone, and told; the sound rest stays.
 */
import style from '../../content/en/style.json';
import { avoided } from './avoided-words.js';
import { clinicFault, isLink, type Clinic } from '../content/clinic.js';

/** One thing to mend (`fault`: it was left out) or to think over (`warning`: it was kept). */
export interface Fault {
  /** The place in the file, such as `treatments.add.0.link.url`; empty for the whole. */
  path: string;
  /** What is wrong, and the mend. */
  message: string;
  kind: 'fault' | 'warning';
}

/** A card of the clinic's own. It has no evidence grade and no drawing: those are ours to give. */
export interface OwnCard {
  readonly id: string;
  readonly title: string;
  /** One paragraph or more. */
  readonly own: readonly string[];
  readonly link?: { readonly text: string; readonly url: string };
}

/** What a clinic may say in one topic. */
export interface OwnWords {
  /** In place of the main message. */
  readonly intro?: string;
  /** At the end, before the footer. */
  readonly note?: string;
  /** The cards that come first, by id. */
  readonly order?: readonly string[];
  /** The cards of ours that are not shown, by id. */
  readonly hide?: readonly string[];
  readonly add?: readonly OwnCard[];
}

/** The clinician who read the words, and the edition of each topic that they read. */
interface OwnReview {
  readonly by: string;
  /** A day: "2026-12-01". */
  readonly on: string;
  readonly editions?: { readonly [topic in OwnTopic]?: string };
}

export type OwnTopic = (typeof OWN_TOPICS)[number];

/** A clinic's own words, checked. All text is plain text. */
export type Overlay = {
  /** The language of these words, as a BCP 47 tag. */
  readonly lang?: string;
  readonly clinic?: Clinic;
  readonly review?: OwnReview;
} & { readonly [topic in OwnTopic]?: OwnWords };

/** The topics that a clinic may add to, and that a clinician may sign. */
export const OWN_TOPICS = [
  'guide',
  'causes',
  'remedies',
  'treatments',
  'prevention',
  'help',
  'checker',
] as const;

/** The ids of our cards. A test holds them to the words. */
export const CARDS = {
  remedies: ['keep-moving', 'heat', 'ice', 'stretch', 'massage', 'water', 'pain-relief'],
  treatments: ['chiropractic', 'massage', 'regenerative', 'decompression', 'diet-exercise'],
  prevention: ['exercise', 'walking', 'hydration', 'diet', 'posture', 'lifting'],
} as const;

/** The largest file, in bytes. */
export const MAX_BYTES = 100_000;
export const MAX_TITLE = 120;
export const MAX_TEXT = 600;
export const MAX_CARDS = 12;
export const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** A language, with its script, country and variants where they matter. */
export const LANG =
  /^[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\d{3}))?(?:-[A-Za-z\d]{5,8})*$/;
export const EDITION = /^[\da-f]{8}$/;
/** What no text may hold: control characters, halves of characters, marks that turn text around, and signs of nobody's (two of them are ours: english-lines.ts). */
export const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Co}\u202a-\u202e]/u;

/** The parts of ours that somebody may most want to set: they are told that these are locked. */
const LOCKED =
  'title main items review sources levels signs questions rules evidence grade grades icon regulator caution cautions safetyNet intro order hide ui regions'.split(
    ' ',
  );

type Tell = (path: string, message: string, kind?: Fault['kind']) => null;
/** The sound part of a value; null, and told, where there is none. */
type Read<T = unknown> = (value: unknown, path: string, tell: Tell) => T | null;

/** A day that there is, as year-month-day. */
export function isDay(value: string): boolean {
  const day = new Date(value);
  return /^\d{4}-\d\d-\d\d$/.test(value) && !isNaN(+day) && day.toISOString().startsWith(value);
}

function object(reads: Record<string, Read>, needed: readonly string[] = []): Read {
  return (value, path, tell) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return tell(path, 'Write an object, in braces.');
    const at = (key: string) => (path ? `${path}.${key}` : key);
    for (const key of Object.keys(value)) {
      if (Object.hasOwn(reads, key)) continue;
      const what = LOCKED.includes(key)
        ? "This part is locked: a clinic can't change it."
        : 'This key is not known here.';
      tell(at(key), `${what} A clinic may set ${Object.keys(reads).join(', ')}.`);
    }
    // Always in the same order, whatever the file's, so that the same words have the same edition.
    const sound = Object.entries(reads).flatMap(([key, read]) => {
      const one = Object.hasOwn(value, key)
        ? read((value as Record<string, unknown>)[key], at(key), tell)
        : needed.includes(key)
          ? tell(at(key), 'This is missing. Add it.')
          : null;
      return one === null ? [] : [[key, one] as const];
    });
    const keys = sound.map(([key]) => key);
    return keys.length > 0 && needed.every((key) => keys.includes(key))
      ? Object.fromEntries(sound)
      : null;
  };
}

const list =
  (read: Read, max = Infinity): Read<unknown[]> =>
  (value, path, tell) => {
    if (!Array.isArray(value) || value.length === 0)
      return tell(path, 'Write a list with something in it, in brackets.');
    if (value.length > max)
      tell(`${path}.${String(max)}`, `Only ${String(max)} fit. This and what follows is left out.`);
    const sound = value
      .slice(0, max)
      .flatMap((one, index) => read(one, `${path}.${String(index)}`, tell) ?? []);
    return sound.length > 0 ? sound : null;
  };

/** Plain text without space around it. `fault` says what else is wrong with it. */
const text =
  (max: number, fault?: (value: string) => string | false | undefined): Read<string> =>
  (value, path, tell) => {
    if (typeof value !== 'string') return tell(path, 'Write text between quotes.');
    const words = value.trim();
    if (!words) return tell(path, 'This is empty. Fill it in or remove it.');
    if (words.length > max)
      return tell(path, `Use ${String(max)} characters at most, not ${String(words.length)}.`);
    if (UNPRINTABLE.test(words))
      return tell(path, 'Remove the line breaks, tabs and other control characters.');
    const message = fault?.(words);
    return message ? tell(path, message) : words;
  };

/** Text for readers: it is kept whatever it says, and doubts are told. */
const words =
  (max: number): Read<string> =>
  (value, path, tell) => {
    const sound = text(max)(value, path, tell);
    if (!sound) return sound;
    const found = avoided(sound, style);
    const doubts = [
      found.length > 0 &&
        `Avoid “${found.join('”, “').replaceAll('*', '…')}”: say only what is known.`,
      /<[a-z!/]|&#?\w+;/i.test(sound) && 'Markup is shown as it is written. Use plain text.',
    ].filter(Boolean);
    if (doubts.length > 0) tell(path, doubts.join(' '), 'warning');
    return sound;
  };

const pattern = (allowed: RegExp, message: string): Read<string> =>
  text(MAX_TITLE, (value) => !allowed.test(value) && message);

/** Ids, each once, of those that there are. */
const ids = (known: readonly string[]) => {
  const seen = new Set<unknown>();
  return list((value, path, tell) => {
    if (!known.includes(value as string) || seen.has(value))
      return tell(path, `Use an id of a card, and each once: ${known.join(', ')}.`);
    seen.add(value);
    return value;
  });
};

/** The topics that are made of cards: those of the clinic's own may stand among ours. */
const cards =
  (ours: readonly string[]): Read =>
  (value, path, tell) => {
    const taken = [...ours];
    const own: Read<string> = pattern(
      ID,
      'Use small letters, digits and single hyphens: "our-class".',
    );
    // The order may name a card before the card itself is read.
    const { add } = Object(value) as { add?: unknown };
    const added = (Array.isArray(add) ? add : []).flatMap(
      (card) => own((Object(card) as { id?: unknown }).id, '', () => null) ?? [],
    );
    const id: Read<string> = (value, path, tell) => {
      const sound = own(value, path, tell);
      if (sound === null) return sound;
      if (taken.includes(sound)) return tell(path, 'Another card has this id. Choose a new one.');
      taken.push(sound);
      return sound;
    };
    return object({
      ...both,
      order: ids([...new Set([...ours, ...added])]),
      hide: (value, path, tell) => {
        const sound = ids(ours)(value, path, tell);
        return sound?.length === ours.length
          ? tell(path, 'At least one card of ours stays. Take one out of this list.')
          : sound;
      },
      add: list(card(id), MAX_CARDS),
    })(value, path, tell);
  };

const card =
  (id: Read<string>): Read<OwnCard> =>
  (value, path, tell) => {
    const sound = object({ id, title: words(MAX_TITLE), text: paragraphs, link }, [
      'id',
      'title',
      'text',
    ])(value, path, tell) as (OwnCard & { text: string[] }) | null;
    if (!sound) return null;
    const { text: own, ...rest } = sound;
    return { ...rest, own };
  };

const paragraphs: Read<unknown[]> = (value, path, tell) => {
  if (Array.isArray(value)) return list(words(MAX_TEXT))(value, path, tell);
  const sound = words(MAX_TEXT)(value, path, tell);
  return sound === null ? sound : [sound];
};

const link = object(
  {
    text: words(MAX_TITLE),
    url: text(
      MAX_TEXT,
      (value) =>
        !isLink(value) &&
        'Write a whole address that starts with https://, http://, tel: or mailto:.',
    ),
  },
  ['text', 'url'],
);

const note = words(MAX_TEXT);
const both = { intro: note, note };

const detail = (name: 'clinic' | 'phone' | 'booking' | 'address' | 'hours', max = MAX_TEXT) =>
  text(max, (value) => {
    const mend = clinicFault(name, value);
    return mend && `This ${mend}`;
  });

const edition = pattern(EDITION, 'Write the eight signs that `spasm-elements check` prints.');

const readAll = object({
  $schema: (value, path, tell) =>
    typeof value === 'string' ? null : tell(path, 'Write text between quotes.'),
  version: (value, path, tell) =>
    value === 1 ? null : tell(path, 'Write 1: this is the first version of this file.'),
  lang: pattern(LANG, 'Write a language tag, such as "en" or "es-MX".'),
  clinic: object({
    name: detail('clinic', MAX_TITLE),
    phone: detail('phone', MAX_TITLE),
    booking: detail('booking'),
    address: detail('address'),
    hours: detail('hours'),
  }),
  review: object(
    {
      by: text(MAX_TITLE),
      on: text(
        MAX_TITLE,
        (value) => !isDay(value) && 'Write a day as year-month-day, such as "2026-12-01".',
      ),
      editions: object(Object.fromEntries(OWN_TOPICS.map((topic) => [topic, edition]))),
    },
    ['by', 'on'],
  ),
  guide: object(both),
  causes: object(both),
  remedies: cards(CARDS.remedies),
  treatments: cards(CARDS.treatments),
  prevention: cards(CARDS.prevention),
  help: object({ note }),
  checker: object({ note }),
});

/** What a reading gives: the sound part, and what was wrong with the rest. */
export interface Reading {
  overlay: Overlay;
  faults: Fault[];
}

/**
 * The sound part of a clinic's own words.
 *
 * @param written - What was parsed from JSON. Anything at all: nothing makes it throw.
 */
export function readOverlay(written: unknown): Reading {
  const faults: Fault[] = [];
  const clean = (said: string, max: number) =>
    said.replace(new RegExp(UNPRINTABLE, 'gu'), '�').slice(0, max);
  const tell: Tell = (path, message, kind = 'fault') => {
    faults.push({ path: clean(path, 200), message: clean(message, 1000), kind });
    return null;
  };
  const overlay = readAll(written, '', tell) as Overlay | null;
  if (faults.length === 0 && Object.keys(written as object).length === 0)
    tell('', 'This gives nothing. Write at least one part, or remove the file.');
  return { overlay: overlay ?? {}, faults };
}

/** The same from the text of a file. */
export function parseOverlay(text: string): Reading {
  const refuse = (message: string): Reading => ({
    overlay: {},
    faults: [{ path: '', message, kind: 'fault' }],
  });
  if (text.length > MAX_BYTES || new TextEncoder().encode(text).length > MAX_BYTES)
    return refuse(TOO_LARGE);
  try {
    return readOverlay(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    return refuse('This is not JSON. Look for a missing comma or quote.');
  }
}

/** Said of a file that is not read at all. */
export const TOO_LARGE = `This is larger than ${String(MAX_BYTES)} bytes. Use a smaller file.`;

/** A fault as people read it: "clinic.json › treatments.add.0.link.url: Write a whole address …". */
export const faultLine = (file: string, { path, message, kind }: Fault): string =>
  `${file}${path && ` › ${path}`}: ${kind === 'warning' ? 'Warning: ' : ''}${message}`;
