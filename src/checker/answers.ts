/**
 * What a reader has answered, and what follows from it. Pure, without DOM. Answers are never changed in
 * place, so that all that is shown follows from one value.
 */
import type { Question } from '../content/schema.js';
import { assess, type Asking, type Result } from '../triage/assess.js';
import { rules } from '../triage/rules.js';

export interface Answers {
  /** What was chosen, by question. Kept while the reader goes back and forth. */
  readonly chosen: ReadonlyMap<string, readonly string[]>;
  /** The questions that were answered on the way here, in order. */
  readonly path: readonly string[];
}

export const noAnswers: Answers = { chosen: new Map(), path: [] };

/** The question to ask next, or the result. */
export const outcomeOf = ({ chosen, path }: Answers): Asking | Result =>
  assess(rules, Object.fromEntries(path.map((id) => [id, chosen.get(id) ?? []])));

/**
 * Adds a value to the answer of a question, or takes it away. "None of these" stands alone and goes when a
 * sign comes. It takes no sign away: who means "none of the rest" would be sent home.
 */
export function choose(
  answers: Answers,
  { id, select }: Pick<Question, 'id' | 'select'>,
  value: string,
  isOn: boolean,
): { answers: Answers; isRefused: boolean } {
  const others = (answers.chosen.get(id) ?? []).filter((one) => one !== value);
  const isNone = value === 'none';
  const hasSign = others.some((one) => one !== 'none' && one !== 'unsure');
  const isRefused = isOn && isNone && select === 'many' && hasSign;
  const kept = select === 'one' || isNone ? [] : others.filter((one) => one !== 'none');
  const answer = isOn && !isRefused ? [...kept, value] : others;
  return {
    answers: { ...answers, chosen: new Map([...answers.chosen, [id, answer]]) },
    isRefused,
  };
}

/** Goes on from a question, by its answer. */
export const goOn = ({ chosen, path }: Answers, question: string): Answers => ({
  chosen,
  path: [...path, question],
});

/** Goes back to the question before. Its answer is kept. */
export const goBack = ({ chosen, path }: Answers): Answers => ({ chosen, path: path.slice(0, -1) });
