/**
 * Looks for a person to whom the rules give another level than the table owes. The checks stop at
 * the first one found, so that a mutant of the rules dies fast; on sound rules they walk all people.
 */
import sources from '../../content/sources.json' with { type: 'json' };
import type { Triage } from '../../src/content/schema.js';
import { assess, type Result, type Rules } from '../../src/triage/assess.js';
import {
  SIGNS_OF,
  isAsked,
  NO_NONE,
  NUMBERS,
  ONE_ANSWER,
  owed,
  owedCall,
  owedNotes,
  ROWS,
  WORST_FIRST,
  type Person,
} from './expected-levels.js';

type Answers = Record<string, string[]>;
type Question = Rules['questions'][number];

/** The signs of a product, by question; every company of them is walked, "not sure" with each. */
export type Product = Record<string, readonly string[]>;

/**
 * The full product of all signs that interact would be some fifty million people. These parts of it
 * hold every rule of several signs whole, and one of each kind of signs that are alike.
 */
export const PRODUCTS: Record<string, Product> = {
  'legs, fever, falls, risks, pregnancy and age': {
    nerves: [],
    accident: ['minor-fall'],
    limbs: ['clumsy-hands', 'unsteady', 'leg-weak', 'leg-numb'],
    illness: ['fever'],
    age: ages(),
    limp: ['limp'],
    pregnancy: ['pregnant'],
    'pregnancy-urgent': ['preg-faint'],
    history: ['cancer', 'immune-risk', 'blood-thinner', 'steroids'],
  },
  'how the pain is, with risks, smoking and age': {
    illness: ['weight-loss'],
    age: ages(),
    limp: ['limp'],
    history: ['cancer', 'immune-risk'],
    smoked: ['smoked'],
    pain: ['worsening', 'constant'],
    pattern: ['night-wakes', 'night', 'shoulder-blades', 'steady-ache'],
  },
  'pregnancy and illness': {
    illness: ['fever', 'unwell', 'urine'],
    age: ages(),
    pregnancy: ['pregnant'],
    'pregnancy-urgent': ['preg-faint'],
    'pregnancy-signs': ['preg-waves'],
  },
  'pain that has lasted': {
    pregnancy: ['pregnant'],
    time: ['leg-4-weeks', 'long-young'],
    'long-features': ['morning-stiff'],
  },
};

function ages(): string[] {
  return ['age-under-5', 'age-5-9', 'age-10-17', 'age-18-59', 'age-60-69', 'age-70-plus'];
}

const rank = (level: string) => WORST_FIRST.findIndex((one) => one === level);

/** All answers to a question: no sign, each company of these signs, and each of them with a doubt. */
function choices(question: Question, signs: readonly string[] | undefined): string[][] {
  const usual = question.none === false ? ['age-18-59'] : ['none'];
  if (!signs) return [usual];
  if (question.select === 'one') {
    return [...(question.none === false ? [] : [usual]), ...signs.map((one) => [one]), ['unsure']];
  }
  const companies = signs.reduce<string[][]>(
    (all, sign) => [...all, ...all.map((some) => [...some, sign])],
    [[]],
  );
  return companies.flatMap((some) => [some.length > 0 ? some : usual, [...some, 'unsure']]);
}

export const personOf = (answers: Answers): Person => ({
  signs: Object.values(answers)
    .flat()
    .filter((value) => value !== 'none' && value !== 'unsure'),
  unsure: Object.keys(answers).filter((id) => answers[id]?.includes('unsure')),
});

/** Walks a product question by question, as the checker does. `count` hears of each person. */
export function disproofInProduct(
  rules: Rules,
  product: Product,
  count: (steps: number) => void = () => undefined,
): string | undefined {
  const walk = (index: number, answers: Answers): string | undefined => {
    const question = rules.questions[index];
    if (!question) {
      count(Object.keys(answers).length);
      return disproof(rules, answers);
    }
    if (!isAsked(question.id, personOf(answers))) return walk(index + 1, answers);
    const all = choices(question, product[question.id]);
    // Where there is one way on it costs time and tells nothing.
    const next = all.length > 1 ? assess(rules, answers) : undefined;
    if (next && (next.state !== 'asking' || next.question !== question.id))
      return `It does not ask "${question.id}" after ${JSON.stringify(answers)}.`;
    for (const choice of all) {
      const given = { ...answers, [question.id]: choice };
      // An emergency ends the questions at its step.
      const found =
        owed(personOf(given)) === 'emergency'
          ? (count(Object.keys(given).length), disproof(rules, given))
          : walk(index + 1, given);
      if (found) return found;
    }
    return undefined;
  };
  return walk(0, {});
}

