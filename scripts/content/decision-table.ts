/**
 * The decision table: all that the checker asks, and which answers give which level of help, as a
 * sheet that a clinician can read, initial and sign. It is derived from the rules and the words that
 * ship, so that it can't say anything else; `docs/decision-table.md` and the page to print show it.
 */
import { readFileSync } from 'node:fs';
import { edition } from '../../src/content/edition.js';
import { interpolate } from '../../src/locale/interpolate.js';
import { LEVELS, type Level } from '../../src/content/levels.js';
import { type Question, type Source, type Triage, type Words } from '../../src/content/schema.js';
import { withNumbers } from './thresholds.js';

/** The files in `content/` that the sheet is made of. */
interface SheetData {
  triage: Triage;
  checker: Words['checker'];
  help: Words['help'];
  ui: Words['ui'];
  sources: Record<string, Source>;
}

/** What the reader chooses by: its words, and the quiet ones below them. */
export interface Phrase {
  label: string;
  hint?: string | undefined;
}

/** One rule. It holds when each of its parts does; a part of several signs, when any one of them does. */
export interface Row {
  number: number;
  parts: Phrase[][];
  level: Level;
  levelName: string;
  /** What may lie behind it: for reviewers, and never in a result. */
  mayMean: string;
  /** The letters of the notes that the result adds. */
  notes: string[];
  sources: Source[];
}

export interface LevelRows {
  level: Level;
  name: string;
  /** What the reader is told to do. */
  says: string;
  rows: Row[];
}

export interface AskedRow extends Phrase {
  number: number;
  /** How many answers may be given. */
  select: string;
  asked: string;
  /** The answers that no rule names, which are on no row. */
  otherAnswers: string[];
  unsure: string;
  notes: string[];
  /** The numbers of the rows that hold one of its signs. */
  rows: number[];
}

export interface Sheet {
  title: string;
  /** Another one as soon as anything on the sheet is another: a signed sheet can be told to be of old. */
  edition: string;
  intro: string[];
  /** The answers that stand on most questions: "I'm not sure" and "None of these". */
  unsure: string;
  none: string;
  levels: LevelRows[];
  questions: AskedRow[];
  /** How rows and doubts make a result. */
  reading: string[];
  notes: { letter: string; text: string; sources: Source[] }[];
  /** The numbers in the words, by the sources that carry them. */
  numbers: { phrases: string[]; sources: Source[] }[];
}

/** The decision table of the content folder. */
export function readDecisionTable(): Sheet {
  const read = (name: string) =>
    JSON.parse(readFileSync(`content/${name}.json`, 'utf8')) as unknown;
  return decisionTable({
    triage: read('triage'),
    sources: read('sources'),
    checker: read('en/checker'),
    help: read('en/help'),
    ui: read('en/ui'),
  } as SheetData);
}

function decisionTable(data: SheetData): Sheet {
  const sheet = { ...head(data), ...body(data) };
  return { ...sheet, edition: edition(JSON.stringify(sheet)) };
}

function head({ checker: { review, unsure, none }, ui }: SheetData) {
  return {
    unsure,
    none,
    title: 'Decision table',
    intro: [
      'All that the checker asks, in the words that a reader sees, and which answers give which level of help. Made from the rules and words that ship.',
      interpolate(ui.reviewed, { date: review.reviewed }),
      review.reviewedBy
        ? interpolate(ui.reviewedBy, { name: review.reviewedBy, date: review.reviewed })
        : ui.notReviewed,
      'To review it: initial each row that you agree with, strike out what you do not, and sign at the end. The quiet words of a sign are given where it first comes. “May mean” is for reviewers: no reader sees it.',
    ],
  };
}

