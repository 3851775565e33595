/**
 * The only clinical logic: from rules and answers to a level of help, or to the next question.
 *
 * Pure and small on purpose. Every sign, pair, level and order is data in content/triage.json; this
 * file knows only how to read it. "I'm not sure" is a third truth between no and yes, so that a
 * question that was not answered can never be taken for a no.
 */
import type { Level, Question, Rule, Triage } from '../content/schema.js';

/** The rules as they ship: the data of content/triage.json with or without what is for reviewers alone. */
export interface Rules extends Pick<Triage, 'questions' | 'unsureTogether' | 'recheck'> {
  rules: Omit<Rule, 'mayMean'>[];
}

/**
 * What was chosen, by the id of the question: ids of its signs, 'none' or 'unsure'. A key that is
 * there counts as answered. An empty list, a value that is no list and a value that is not known
 * count as "not sure". A sign wins over 'none'. 'unsure' beside signs leaves the other signs unsure.
 */
export type Answers = Readonly<Record<string, readonly string[]>>;

/** One thing that the level rests on. */
export interface Reason {
  /** The id of the rule; null when the level comes from "I'm not sure" alone. */
  rule: string | null;
  level: Level;
  /** One part of the rule is not sure, so that it gives one level less than it says. */
  lowered: boolean;
  /** The chosen signs that it rests on. */
  signs: string[];
  /** The questions that were answered "not sure", or not at all, that it rests on. */
  unsure: string[];
  /** Call, and never go (chest, breathing, aorta and accident signs). */
  callOnly: boolean;
  /** Ids in content/sources.json. */
  sources: string[];
}

/** `step` counts from 1. `steps` counts what will be asked: it grows by the questions that an answer opens. */
export interface Asking {
  state: 'asking';
  question: string;
  step: number;
  steps: number;
}

export interface Result {
  state: 'result';
  level: Level;
  /** Worst first: those that carry the level, then lesser ones. Never empty. */
  reasons: Reason[];
  /** An emergency for which to call, and never to go. */
  callOnly: boolean;
  /** Ids of sentences in checker.json. None in an emergency, which stands alone. */
  notes: string[];
}

/** A question that is asked, with what was made of its answer. */
interface Asked {
  question: Question;
  chosen: string[];
  unsure: boolean;
  /** Nothing is recorded for it yet. */
  open: boolean;
}

type Truths = ReadonlyMap<string, number>;
const NO = 0;
const UNSURE = 1;
const YES = 2;

const WORST_FIRST: readonly Level[] = ['emergency', 'same-day', 'soon', 'self-care'];
const rank = (level: Level) => WORST_FIRST.indexOf(level);

/**
 * The next question, or the result. Ends at once where the answers so far make an emergency.
 * With `finished` it always gives a result, and what is missing counts as "not sure". Answers to
 * questions that are not asked, and keys that are no question, are passed over. Any JSON value may
 * stand for the answers: it never throws.
 */
export function assess(rules: Rules, answers: Answers, { finished = false } = {}): Asking | Result {
  const asked = askedQuestions(rules, answers, finished);
  const next = asked.find((one) => one.open);
  if (!next || finished) return judge(rules, asked);
  const answered = asked.filter((one) => !one.open);
  const soFar = judge(rules, answered);
  if (soFar.level === 'emergency') return soFar;
  return {
    state: 'asking',
    question: next.question.id,
    step: asked.indexOf(next) + 1,
    steps: asked.length,
  };
}

/**
 * The questions to ask, in order. One that hangs on an unsure answer is among them. One that hangs on
 * an answer not given yet is not, unless what is missing counts as "not sure".
 */
function askedQuestions({ questions }: Rules, answers: Answers, finished: boolean): Asked[] {
  const asked: Asked[] = [];
  for (const question of questions) {
    const { when } = question;
    const given = finished ? asked : asked.filter((one) => !one.open);
    if (!when || either(when, truths(given)) > NO) asked.push(read(question, answers));
  }
  return asked;
}