/** What is wrong with the result of a walk that has come to its end. */
function disproof(rules: Rules, answers: Answers, finished = false): string | undefined {
  const outcome = assess(rules, answers, { finished });
  const said = JSON.stringify(answers);
  if (outcome.state !== 'result') return `It asks "${outcome.question}" after ${said}.`;
  const who = personOf(answers);
  const level = owed(who);
  if (outcome.level !== level) return `It gives ${outcome.level}, not ${level}, for ${said}.`;
  const notes = owedNotes(who).join();
  const given = [...outcome.notes].sort().join();
  if (given !== notes) return `It adds the notes "${given}", not "${notes}", for ${said}.`;
  if (outcome.callOnly !== (level === 'emergency' && owedCall(who)))
    return `It is wrong on whether to call or go for ${said}.`;
  return unfounded(outcome) ? `A reason has no source for ${said}.` : undefined;
}

/** Each reason names a rule or a doubt, and sources that have a title and a year. */
function unfounded({ reasons, level }: Result): boolean {
  const known = sources as unknown as Record<string, { title?: string; year?: number }>;
  return (
    reasons[0]?.level !== level ||
    reasons.some(
      ({ rule, unsure, sources: ids }) =>
        (rule === null && unsure.length === 0) ||
        ids.length === 0 ||
        ids.some((id) => !known[id]?.title || !known[id].year),
    )
  );
}

/** Every sign but the ages, and every question's doubt: what a set is made of. */
export function signsAndDoubts({ questions }: Rules): [question: string, value: string][] {
  return questions.flatMap(({ id, signs }) =>
    id === 'age' ? [] : [...signs, 'unsure'].map((value): [string, string] => [id, value]),
  );
}

/** A person of this age with these signs and doubts, as far as they are asked of them. */
export function answersOf(rules: Rules, age: string, set: readonly [string, string][]): Answers {
  const answers: Answers = {};
  for (const { id } of rules.questions) {
    if (!isAsked(id, personOf(answers))) continue;
    const chosen = set.flatMap(([question, value]) => (question === id ? [value] : []));
    answers[id] = id === 'age' ? [age] : chosen.length > 0 ? chosen : ['none'];
  }
  return answers;
}

const levelOf = (rules: Rules, answers: Answers) => {
  const outcome = assess(rules, answers, { finished: true });
  return outcome.state === 'result' ? outcome.level : 'it asks';
};

/** All sets of at most `size` signs and doubts, at one age. One more thing never lowers the level. */
export function disproofInSets(
  rules: Rules,
  age: string,
  size: number,
  count: () => void = () => undefined,
): string | undefined {
  const all = signsAndDoubts(rules);
  const grow = (set: [string, string][], from: number, before: string): string | undefined => {
    for (let index = from; index < all.length; index += 1) {
      const more = [...set, all[index] as [string, string]];
      const answers = answersOf(rules, age, more);
      const wrong = disproof(rules, answers, true);
      if (wrong) return wrong;
      count();
      const level = owed(personOf(answers));
      const said = JSON.stringify(answers);
      if (rank(level) > rank(before)) return `One more sign lowers ${before} for ${said}.`;
      const found = more.length < size ? grow(more, index + 1, level) : undefined;
      if (found) return found;
    }
    return undefined;
  };
  return grow([], 0, levelOf(rules, answersOf(rules, age, [])));
}

/** The worst level that any at most three of these give. */
export function worstOfThree(rules: Rules, age: string, set: readonly [string, string][]): string {
  let worst = levelOf(rules, answersOf(rules, age, []));
  const grow = (some: [string, string][], from: number) => {
    for (let index = from; index < set.length; index += 1) {
      const more = [...some, set[index] as [string, string]];
      const level = levelOf(rules, answersOf(rules, age, more));
      if (rank(level) < rank(worst)) worst = level;
      if (more.length < 3) grow(more, index + 1);
    }
  };
  grow([], 0);
  return worst;
}