function body({ triage, checker, help, ui, sources }: SheetData) {
  const { questions, rules, thresholds, unsureTogether, recheck } = triage;
  // Their order in the data says nothing: every rule is weighed.
  const ordered = LEVELS.flatMap((level) => rules.filter((rule) => rule.level === level));
  const inRules = ordered.flatMap((rule) => rule.all.flat());

  const phrase = (id: string, { label, hint }: Phrase): Phrase => ({
    label: withNumbers(triage, id, label),
    hint: hint && withNumbers(triage, id, hint),
  });
  const sign = (id: string) => phrase(id, checker.signs[id] ?? { label: id });
  const asked = ({ id }: Question) => {
    const { legend = id, hint } = checker.questions[id] ?? {};
    return phrase(id, { label: legend, hint });
  };
  // A sign's quiet words stand where it first comes, and not on every row.
  const seen = new Set<string>();
  const signOnce = (id: string): Phrase => {
    const { label, hint } = sign(id);
    return { label, hint: seen.size < seen.add(id).size ? hint : undefined };
  };
  const cite = (ids: string[]) => ids.flatMap((id) => sources[id] ?? []);
  const nameOf = (level: Level, callOnly?: boolean) =>
    `${help.levels[level].name}${callOnly ? ': call only' : ''}`;
  const noteIds = Object.keys(checker.notes);
  const letters = (ids: string[] = []) => ids.map((id) => letter(noteIds.indexOf(id)));

  const rows = ordered.map(({ all, level, callOnly, mayMean, notes, sources }, index): Row => ({
    number: index + 1,
    parts:
      all.length > 0
        ? all.map((part) => [part].flat().map(signOnce))
        : [[{ label: 'None of the rows above', hint: checker.ordinary.text }]],
    level,
    levelName: nameOf(level, callOnly),
    mayMean,
    notes: letters(notes),
    sources: cite(sources),
  }));

  const { emergency, 'same-day': sameDay, soon, 'self-care': selfCare } = help.levels;
  const said = (heading: string, ...claims: { text: string }[][]) =>
    [`“${heading}”`, ...claims.flat().map(({ text }) => text)].join(' ');
  const says: Record<Level, string> = {
    emergency: `${said(emergency.heading, emergency.next)} Where to call only: ${said(emergency.headingCall, emergency.nextCall)}`,
    'same-day': said(sameDay.heading, sameDay.next),
    soon: said(soon.heading, soon.next, soon.meanwhile ?? []),
    'self-care': said(selfCare.heading, selfCare.next, selfCare.meanwhile ?? []),
  };
  const values = {
    emergency: ui.localEmergencyNumber,
    advice: ui.adviceLine,
    date: `(${String(recheck.days)} days on)`,
  };

  const { title, now, today, worse, later } = help.safetyNet;
  const list = (one: typeof now) =>
    `${one.title} ${one.points.map(({ text }) => text).join('; ')}.`;
  const safetyNet = {
    text: interpolate(
      `“${title}.” ${list(now)} ${list(today)} ${later.text} With “${help.levels['same-day'].name}”, in the place of the last two: ${worse.text}`,
      values,
    ),
    sources: cite([...new Set([...now.sources, ...today.sources, ...later.sources])]),
  };

  return {
    levels: LEVELS.map((level) => ({
      level,
      name: nameOf(level),
      says: interpolate(says[level], values),
      rows: rows.filter((row) => row.level === level),
    })),
    questions: questions.map((question, index): AskedRow => {
      const { id, select, when, signs, none, unsure, unsureIs, notes } = question;
      const ownNone = checker.questions[id]?.none ?? checker.none;
      const alone = signs.filter((one) => !inRules.includes(one)).map((one) => sign(one).label);
      return {
        ...asked(question),
        number: index + 1,
        select: select === 'many' ? checker.many : 'One answer.',
        asked: when ? `If, or if maybe: ${or(when.map((one) => sign(one).label))}` : 'Everyone',
        otherAnswers: [...alone, ...(none === false ? [] : [ownNone])],
        unsure: nameOf(unsure) + (unsureIs ? `; counts as “${sign(unsureIs).label}”` : ''),
        notes: letters(notes),
        rows: ordered.flatMap(({ all }, rule) =>
          all.flat().some((one) => signs.includes(one)) ? [rule + 1] : [],
        ),
      };
    }),
    reading: [
      'The result is the highest level that any row gives. No row lowers another.',
      'The questions come in this order. An emergency ends them at once.',
      `“${checker.none}” stands on every question that has no such answer of its own, and gives nothing. “${checker.unsure}” stands on every question and gives at least the level beside it. A question left open counts as not sure, never as no.`,
      `Not sure on ${String(unsureTogether.count)} or more of the questions ${unsureTogether.of.map((id) => questions.findIndex((one) => one.id === id) + 1).join(', ')}: ${nameOf(unsureTogether.level)}.`,
      'In a row of two parts or more, one part that is not sure gives one level less, if all else is there. With two such parts the row gives nothing.',
      'A result adds the notes of its rows and of its doubts, and the note for all. An emergency adds none: the call comes first.',
      `${nameOf('self-care')} asks the reader to check again after ${String(recheck.days)} days (${cite(recheck.sources).map(shortly).join(', ')}).`,
    ],
    notes: [
      ...Object.values(checker.notes).map(({ text, sources }, index) => ({
        letter: letter(index),
        text: interpolate(text, values),
        sources: cite(sources),
      })),
      { letter: 'All', ...safetyNet },
    ],
    numbers: bySources(thresholds).map(([ids, sourceIds]) => ({
      phrases: ids.map((id) => {
        const question = questions.find((one) => one.id === id);
        return question ? asked(question).label : sign(id).label;
      }),
      sources: cite(sourceIds),
    })),
  };
}

/** A source as the sheet names it, with its title beside it or behind it: "NHS 2025". */
export const shortly = ({ publisher, year }: Source): string => `${publisher} ${String(year)}`;

const letter = (index: number) => String.fromCharCode('A'.charCodeAt(0) + index);

const or = (texts: string[]) => texts.join(', or ');

/** The numbers that the same sources carry, together. */
function bySources(thresholds: Triage['thresholds']): [ids: string[], sources: string[]][] {
  const groups = new Map<string, [string[], string[]]>();
  for (const [id, { sources }] of Object.entries(thresholds)) {
    const group = groups.get(sources.join()) ?? [[], sources];
    group[0].push(id);
    groups.set(sources.join(), group);
  }
  return [...groups.values()];
}
