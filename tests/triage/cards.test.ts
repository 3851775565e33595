/** The care cards and the safety net say what the rules say: nobody reads one level and is given another. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import help from '../../content/en/help.json' with { type: 'json' };
import { patient, result, rules } from './people.js';
import { WORST_FIRST } from './expected-levels.js';

const LEGS = ['unsteady', 'leg-weak', 'leg-numb'];
const IMMUNE = ['immune-risk'];
const RECENT = ['recent-infection', 'spine-procedure'];
const CHILD = ['age-5-9', 'age-10-17'];

/** Each of one list with each of the next. */
const together = (...lists: string[][]) =>
  lists.reduce<string[][]>(
    (all, list) => all.flatMap((some) => list.map((sign) => [...some, sign])),
    [[]],
  );
const each = (...signs: string[]) => signs.map((sign) => [sign]);

/** What each point of each card stands for, in the order of help.json. */
const CARDS: string[][][][] = [
  [
    each('chest-pain'),
    each('breathless'),
    each('tearing-pain'),
    each('pulse-with-pain', 'aneurysm-known'),
    each('serious-accident'),
  ],
  [
    each('saddle-numb'),
    each('bladder', 'bowel', 'sexual-change'),
    each('both-legs'),
    [['both-arms-weak'], ['clumsy-hands', 'unsteady']],
    each('sepsis-look'),
  ],
  [
    together(LEGS, ['fever']),
    together(LEGS, ['cancer']),
    together(LEGS, [...IMMUNE, 'blood-thinner']),
    together(LEGS, RECENT),
  ],
  [
    together(['pregnant'], ['preg-heavy-bleed']),
    together(['pregnant'], ['preg-faint', 'preg-belly-pain']),
  ],
  [
    each('leg-weak', 'leg-numb-worse'),
    each('fever', 'unwell', 'urine'),
    each('no-trigger', 'no-ease', 'worse-hours'),
    together(['minor-fall'], ['age-70-plus', 'osteoporosis', 'steroids', 'blood-thinner']),
    [['age-under-5'], ...together(CHILD, ['limp', 'night', 'night-wakes'])],
  ],
  [
    together(['cancer'], ['night', 'night-wakes', 'constant', 'shoulder-blades']),
    [...together(IMMUNE, ['constant'], ['worsening']), ...together(IMMUNE, ['night'])],
    [...together(RECENT, ['constant'], ['worsening']), ...together(RECENT, ['night'])],
    together(['weight-loss'], ['night']),
    [['pulse-no-pain'], ...together(['age-60-69', 'age-70-plus'], ['smoked'], ['steady-ache'])],
  ],
  [
    together(['pregnant'], ['preg-waves', 'preg-bleed']),
    together(['pregnant'], ['preg-one-side']),
    together(['pregnant'], ['fever', 'unwell', 'preg-pee']),
    together(['pregnant'], ['preg-movement']),
    together(['pregnant'], ['preg-head']),
  ],
  [
    each('no-better-4-weeks', 'worsening'),
    each('cant-do-1-week', 'more-often'),
    each('weight-loss', 'night'),
    each('lump', 'shoulder-blades', 'cough'),
    each('cancer', 'pregnant', ...CHILD),
  ],
  [each('leg-4-weeks'), each('same-long-time'), [['long-young'], ['long-young', 'morning-stiff']]],
];

/** What each point of the safety net stands for. */
const NET = {
  now: [
    each('saddle-numb', 'bladder', 'bowel', 'sexual-change'),
    each('both-legs', 'both-arms-weak'),
    each('chest-pain', 'breathless', 'tearing-pain'),
    together(LEGS, ['fever', 'cancer', 'immune-risk', 'recent-infection', 'blood-thinner']),
  ],
  today: [each('leg-weak'), each('fever', 'unwell'), each('worse-hours')],
};

function gives(level: string, points: { text: string }[], cases: string[][][]): void {
  assert.equal(cases.length, points.length, 'A point was added or taken away: say what it means.');
  for (const [index, some] of cases.entries()) {
    for (const signs of some) {
      const said = `${points[index]?.text ?? ''} (${signs.join(' and ')})`;
      assert.equal(result(patient(signs)).level, level, said);
    }
  }
}

describe('the care cards', () => {
  const cards = help.cards.filter(({ level }) => level !== 'self-care');

  for (const [index, { level, intro, points }] of cards.entries()) {
    it(`${level}, ${intro.toLowerCase()} ${points[0]?.text ?? ''} …`, () => {
      gives(level, points, CARDS[index] ?? []);
    });
  }

  it('are in the order of their levels', () => {
    const ranks = help.cards.map(({ level }) => WORST_FIRST.findIndex((one) => one === level));
    assert.deepEqual(ranks, [...ranks].sort());
  });

  it('leave out no sign that gives more than care at home by itself', () => {
    const named = new Set(CARDS.flat(3));
    const strong = rules.questions
      .flatMap(({ signs }) => signs)
      .filter((sign) => result(patient([sign])).level !== 'self-care');
    assert.deepEqual(
      strong.filter((sign) => !named.has(sign)),
      [],
    );
  });
});

describe('the safety net', () => {
  it('calls for what is an emergency', () => {
    gives('emergency', texts(help.safetyNet.now.points), NET.now);
  });

  it('sends to help today for what is help today', () => {
    gives('same-day', texts(help.safetyNet.today.points), NET.today);
  });
});

const texts = (points: string[]) => points.map((text) => ({ text }));
