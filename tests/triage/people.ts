/** People who answer the checker's questions: made by hand, or by chance that is the same in every run. */
import triage from '../../content/triage.json' with { type: 'json' };
import { assess, type Answers, type Result, type Rules } from '../../src/triage/assess.js';

export const rules = triage as Rules;

/** Every question answered: these signs, these questions not sure, "None of these" elsewhere. Age 18 to 59 unless said. */
export function patient(signs: string[] = [], unsure: string[] = []): Record<string, string[]> {
  return Object.fromEntries(
    rules.questions.map(({ id, signs: all, none }) => {
      const chosen = all.filter((sign) => signs.includes(sign));
      if (unsure.includes(id)) chosen.push('unsure');
      return [id, chosen.length > 0 ? chosen : [none === false ? 'age-18-59' : 'none']];
    }),
  );
}

/** Somebody with few signs or many, and some doubts. */
export function anybody(roll: Dice): Record<string, string[]> {
  const often = 2 + roll(30);
  return Object.fromEntries(
    rules.questions.map(({ id, select, signs, none }) => {
      const chosen =
        select === 'one'
          ? none === false || roll(often) === 0
            ? [pick(roll, signs)]
            : []
          : signs.filter(() => roll(often) === 0);
      if (roll(often) === 0) chosen.push('unsure');
      return [id, chosen.length > 0 ? chosen : ['none']];
    }),
  );
}

/** The result, whatever was asked or left out. */
export function result(answers: unknown): Result {
  const outcome = assess(rules, answers as Answers, { finished: true });
  if (outcome.state !== 'result') throw new Error('It still asks.');
  return outcome;
}

/** Answers question after question as the checker does, and says which were asked, and of how many. */
export function walk(answers: Answers) {
  const given: Record<string, string[]> = {};
  const asked: string[] = [];
  const totals: number[] = [];
  for (;;) {
    const outcome = assess(rules, given);
    if (outcome.state === 'result') return { ...outcome, asked, totals, given };
    asked.push(outcome.question);
    totals.push(outcome.steps);
    if (outcome.step !== asked.length || outcome.step > outcome.steps)
      throw new Error(
        `Step ${String(outcome.step)} of ${String(outcome.steps)} at ${asked.join()}`,
      );
    given[outcome.question] = [...(answers[outcome.question] ?? ['unsure'])];
  }
}

type Dice = (sides: number) => number;

export function dice(seed: number): Dice {
  return (sides) => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

export const pick = <T>(roll: Dice, list: readonly T[]): T => list[roll(list.length)] as T;
