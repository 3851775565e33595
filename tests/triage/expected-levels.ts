/**
 * What each person is owed: the table of warning signs, written by hand and apart from
 * content/triage.json, so that a rule that is wrong or missing there differs from it here. Where we
 * go beyond the table (docs/decisions/0015-where-the-rules-go-beyond-their-table.md) a comment says so.
 */
import type { Level } from '../../src/content/levels.js';

export interface Person {
  /** Signs that were chosen. */
  signs: readonly string[];
  /** Questions that were answered "not sure". */
  unsure: readonly string[];
}

export const WORST_FIRST: readonly Level[] = ['emergency', 'same-day', 'soon', 'self-care'];

const LEGS = ['unsteady', 'leg-weak', 'leg-numb-worse', 'leg-numb'];
const INFECTION_RISKS = ['immune-risk', 'recent-infection', 'spine-procedure'];
const CHILD = ['age-5-9', 'age-10-17'];
const OLD = ['age-60-69', 'age-70-plus'];

/** The questions in their order, worst first, and the signs of each, which "not sure" may hide. */
export const SIGNS_OF: Record<string, string[]> = {
  chest: ['chest-pain', 'breathless', 'tearing-pain', 'aneurysm-known', 'pulse-with-pain'],
  nerves: ['saddle-numb', 'bladder', 'bowel', 'sexual-change', 'both-legs'],
  accident: ['serious-accident', 'minor-fall'],
  limbs: ['both-arms-weak', 'clumsy-hands', ...LEGS],
  illness: ['sepsis-look', 'fever', 'unwell', 'urine', 'weight-loss'],
  age: ['age-under-5', ...CHILD, 'age-18-59', ...OLD],
  limp: ['limp'],
  pregnancy: ['pregnant'],
  'pregnancy-urgent': ['preg-heavy-bleed', 'preg-belly-pain', 'preg-faint'],
  'pregnancy-signs': [
    'preg-waves',
    'preg-bleed',
    'preg-movement',
    'preg-one-side',
    'preg-head',
    'preg-pee',
  ],
  history: ['cancer', ...INFECTION_RISKS, 'blood-thinner', 'steroids', 'osteoporosis'],
  smoked: ['smoked'],
  pain: ['no-trigger', 'no-ease', 'worse-hours', 'worsening', 'constant'],
  pattern: [
    'night-wakes',
    'night',
    'shoulder-blades',
    'steady-ache',
    'cough',
    'lump',
    'pulse-no-pain',
  ],
  time: [
    'no-better-4-weeks',
    'cant-do-1-week',
    'more-often',
    'leg-4-weeks',
    'same-long-time',
    'long-young',
  ],
  'long-features': ['morning-stiff', 'better-moving', 'late-night', 'nsaid-quick'],
};

/** Each row: its level, then what must be there together; of a list any one will do. */
export const ROWS: [Level, ...(string | string[])[]][] = [
  ['emergency', SIGNS_OF['chest'] ?? []],
  ['emergency', SIGNS_OF['nerves'] ?? []],
  ['emergency', 'serious-accident'],
  ['emergency', LEGS, ['cancer', ...INFECTION_RISKS, 'blood-thinner']],
  ['emergency', 'both-arms-weak'],
  ['emergency', 'clumsy-hands', 'unsteady'],
  // Beyond the table: without fever too; and unsteady walking with fever.
  ['emergency', 'sepsis-look'],
  ['emergency', 'fever', LEGS],
  ['emergency', SIGNS_OF['pregnancy-urgent'] ?? []],

  // Beyond the table: the last two.
  ['same-day', ['leg-weak', 'leg-numb-worse', 'unsteady']],
  ['same-day', ['fever', 'unwell']],
  ['same-day', 'constant', 'worsening', INFECTION_RISKS],
  ['same-day', ['no-trigger', 'no-ease', 'worse-hours']],
  ['same-day', 'minor-fall', ['steroids', 'osteoporosis', 'age-70-plus']],
  ['same-day', 'minor-fall', 'blood-thinner'],
  ['same-day', 'cancer', ['constant', 'night', 'night-wakes', 'shoulder-blades']],
  ['same-day', OLD, 'smoked', 'steady-ache'],
  ['same-day', 'pulse-no-pain'],
  ['same-day', 'urine'],
  ['same-day', SIGNS_OF['pregnancy-signs'] ?? []],
  ['same-day', 'pregnant', ['fever', 'urine', 'unwell']],
  ['same-day', 'age-under-5'],
  // Fever is same-day for everybody; so is night pain with cancer, or while ill.
  ['same-day', CHILD, ['limp', 'night', 'night-wakes']],
  ['same-day', 'night', ['weight-loss', ...INFECTION_RISKS]],

  ['soon', 'cancer'],
  ['soon', 'pregnant'],
  ['soon', CHILD],
  ['soon', ['weight-loss', 'night', 'lump', 'cough', 'shoulder-blades']],
  ['soon', ['leg-4-weeks', 'same-long-time']],
  ['soon', 'long-young', SIGNS_OF['long-features'] ?? []],
  ['soon', ['no-better-4-weeks', 'cant-do-1-week', 'more-often']],
  // Three months are more than four weeks.
  ['soon', 'long-young'],
  // Beyond the table.
  ['soon', ['clumsy-hands', 'worsening']],
];

