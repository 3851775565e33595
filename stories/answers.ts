/** Answers the checker's questions as a reader does: by the words on the screen. */
import { expect } from 'storybook/test';
import words from '../content/en/checker.json';
import type { Level } from '../src/content/levels.js';

type Sign = keyof typeof words.signs;
type QuestionId = keyof typeof words.questions;

/** What to choose where no sign fits. Age has no "none": there it is an adult. */
const NONE = [
  words.none,
  words.signs['age-18-59'].label,
  ...Object.values(words.questions).flatMap((question) =>
    'none' in question ? question.none : [],
  ),
];

/** Goes through the questions, choosing these signs and else "none", until a result. */
export async function reach(page: HTMLElement, level: Level, signs: Sign[] = []): Promise<void> {
  await answer(page, signs);
  await expect(panel(page).querySelector('.care')).toHaveAttribute('data-level', level);
}

/** Goes through the questions, choosing "none", until this one. */
export async function reachQuestion(page: HTMLElement, question: QuestionId): Promise<void> {
  await answer(page, [], words.questions[question].legend);
  await expect(panel(page)).toHaveTextContent(words.questions[question].legend);
}

/** Presses the answer or the button that says this. */
export async function press(page: HTMLElement, says: string): Promise<void> {
  const targets = [...panel(page).querySelectorAll<HTMLElement>('label > span, button')];
  const target = targets.find(({ textContent }) => textContent.trim() === says);
  await expect(target, says).toBeDefined();
  target?.click();
  await checker(page).updateComplete;
}

/** The question or the result. */
export function panel(page: HTMLElement): Element {
  return checker(page).shadowRoot?.querySelector('.panel') as Element;
}

function checker(page: HTMLElement) {
  return page.querySelector('spasm-checker') as HTMLElementTagNameMap['spasm-checker'];
}

async function answer(page: HTMLElement, signs: Sign[], until?: string): Promise<void> {
  await checker(page).updateComplete;
  const wanted = signs.map((sign) => words.signs[sign].label);
  for (;;) {
    const legend = panel(page).querySelector('legend')?.textContent;
    if (legend === undefined || (until && legend.includes(until))) return;
    const answers = [...panel(page).querySelectorAll('label > span:first-of-type')].map(
      ({ textContent }) => textContent,
    );
    const chosen = answers.filter((one) => wanted.includes(one));
    for (const one of chosen.length > 0 ? chosen : answers.filter((each) => NONE.includes(each))) {
      await press(page, one);
    }
    await press(page, words.next);
  }
}
