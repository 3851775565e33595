/**
 * The one schema of all content: it gives the types, the validation at build time and the JSON Schema that
 * editors get completion from. Only the build runs it; what ships takes its types and no bytes.
 *
 * All text is plain text. `{name}` is a placeholder, for which a value is interpolated; `placeholders`
 * lists which ones a text may have.
 */
import * as v from 'valibot';
import { LEVELS } from './levels.js';

export const GRADES = ['good', 'some', 'weak', 'unproven', 'against'] as const;

const line = () =>
  v.pipe(
    v.string('Write the text between quotes.'),
    v.regex(/^\S(?:.*\S)?$/s, 'Write some text, with no space before or after it.'),
  );
/** What a reader may meet. Whatever has another schema is data, which no translator changes. */
export const text = line();
const name = line();
export const id = v.pipe(
  v.string('Write an id between quotes.'),
  v.regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'Use small letters, digits and single hyphens, such as "heat-wrap".',
  ),
);
const day = v.pipe(
  v.string(),
  v.isoDate('Write a date as year-month-day, such as "2026-11-23".'),
  v.check((written) => {
    const time = Date.parse(`${written}T00:00Z`);
    return Number.isNaN(time) || new Date(time).toISOString().startsWith(written);
  }, 'That month has no such day.'),
);
const level = v.picklist(LEVELS, `Use one of: ${LEVELS.join(', ')}.`);
const sources = v.pipe(
  v.array(id),
  v.minLength(1, 'Name at least one source by its id in content/sources.json.'),
);

/** A sentence or two that say something about health, with the sources that carry them. */
const claim = v.strictObject({ text, sources });

/**
 * Items of a list, each with an id of its own. Everything addresses an item by its id (faults, confirmed
 * translations, clinics' own words), so that items come, go and change places without touching each other.
 */
export const list = <Item extends v.GenericSchema<{ id: string }>>(item: Item, message?: string) =>
  v.pipe(
    v.array(item),
    v.minLength(message === undefined ? 0 : 1, message),
    v.check(
      (items) => repeatedId(items) === undefined,
      ({ input }) =>
        `Two items here have the id "${String(repeatedId(input))}". Rename one of them.`,
    ),
  );

const repeatedId = (items: readonly { id: string }[]): string | undefined =>
  items.map((item) => item.id).find((one, index, ids) => ids.indexOf(one) !== index);

/** A card with a drawing. `icon` names the drawing where it is not that of the card's own id. */
const drawn = { id, icon: v.optional(id), title: text };

/** A claim in a list. */
const point = v.strictObject({ id, ...claim.entries });
const points = list(point, 'Write at least one point.');

/**
 * When the words were last checked, when they must be checked again, and by whom (null: nobody yet).
 * `words`: the edition of the words that whoever is named has read. Other words lose the name.
 */
const review = v.strictObject({
  reviewed: day,
  reviewBy: day,
  reviewedBy: v.nullable(name),
  words: v.optional(name),
});
const head = { $schema: v.optional(v.string()), review, title: text };

const causes = v.strictObject({
  ...head,
  main: claim,
  items: list(v.strictObject({ ...drawn, ...claim.entries })),
  conditions: v.strictObject({
    title: text,
    intro: claim,
    items: list(v.strictObject({ id, title: text, ...claim.entries })),
  }),
  unknown: claim,
  action: text,
});

/** A list of "take care" points under one title, always shown and always printed. */
const caution = v.strictObject({
  title: text,
  points: list(v.strictObject({ id, text }), 'Write at least one point.'),
  sources,
});

const remedies = v.strictObject({
  ...head,
  main: claim,
  items: list(
    v.strictObject({
      ...drawn,
      points,
      cautions: v.optional(list(v.strictObject({ id, ...caution.entries }))),
    }),
  ),
  course: claim,
  unknown: claim,
  action: text,
});

const levelCard = v.strictObject({
  name: text,
  heading: text,
  next: points,
  /** What to do until then. */
  meanwhile: v.optional(points),
});

