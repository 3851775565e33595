/** How a reader answers the checker of the built file. */
import assert from 'node:assert/strict';
import type { ElementHandle } from 'puppeteer-core';
import { type Visit, words } from './page.js';

/** What the answer of this sign says. */
export const label = (sign: string): string => labelIn('en', sign);

function labelIn(locale: string, sign: string): string {
  const said = words('checker', locale).signs[sign];
  assert.ok(said, `no sign "${sign}"`);
  return said.label;
}

/** How a reader presses an option. */
type Press = (visit: Visit, option: ElementHandle) => Promise<void>;

const byKey: Press = async (visit, option) => {
  await option.focus();
  await visit.page.keyboard.press('Space');
};

/** Where the words are, as most people do: a click has the words for its target then, not the box. */
export const onWords: Press = async (visit, option) => {
  await option.scrollIntoView();
  const box = await option.boundingBox();
  assert.ok(box, 'It is not on the screen.');
  await visit.page.mouse.click(box.x + box.width + 24, box.y + box.height / 2);
};

/**
 * Answers by keyboard, or as told, and goes on by mouse, up to the result: at each question the first of
 * these signs that is offered, else "None of these", and for a grown-up of 18 to 59.
 */
export async function walk(
  visit: Visit,
  signs: readonly string[] = [],
  locale = 'en',
  press = byKey,
): Promise<void> {
  const checker = words('checker', locale);
  const labels = [...signs, 'age-18-59'].map((sign) => labelIn(locale, sign));
  const nones = Object.values(checker.questions).flatMap(({ none = [] }) => none);
  const answers = [...labels, checker.none, ...nones];
  for (;;) {
    const heard = await visit.heard();
    if (!heard.some(({ role, name }) => role === 'button' && name === checker.next)) return;
    const options = heard.filter(({ role }) => role === 'radio' || role === 'checkbox');
    const [answer] = answers.flatMap(
      (words) => options.find(({ name }) => name?.startsWith(words)) ?? [],
    );
    const option = await answer?.elementHandle();
    assert.ok(option, `no answer among: ${options.map(({ name }) => name).join(' | ')}`);
    await press(visit, option);
    await visit.click('button', checker.next);
  }
}