/** Questions on which "not sure" is worse than "soon"; two of the second list make an emergency. */
const UNSURE_EMERGENCY = ['chest'];
const UNSURE_SAME_DAY = ['nerves', 'accident', 'limbs', 'illness', 'pregnancy-urgent'];

/** How true it is that any of these is there: 2 yes, 1 not sure, 0 no. */
function truth({ signs, unsure }: Person, part: string | string[]): number {
  const any = [part].flat();
  if (any.some((sign) => signs.includes(sign))) return 2;
  // May be pregnant counts as pregnant.
  if (any.includes('pregnant') && unsure.includes('pregnancy')) return 2;
  return any.some((sign) => unsure.some((id) => SIGNS_OF[id]?.includes(sign))) ? 1 : 0;
}

/** The questions that are for this person. */
export function isAsked(question: string, person: Person): boolean {
  const is = (...signs: string[]) => truth(person, signs) > 0;
  switch (question) {
    case 'limp':
      return is(...CHILD);
    case 'pregnancy':
      return is('age-10-17', 'age-18-59');
    case 'pregnancy-urgent':
    case 'pregnancy-signs':
      return is('pregnant');
    case 'smoked':
      return is(...OLD);
    case 'long-features':
      return is('long-young');
    default:
      return true;
  }
}

/** The level that this person is owed, of all that is there the highest. */
export function owed(person: Person): Level {
  let worst = WORST_FIRST.length - 1;
  const give = (level: number) => {
    worst = Math.min(worst, level);
  };
  for (const [level, ...parts] of ROWS) {
    const truths = parts.map((part) => truth(person, part));
    const doubtful = truths.filter((one) => one === 1).length;
    if (truths.includes(0)) continue;
    if (doubtful === 0) give(WORST_FIRST.indexOf(level));
    // A part in doubt counts when all else is there, and lowers the row by one level.
    else if (doubtful === 1 && parts.length > 1) give(WORST_FIRST.indexOf(level) + 1);
  }
  const { unsure } = person;
  if (unsure.length > 0) give(2);
  const urgent = unsure.filter((id) => UNSURE_SAME_DAY.includes(id)).length;
  if (urgent === 1) give(1);
  if (urgent > 1 || unsure.some((id) => UNSURE_EMERGENCY.includes(id))) give(0);
  return WORST_FIRST[worst] ?? 'emergency';
}

/** Whether the emergency is one for which to call, and never to go. */
export function owedCall({ signs, unsure }: Person): boolean {
  const callOnly = ['serious-accident', ...(SIGNS_OF['chest'] ?? [])];
  const urgent = unsure.filter((id) => UNSURE_SAME_DAY.includes(id));
  return (
    callOnly.some((sign) => signs.includes(sign)) ||
    unsure.includes('chest') ||
    (urgent.includes('accident') && urgent.length > 1)
  );
}

/** The notes that the result carries. An emergency stands alone. */
export function owedNotes(person: Person): string[] {
  const is = (...signs: string[]) => truth(person, signs) === 2;
  const notes: string[] = [];
  if (owed(person) === 'emergency') return notes;
  if (is('age-under-5', ...CHILD)) notes.push('adult-tool');
  if (is('pregnant')) notes.push('midwife', 'nsaid-pregnancy');
  const ill = is('pregnant') && is('fever', 'urine', 'unwell');
  const sign = is(...(SIGNS_OF['pregnancy-signs'] ?? []));
  if (ill || sign || person.unsure.includes('pregnancy-urgent')) notes.push('maternity');
  return notes.sort();
}

/** The questions with one answer; the one that "None of these" does not answer; the other numbers. */
export const ONE_ANSWER = ['accident', 'age', 'limp', 'pregnancy', 'smoked'];
export const NO_NONE = ['age'];
export const NUMBERS = {
  'age-under-5': { under: 5 },
  'age-5-9': { from: 5, to: 9 },
  'age-10-17': { from: 10, to: 17 },
  'age-18-59': { from: 18, to: 59 },
  'age-60-69': { from: 60, to: 69 },
  'age-70-plus': { from: 70 },
  'recent-infection': { months: 3 },
  'spine-procedure': { months: 3 },
  steroids: { months: 3 },
  'no-better-4-weeks': { weeks: 4 },
  'cant-do-1-week': { days: 7 },
  'leg-4-weeks': { weeks: 4 },
  'long-young': { months: 3, before: 45 },
  'long-features': { months: 3 },
  'morning-stiff': { minutes: 30 },
  recheck: { days: 7 },
};
