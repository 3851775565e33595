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

/** What each point of each card stands for, by the ids in help.json. */
const CARDS: Record<string, Record<string, string[][]>> = {
  'chest-or-accident': {
    'chest-pain': each('chest-pain'),
    'short-breath': each('breathless'),
    'tearing-pain': each('tearing-pain'),
    aneurysm: each('pulse-with-pain', 'aneurysm-known'),
    accident: each('serious-accident'),
  },
  'nerves-or-sepsis': {
    'saddle-numb': each('saddle-numb'),
    'bladder-bowel-sex': each('bladder', 'bowel', 'sexual-change'),
    'both-legs': each('both-legs'),
    'both-arms': [['both-arms-weak'], ['clumsy-hands', 'unsteady']],
    sepsis: each('sepsis-look'),
  },
  'weak-leg-with-risk': {
    fever: together(LEGS, ['fever']),
    cancer: together(LEGS, ['cancer']),
    'weak-immunity': together(LEGS, [...IMMUNE, 'blood-thinner']),
    'recent-infection': together(LEGS, RECENT),
  },
  'pregnancy-emergency': {
    'heavy-bleeding': together(['pregnant'], ['preg-heavy-bleed']),
    fainting: together(['pregnant'], ['preg-faint', 'preg-belly-pain']),
  },
  'weakness-or-illness': {
    'weak-leg': each('leg-weak', 'leg-numb-worse'),
    ill: each('fever', 'unwell', 'urine'),
    'severe-pain': each('no-trigger', 'no-ease', 'worse-hours'),
    fall: together(['minor-fall'], ['age-70-plus', 'osteoporosis', 'steroids', 'blood-thinner']),
    child: [['age-under-5'], ...together(CHILD, ['limp', 'night', 'night-wakes'])],
  },
  'risk-with-pain': {
    'cancer-night-pain': together(
      ['cancer'],
      ['night', 'night-wakes', 'constant', 'shoulder-blades'],
    ),
    'weak-immunity-night-pain': [
      ...together(IMMUNE, ['constant'], ['worsening']),
      ...together(IMMUNE, ['night']),
    ],
    'recent-infection-pain': [
      ...together(RECENT, ['constant'], ['worsening']),
      ...together(RECENT, ['night']),
    ],
    'weight-loss-night-pain': together(['weight-loss'], ['night']),
    'aneurysm-risk': [
      ['pulse-no-pain'],
      ...together(['age-60-69', 'age-70-plus'], ['smoked'], ['steady-ache']),
    ],
  },
  'pregnancy-today': {
    labor: together(['pregnant'], ['preg-waves', 'preg-bleed']),
    'one-sided-belly-pain': together(['pregnant'], ['preg-one-side']),
    ill: together(['pregnant'], ['fever', 'unwell', 'preg-pee']),
    'baby-moves-less': together(['pregnant'], ['preg-movement']),
    'headache-or-sight': together(['pregnant'], ['preg-head']),
  },
  'not-better-or-lesser-sign': {
    'no-better-4-weeks': each('no-better-4-weeks', 'worsening'),
    'hard-tasks': each('cant-do-1-week', 'more-often'),
    'weight-loss-or-night-pain': each('weight-loss', 'night'),
    'lump-or-cough': each('lump', 'shoulder-blades', 'cough'),
    'cancer-pregnancy-or-under-18': each('cancer', 'pregnant', ...CHILD),
  },
  'long-lasting': {
    'one-leg-4-weeks': each('leg-4-weeks'),
    'old-both-legs': each('same-long-time'),
    'over-3-months': [['long-young'], ['long-young', 'morning-stiff']],
  },
};

/** What each point of the safety net stands for. */
const NET = {
  now: {
    nerves: each('saddle-numb', 'bladder', 'bowel', 'sexual-change'),
    'both-legs-or-arms': each('both-legs', 'both-arms-weak'),
    chest: each('chest-pain', 'breathless', 'tearing-pain'),
    'weak-leg-with-risk': together(LEGS, [
      'fever',
      'cancer',
      'immune-risk',
      'recent-infection',
      'blood-thinner',
    ]),
  },
  today: {
    'weak-leg': each('leg-weak'),
    ill: each('fever', 'unwell'),
    'growing-pain': each('worse-hours'),
  },
};

/** Each point of a card gives the card's level, whichever of its signs somebody has. */
function gives(
  level: string,
  points: { id: string; text: string }[],
  cases: Record<string, string[][]> = {},
): void {
  assert.deepEqual(
    Object.keys(cases).sort(),
    points.map(({ id }) => id).sort(),
    'Say here by which signs each point is meant.',
  );
  for (const { id, text } of points)
    for (const signs of cases[id] ?? [])
      assert.equal(result(patient(signs)).level, level, `${text} (${signs.join(' and ')})`);
}

describe('the care cards', () => {
  const cards = help.cards.filter(({ level }) => level !== 'self-care');

  for (const { id, level, points } of cards) {
    it(`${id}: ${level}`, () => {
      gives(level, points, CARDS[id]);
    });
  }

  it('are in the order of their levels', () => {
    const ranks = help.cards.map(({ level }) => WORST_FIRST.findIndex((one) => one === level));
    assert.deepEqual(ranks, [...ranks].sort());
  });

  it('leave out no sign that gives more than care at home by itself', () => {
    const named = new Set(Object.values(CARDS).flatMap((points) => Object.values(points).flat(2)));
    const strong = rules.questions
      .flatMap(({ signs }) => signs)
      .filter((sign) => result(patient([sign])).level !== 'self-care');
    assert.deepEqual(
      strong.filter((sign) => !named.has(sign)),
      [],
      'Say in CARDS above which point of which card is meant for it.',
    );
  });
});

describe('the safety net', () => {
  it('calls for what is an emergency', () => {
    gives('emergency', help.safetyNet.now.points, NET.now);
  });

  it('sends to help today for what is help today', () => {
    gives('same-day', help.safetyNet.today.points, NET.today);
  });
});