/** Whether two signs stand in the same question and in the same parts of the same rules. */
export function areAlike({ questions, rules }: Rules, one: string, other: string): boolean {
  const places = (sign: string) =>
    JSON.stringify([
      questions.map(({ signs, when, unsureIs }) => [
        signs.includes(sign),
        when?.includes(sign),
        unsureIs === sign,
      ]),
      rules.map(({ all }) => all.map((part) => [part].flat().includes(sign))),
    ]);
  return places(one) === places(other);
}

/** What is wrong with what is asked, and with the numbers in the words. */
function disproofInForm({ questions, thresholds, recheck }: Triage): string | undefined {
  const list = (value: unknown) => JSON.stringify(value);
  const signs = Object.fromEntries(questions.map((one) => [one.id, one.signs]));
  const ids = (which: (one: Question) => boolean) =>
    list(questions.filter(which).map(({ id }) => id));
  if (list(signs) !== list(SIGNS_OF)) return 'The questions, or their signs, are others.';
  if (ids(({ select }) => select === 'one') !== list(ONE_ANSWER))
    return 'Other questions take one answer.';
  if (ids(({ none }) => none === false) !== list(NO_NONE))
    return '"None of these" stands elsewhere.';
  const numbers = Object.fromEntries(
    Object.entries({ ...thresholds, recheck }).map(([id, { sources: _, ...rest }]) => [id, rest]),
  );
  return list(numbers) === list(NUMBERS) ? undefined : 'A number is another.';
}

/** Each row by itself: one sign of each part, by a rule that names them; and then each part in doubt. */
function disproofInRows(rules: Rules): string | undefined {
  for (const [level, ...parts] of ROWS) {
    const companies = parts.reduce<string[][]>(
      (all, part) => all.flatMap((some) => [part].flat().map((sign) => [...some, sign])),
      [[]],
    );
    for (const signs of companies) {
      for (const doubt of [undefined, ...signs]) {
        const set = signs.map((sign): [string, string] => [
          questionOf(sign),
          sign === doubt ? 'unsure' : sign,
        ]);
        // What is asked of few is asked of these.
        const opened: [string, string][] = [
          ['pregnancy', 'pregnant'],
          ['time', 'long-young'],
        ];
        const age = set.find(([id]) => id === 'age')?.[1] ?? 'age-18-59';
        for (const more of [set, [...opened, ...set]]) {
          const answers = answersOf(rules, age, more);
          const wrong = disproof(rules, answers, true);
          if (wrong) return wrong;
          const all = signs.every((sign) => personOf(answers).signs.includes(sign));
          if (all && !names(rules, answers, level, signs))
            return `No rule of ${level} names ${signs.join(' and ')}.`;
        }
      }
    }
  }
  return undefined;
}

function names(rules: Rules, answers: Answers, level: string, signs: string[]): boolean {
  const outcome = assess(rules, answers, { finished: true });
  return (
    outcome.state === 'result' &&
    outcome.reasons.some(
      (one) => one.level === level && signs.every((sign) => one.signs.includes(sign)),
    )
  );
}

const questionOf = (sign: string) =>
  Object.keys(SIGNS_OF).find((id) => SIGNS_OF[id]?.includes(sign)) ?? '';

/** The quick ways to look for what is wrong with a file of rules. */
export const DISPROOFS: Record<string, (triage: Triage) => string | undefined> = {
  'the form': disproofInForm,
  'single signs': (triage) => disproofAtAges(triage, [...ages(), 'unsure'], 1),
  'two signs': (triage) => disproofAtAges(triage, ['age-18-59'], 2),
  'each row': disproofInRows,
  'the product of pregnancy and illness': (triage) =>
    disproofInProduct(triage, PRODUCTS['pregnancy and illness'] ?? {}),
};

function disproofAtAges(triage: Triage, some: string[], size: number): string | undefined {
  for (const age of some) {
    const found = disproofInSets(triage, age, size);
    if (found) return found;
  }
  return undefined;
}
