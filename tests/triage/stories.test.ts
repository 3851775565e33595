/** Patients who were given their level before the rules saw them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Level } from '../../src/content/levels.js';
import { patient, rules, walk } from './people.js';
import { WORST_FIRST } from './expected-levels.js';
import { disputed, stories, type Story } from './stories.js';

/** "None of these" where the story is silent. */
const tell = ({ answers }: Story) => walk({ ...patient(), ...answers });

/** Answers that the checker has no place for. */
function misplaced({ answers }: Story): string[] {
  return Object.entries(answers).flatMap(([id, values]) => {
    const question = rules.questions.find((one) => one.id === id);
    if (!question) return [id];
    if (values.length === 0) return [`${id}: nothing`];
    if (question.select === 'one' && values.length > 1) return [`${id}: ${values.join()}`];
    return values.filter((value) => value !== 'unsure' && !question.signs.includes(value));
  });
}

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)}%`;

function comesOutAs(story: Story, expected: Level) {
  assert.deepEqual(misplaced(story), [], 'The checker does not offer these answers.');
  const { level, asked } = tell(story);
  assert.equal(level, expected, `${story.story} Owed ${story.owed}, given ${level}.`);
  // An emergency ends the questions, so what comes later in the story is never asked.
  const unasked = Object.keys(story.answers).filter((id) => !asked.includes(id));
  assert.ok(level === 'emergency' || unasked.length === 0, `Never asked: ${unasked.join()}`);
}

describe('a patient', () => {
  for (const story of stories) {
    it(`${story.title}: ${story.owed}`, () => {
      comesOutAs(story, story.owed);
    });
  }
});

describe('a patient on whom a clinician has to decide', () => {
  for (const story of disputed) {
    it(`${story.title}: given ${story.given}, perhaps owed ${story.owed}`, (test) => {
      assert.notEqual(story.given, story.owed, 'It is settled: move it to the other stories.');
      comesOutAs(story, story.given);
      test.diagnostic(story.why);
    });
  }
});

describe('all patients together', () => {
  const owed = (level: Level) => stories.filter((story) => story.owed === level);

  it('are enough at each level, and each tells a story of their own', () => {
    assert.ok(stories.length >= 64, `${String(stories.length)} stories`);
    for (const level of WORST_FIRST) {
      assert.ok(owed(level).length >= 14, `${level}: ${String(owed(level).length)} stories`);
    }
    const everybody = [...stories, ...disputed];
    const titles = new Set(everybody.map(({ title }) => title));
    assert.equal(titles.size, everybody.length, 'Two stories have the same title.');
  });

  it('miss no emergency, and no one is sent too low or too high', (test) => {
    // Above 0: less urgent than what is owed. Below 0: more urgent.
    const gap = (story: Story) =>
      WORST_FIRST.indexOf(tell(story).level) - WORST_FIRST.indexOf(story.owed);
    const under = (some: readonly Story[]) => some.filter((story) => gap(story) > 0);
    const over = (some: readonly Story[]) => some.filter((story) => gap(story) < 0);
    const titles = (some: readonly Story[]) => some.map(({ title }) => title).join('; ');
    const rates = (some: readonly Story[]) =>
      `under-triage ${percent(under(some).length, some.length)}, over-triage ${percent(over(some).length, some.length)}`;
    const emergencies = owed('emergency');
    const missed = under(emergencies);

    test.diagnostic(
      `${String(stories.length)} stories: ` +
        WORST_FIRST.map((level) => `${level} ${String(owed(level).length)}`).join(', '),
    );
    test.diagnostic(
      `sensitivity for emergencies ${percent(emergencies.length - missed.length, emergencies.length)}`,
    );
    test.diagnostic(rates(stories));
    test.diagnostic(
      `with the ${String(disputed.length)} disputed: ${rates([...stories, ...disputed])}`,
    );

    assert.equal(missed.length, 0, `Missed emergencies: ${titles(missed)}`);
    assert.equal(under(stories).length, 0, `Sent too low: ${titles(under(stories))}`);
    assert.equal(over(stories).length, 0, `Sent too high: ${titles(over(stories))}`);
  });
});
