/** The words of the checker's questions, signs and answers, by their ids. */
import type { Review, Words } from '../content/schema.js';
import { withChanges } from '../internal/null-prototype.js';

export type CheckerWords = Words['checker'];

export const signLabel = (id: string, { signs }: CheckerWords): string => signs[id]?.label ?? id;

export const questionLegend = (id: string, { questions }: CheckerWords): string =>
  questions[id]?.legend ?? id;

/** A value of an answer: a sign, "None of these" or "I'm not sure". */
export function answerLabel(question: string, value: string, words: CheckerWords): string {
  if (value === 'none') return words.questions[question]?.none ?? words.none;
  return value === 'unsure' ? words.unsure : signLabel(value, words);
}

/** The same words, due for review when the first of both is: what is shown is made of the two. */
export function withEarlierReview<T extends { review: Review }>(
  words: T,
  { review: other }: { review: Review },
): T {
  const { review } = words;
  return other.reviewBy < review.reviewBy
    ? (withChanges(words, {
        review: withChanges(review, { reviewBy: other.reviewBy }),
      }) as unknown as T)
    : words;
}