const help = v.strictObject({
  $schema: v.optional(v.string()),
  review,
  title: text,
  main: claim,
  /** The words of each level. Everything that shows a level takes them from here. */
  levels: v.strictObject({
    emergency: v.strictObject({
      ...levelCard.entries,
      /** For chest, breathing, aorta and accident signs: call, never go. */
      headingCall: text,
      /** What stands in place of `next` where one must not go. */
      nextCall: points,
    }),
    'same-day': levelCard,
    soon: levelCard,
    'self-care': levelCard,
  }),
  /** The care cards, worst first. At most five points and one last catch-all. */
  cards: list(
    v.strictObject({
      id,
      level,
      callOnly: v.optional(v.boolean()),
      intro: text,
      points: v.pipe(
        points,
        v.maxLength(
          5,
          'A care card has at most five points. Say it in one that is there, or move one to another card of this level.',
        ),
      ),
      catchAll: v.optional(claim),
    }),
  ),
  /** What means "get help now" to somebody who is being looked after at home. */
  safetyNet: v.strictObject({
    title: text,
    now: caution,
    today: caution,
    worse: claim,
    later: claim,
  }),
  /** Says that a call is never a waste of time. */
  reassurance: text,
  unknown: claim,
  action: text,
});

const grade = v.picklist(GRADES, `Use one of: ${GRADES.join(', ')}.`);
const treatments = v.strictObject({
  ...head,
  main: claim,
  disclosure: text,
  grades: v.strictObject({ good: text, some: text, weak: text, unproven: text, against: text }),
  labels: v.strictObject({ visit: text, evidence: text, notFor: text, regulator: text }),
  items: list(
    v.strictObject({
      ...drawn,
      what: claim,
      visit: claim,
      evidence: list(
        v.strictObject({ id, about: v.optional(text), grade, ...claim.entries }),
        'Say what the evidence is.',
      ),
      notFor: points,
      regulator: v.optional(claim),
    }),
  ),
  caution: claim,
  unknown: claim,
  action: text,
});

const prevention = v.strictObject({
  ...head,
  main: claim,
  items: list(v.strictObject({ ...drawn, points })),
  noEffect: v.strictObject({ title: text, points }),
  unknown: claim,
  action: text,
});

const clinic = v.strictObject({
  $schema: v.optional(v.string()),
  title: text,
  phone: text,
  booking: text,
  addressLabel: text,
  hoursLabel: text,
  emergency: text,
});

const checker = v.strictObject({
  ...head,
  intro: text,
  /** Beside each question: whom to call in place of answering. */
  instead: text,
  /** What this tool is not. */
  limits: text,
  step: text,
  none: text,
  /** To somebody who chooses "None of these" beside a sign: the sign stays. */
  notNone: text,
  unsure: text,
  /** What "I'm not sure" counts as, by the level that it leads to where it is the only answer. */
  unsureMeans: v.strictObject({ emergency: text, 'same-day': text, soon: text }),
  next: text,
  back: text,
  restart: text,
  errorNone: text,
  because: text,
  becauseUnsure: text,
  /** Over the answers that the level does not rest on, and that a clinician should hear. */
  also: text,
  /** The reason for care at home. */
  ordinary: claim,
  /** The title of what to do, after the card. */
  todo: text,
  /** The title of all that was answered. */
  answers: text,
  print: text,
  copy: text,
  copied: text,
  copyFailed: text,
  remind: text,
  /** Once the reminder is on the device. */
  reminded: text,
  /** The title of the reminder, which others may see in a calendar: it says nothing about health. */
  reminder: text,
  many: text,
  questions: v.record(
    id,
    v.strictObject({
      legend: text,
      hint: v.optional(text),
      /** Stands in the place of `none` where "None of these" would read oddly. */
      none: v.optional(text),
      unsure: text,
    }),
  ),
  signs: v.record(id, v.strictObject({ label: text, hint: v.optional(text) })),
  /**
   * Sentences that a rule adds to its result, by note id. `first`: in the card itself, before what the
   * level says; `instead`: in its place. `unless`: left out beside that other note.
   */
  notes: v.record(
    id,
    v.strictObject({
      ...claim.entries,
      first: v.optional(v.boolean()),
      instead: v.optional(v.boolean()),
      unless: v.optional(id),
    }),
  ),
});

