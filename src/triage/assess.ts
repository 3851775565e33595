/**
 * The only clinical logic: from rules and answers to an acuity level, or to the next question.
 *
 * Pure and small on purpose. Every red flag, combination, level and order is data in content/triage.json;
 * this file only evaluates it. "I'm not sure" is a third truth value between no and yes, so that a
 * question that was not answered can never be taken for a no.
 */
import { LEVELS, type Level } from '../content/levels.js';
import type { Question, Rule, Triage } from '../content/schema.js';

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

/** One thing that the level rests on: a rule that fired, or a doubt. */
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

/** A question that is asked, with its answer as it was read. */
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

const rank = (level: Level) => LEVELS.indexOf(level);

/**
 * The next question, or the result. Ends at once where the answers so far make an emergency.
 * With `finished` it always gives a result, and what is missing counts as "not sure". Answers to
 * questions that are not asked, and keys that are no question, are passed over. Any JSON value may
 * stand for the answers: it never throws.
 */
export function assess(
  rules: Rules,
  answers: Answers,
  options?: { finished?: boolean },
): Asking | Result {
  const finished = options?.finished ?? false;
  const asked = askedQuestions(rules, answers, finished);
  const next = asked.find((one) => one.open);
  if (!next || finished) return resolveLevel(rules, asked);
  const answered = asked.filter((one) => !one.open);
  const soFar = resolveLevel(rules, answered);
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
    if (!when || anyOf(when, truthValues(given)) > NO) asked.push(read(question, answers));
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

/** The truth value of each sign. A sign that is not in the map is a no. */
function truthValues(asked: Asked[]): Truths {
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

/** The truth value of "any of these signs is there". */
const anyOf = (part: Part, truth: Truths) =>
  Math.max(...signsOf(part).map((sign) => truth.get(sign) ?? NO));

/** The highest level that any rule or doubt gives. None lowers another. */
function resolveLevel(rules: Rules, asked: Asked[]): Result {
  const truth = truthValues(asked);
  const unsure = asked.filter((one) => one.unsure).map((one) => one.question);
  const fired = rules.rules.flatMap((rule) => evaluateRule(rule, truth, asked));
  const reasons = [...fired, ...uncertaintyReasons(rules, unsure)];
  reasons.sort((a, b) => rank(a.level) - rank(b.level));
  // Without a rule that always holds, unsound rules must not send anybody home.
  const level = reasons[0]?.level ?? 'soon';
  const fullyMet = rules.rules.filter((rule) =>
    fired.some((reason) => reason.rule === rule.id && !reason.lowered),
  );
  const notes = [...unsure, ...fullyMet].flatMap((one) => one.notes ?? []);
  return {
    state: 'result',
    level,
    reasons: reasons.filter((reason) => reason.level !== 'self-care' || level === 'self-care'),
    callOnly: reasons.some((reason) => reason.level === 'emergency' && reason.callOnly),
    notes: level === 'emergency' ? [] : [...new Set(notes)],
  };
}

/**
 * One reason when the rule fires, else none. It fires when every part of it is true. In a rule of two
 * parts or more, one part that is not sure lowers its level by one; with a second one it does not fire.
 */
function evaluateRule(rule: Rules['rules'][number], truth: Truths, asked: Asked[]): Reason[] {
  const { id, all, level, callOnly = false, sources } = rule;
  const missing = all.filter((part) => anyOf(part, truth) < YES);
  const lowered = missing.length === 1;
  if (missing.some((part) => anyOf(part, truth) < UNSURE)) return [];
  if (missing.length > 1 || (lowered && all.length < 2)) return [];
  const isChosen = (sign: string) => asked.some((one) => one.chosen.includes(sign));
  const inDoubt = all.filter((part) => !signsOf(part).some(isChosen)).flat();
  return [
    {
      rule: id,
      level: lowered ? (LEVELS[rank(level) + 1] ?? level) : level,
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

/** The reasons that "I'm not sure" is by itself: a level for each question, and one for several together. */
function uncertaintyReasons({ rules, unsureTogether }: Rules, unsure: Question[]): Reason[] {
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