function read(question: Question, answers: Answers): Asked {
  const { id, signs, none } = question;
  const given: unknown = Object.hasOwn(Object(answers) as object, id) ? answers[id] : undefined;
  // Copied, so that a hole in the list becomes an unknown value.
  const values: unknown[] = Array.isArray(given) ? [...(given as unknown[])] : [];
  const known: unknown[] = none === false ? signs : [...signs, 'none'];
  return {
    question,
    chosen: signs.filter((sign) => values.includes(sign)),
    unsure: values.length === 0 || values.some((value) => !known.includes(value)),
    open: given === undefined,
  };
}

/** How true each sign is. A sign that is not in the map is a no. */
function truths(asked: Asked[]): Truths {
  const truth = new Map<string, number>();
  for (const { question, chosen, unsure } of asked) {
    const { signs, unsureIs } = question;
    if (unsure) for (const sign of signs) truth.set(sign, sign === unsureIs ? YES : UNSURE);
    for (const sign of chosen) truth.set(sign, YES);
  }
  return truth;
}

type Part = Rule['all'][number];
const signsOf = (part: Part) => (typeof part === 'string' ? [part] : part);

/** How true it is that any of these signs is there. */
const either = (part: Part, truth: Truths) =>
  Math.max(...signsOf(part).map((sign) => truth.get(sign) ?? NO));

/** The highest level of all that speaks. Nothing lowers what something else gives. */
function judge(rules: Rules, asked: Asked[]): Result {
  const truth = truths(asked);
  const unsure = asked.filter((one) => one.unsure).map((one) => one.question);
  const fired = rules.rules.flatMap((rule) => weigh(rule, truth, asked));
  const reasons = [...fired, ...doubts(rules, unsure)];
  reasons.sort((a, b) => rank(a.level) - rank(b.level));
  // Unsound rules, without one that always holds, must not send anybody home.
  const level = reasons[0]?.level ?? 'soon';
  const whole = rules.rules.filter((rule) =>
    fired.some((reason) => reason.rule === rule.id && !reason.lowered),
  );
  const notes = [...unsure, ...whole].flatMap((one) => one.notes ?? []);
  return {
    state: 'result',
    level,
    reasons: reasons.filter((reason) => reason.level !== 'self-care' || level === 'self-care'),
    callOnly: reasons.some((reason) => reason.level === 'emergency' && reason.callOnly),
    notes: level === 'emergency' ? [] : [...new Set(notes)],
  };
}

/**
 * One reason when the rule holds, else none. It holds when every part does. In a rule of two parts
 * or more, one part that is not sure lowers it by one level; a second one leaves it out.
 */
function weigh(rule: Rules['rules'][number], truth: Truths, asked: Asked[]): Reason[] {
  const { id, all, level, callOnly = false, sources } = rule;
  const missing = all.filter((part) => either(part, truth) < YES);
  const lowered = missing.length === 1;
  if (missing.some((part) => either(part, truth) < UNSURE)) return [];
  if (missing.length > 1 || (lowered && all.length < 2)) return [];
  const isChosen = (sign: string) => asked.some((one) => one.chosen.includes(sign));
  const inDoubt = all.filter((part) => !signsOf(part).some(isChosen)).flat();
  return [
    {
      rule: id,
      level: lowered ? (WORST_FIRST[rank(level) + 1] ?? level) : level,
      lowered,
      signs: all.flat().filter(isChosen),
      unsure: asked
        .filter((one) => one.unsure && one.question.signs.some((sign) => inDoubt.includes(sign)))
        .map((one) => one.question.id),
      callOnly,
      sources,
    },
  ];
}

/** What "I'm not sure" gives by itself: a level for each question, and one for several together. */
function doubts({ rules, unsureTogether }: Rules, unsure: Question[]): Reason[] {
  const doubt = (level: Level, questions: Question[]): Reason => {
    const signs = questions.flatMap((question) => question.signs);
    const about = rules.filter((rule) => rule.all.flat().some((sign) => signs.includes(sign)));
    return {
      rule: null,
      level,
      lowered: false,
      signs: [],
      unsure: questions.map((question) => question.id),
      callOnly: about.some((rule) => rule.callOnly),
      sources: [...new Set(about.flatMap((rule) => rule.sources))],
    };
  };
  const together = unsure.filter((question) => unsureTogether.of.includes(question.id));
  return [
    ...(together.length >= unsureTogether.count ? [doubt(unsureTogether.level, together)] : []),
    ...unsure.map((question) => doubt(question.unsure, [question])),
  ];
}