const guide = v.strictObject({
  ...head,
  main: claim,
  contents: text,
  urgent: claim,
  urgentLink: text,
  disclosure: text,
  action: text,
});

const ui = v.strictObject({
  $schema: v.optional(v.string()),
  /** Which way the language is written. */
  dir: v.picklist(['ltr', 'rtl'], 'Use "ltr", or "rtl" for a language written from right to left.'),
  sources: text,
  reviewed: text,
  /** When the words must be checked again. */
  due: text,
  notReviewed: text,
  reviewedBy: text,
  overdue: text,
  /** Over words of the clinic's own: with its name, and where none is known. */
  fromClinic: text,
  fromTheClinic: text,
  callEmergency: text,
  /** Where all else fails. */
  inEmergency: text,
  localEmergencyNumber: text,
  adviceLine: text,
  accessText: text,
  accessTextRegistered: text,
  accessRelay: text,
});

/** One schema for each file of a language folder. */
export const topics = {
  causes,
  checker,
  clinic,
  guide,
  help,
  prevention,
  remedies,
  treatments,
  ui,
};

const entries = v.array(
  v.pipe(
    v.string('Write words between quotes.'),
    v.regex(
      /^[^\s*](?:[^*]*[^\s*])?\*?$/,
      'Write whole words, with no space before or after them. A * at the end stands for any ending.',
    ),
  ),
);

/** What the words of a language are held to, in a file of its own beside them. None of it is shown. */
export const styleFile = v.strictObject({
  $schema: v.optional(v.string()),
  /** What promises, judges, or names an illness as a result. */
  avoid: entries,
  /** Exact phrases that are allowed all the same. */
  exempt: entries,
  /** Words that leave the reader guessing what is meant. */
  vague: v.optional(entries),
  /** Medical words that have no plain equivalent and that a patient must know. */
  medical: v.optional(
    v.array(
      v.pipe(
        v.string('Write a word between quotes.'),
        v.regex(/^[^\s*]+\*?$/, 'Write one word. A * at the end stands for any ending.'),
      ),
    ),
  ),
});

const url = v.pipe(
  v.string(),
  v.url('Write a whole address.'),
  v.startsWith('https://', 'Use an https:// address.'),
);

const sourceList = v.objectWithRest(
  { $schema: v.optional(v.string()) },
  v.strictObject({
    title: text,
    publisher: text,
    year: v.pipe(v.number('Write the year as a number.'), v.integer(), v.minValue(1950)),
    url,
  }),
);

const phoneNumber = v.pipe(v.string(), v.regex(/^\+?[\d ]+$/, 'Use digits and spaces.'));

const regions = v.objectWithRest(
  { $schema: v.optional(v.string()) },
  v.strictObject({
    /** What else people call it, in lower case and without full stops. */
    names: v.optional(
      v.array(v.pipe(v.string(), v.regex(/^[\p{Ll} ]+$/u, 'Write small letters and spaces.'))),
    ),
    emergency: phoneNumber,
    /** The line for advice that can't wait; null where there is no line for the whole region. */
    advice: v.nullable(v.strictObject({ name: text, number: phoneNumber })),
    /** Ways for people who can't speak or hear. `register`: must be signed up for first. */
    access: v.array(
      v.strictObject({
        kind: v.picklist(['text', 'relay']),
        number: phoneNumber,
        register: v.optional(v.boolean()),
      }),
    ),
    sources,
  }),
);

/** One part of a rule: a sign, or a list of signs of which any will do. */
const part = v.union([
  id,
  v.pipe(v.array(id), v.minLength(2, 'List two signs or more, or write the one sign alone.')),
]);

const count = v.pipe(v.number('Write a number.'), v.integer('Write a whole number.'));

/** Numbers of a sign or a question. Its words name each of them, as {weeks}, and no other number. */
const threshold = v.strictObject({
  /** The first and the last year of age of a band. Bands leave no age out. */
  from: v.optional(count),
  to: v.optional(count),
  /** Below this age. */
  under: v.optional(count),
  /** Begun before this age. */
  before: v.optional(count),
  minutes: v.optional(count),
  days: v.optional(count),
  weeks: v.optional(count),
  months: v.optional(count),
  sources,
});

const triage = v.strictObject({
  $schema: v.optional(v.string()),
  /** In the order in which they are asked: worst first. */
  questions: list(
    v.strictObject({
      id,
      /** `one`: a single answer. `many`: any number of signs. */
      select: v.picklist(['one', 'many']),
      /** Asked only when one of these signs is there, or may be. */
      when: v.optional(v.pipe(v.array(id), v.minLength(1))),
      /** The red flags and lesser signs that it asks about. */
      signs: v.pipe(v.array(id), v.minLength(1)),
      /** False where every answer is a sign (an age band), so that "None of these" makes no sense. */
      none: v.optional(v.boolean()),
      /** The least level that "I'm not sure" gives. Its sources are those of the rules on its signs. */
      unsure: v.picklist(['emergency', 'same-day', 'soon']),
      /** Ids of sentences in checker.json that "I'm not sure" adds to the result. */
      notes: v.optional(v.array(id)),
      /** "I'm not sure" counts as having this sign (may be pregnant counts as pregnant). */
      unsureIs: v.optional(id),
    }),
  ),
  /** "I'm not sure" on `count` or more of these questions together gives `level`. */
  unsureTogether: v.strictObject({
    count: v.pipe(v.number(), v.integer(), v.minValue(2)),
    of: v.array(id),
    level,
  }),
  /** By the id of the sign or the question. */
  thresholds: v.record(id, threshold),
  rules: list(
    v.strictObject({
      id,
      /** Every part must be there. An empty list is always true. */
      all: v.array(part),
      level,
      /** Chest, breathing, aorta and accident: "call", never "go". */
      callOnly: v.optional(v.boolean()),
      /** Ids of sentences in checker.json that the result adds. */
      notes: v.optional(v.array(id)),
      /** For reviewers; left out of what ships. */
      mayMean: text,
      sources,
    }),
  ),
  /** After how many days a self-care result asks the person to check again. */
  recheck: v.strictObject({ days: v.pipe(count, v.minValue(1)), sources }),
});

/** One schema for each file that all languages share. */
export const sharedFiles = { regions, sources: sourceList, triage };

/** The values that a string may take in, by the names of its file and of its key. */
export const placeholders: Record<string, readonly string[]> = {
  'checker.step': ['step', 'steps'],
  'checker.instead': ['emergency'],
  'checker.answers': ['date'],
  'clinic.phone': ['phone'],
  'clinic.emergency': ['emergency'],
  'guide.urgent': ['emergency'],
  'help.levels': ['emergency', 'advice', 'date'],
  'remedies.items': ['emergency'],
  'help.safetyNet': ['emergency'],
  'help.reassurance': ['emergency'],
  'checker.notes': ['emergency'],
  'ui.reviewed': ['date'],
  'ui.due': ['date'],
  'ui.reviewedBy': ['name', 'date'],
  'ui.fromClinic': ['clinic'],
  'ui.callEmergency': ['emergency'],
  'ui.inEmergency': ['emergency'],
  'ui.accessText': ['number'],
  'ui.accessTextRegistered': ['number'],
  'ui.accessRelay': ['number'],
};

export type Grade = (typeof GRADES)[number];
export type Caution = v.InferOutput<typeof caution>;
/** `edition`: of the words, put there by the build. `reviewedOn`: the day on which a clinic's own clinician read them. */
export type Review = v.InferOutput<typeof review> & { edition?: string; reviewedOn?: string };
export type Source = { title: string; publisher: string; year: number; url: string };
export type Region = {
  names?: string[];
  emergency: string;
  advice: { name: string; number: string } | null;
  access: { kind: 'text' | 'relay'; number: string; register?: boolean }[];
  sources: string[];
};
export type Triage = v.InferOutput<typeof triage>;
export type Rule = Triage['rules'][number];
export type Question = Triage['questions'][number];

export type Style = v.InferOutput<typeof styleFile>;

/** The words of one language: one entry a file of its folder. */
export type Words = { [topic in keyof typeof topics]: v.InferOutput<(typeof topics)[topic]> };
export type Topic = keyof Words;
export type Treatment = Words['treatments']['items'][number];
