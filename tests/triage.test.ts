import { expect } from '@open-wc/testing';
import triage from '../content/triage.json';
import { assess, type Answers, type Result, type Rules } from '../src/triage/assess.js';

const rules = triage as Rules;
/** How many people a property is tried on. */
const PEOPLE = 2000;
const WORST_FIRST = ['emergency', 'same-day', 'soon', 'self-care'];
const CHEST = ['chest-pain', 'breathless', 'tearing-pain', 'aneurysm-known', 'pulse-with-pain'];
const NERVES = ['saddle-numb', 'bladder', 'bowel', 'sexual-change', 'both-legs'];
const LEGS = ['leg-weak', 'leg-numb', 'leg-numb-worse', 'unsteady'];
const LEG_RISKS = ['cancer', 'immune-risk', 'recent-infection', 'spine-procedure', 'blood-thinner'];
const INFECTION_RISKS = ['immune-risk', 'recent-infection', 'spine-procedure'];
const CHILD = ['age-5-9', 'age-10-17'];
const OLD = ['age-60-69', 'age-70-plus'];
const PREGNANCY_URGENT = ['preg-heavy-bleed', 'preg-belly-pain', 'preg-faint'];
const PREGNANCY = [
  'preg-waves',
  'preg-bleed',
  'preg-movement',
  'preg-one-side',
  'preg-head',
  'preg-pee',
];

/** Every question answered: these signs, these questions not sure, "None of these" elsewhere. Age 18 to 59 unless said. */
function patient(signs: string[] = [], unsure: string[] = []): Record<string, string[]> {
  return Object.fromEntries(
    rules.questions.map(({ id, signs: all, none }) => {
      const chosen = all.filter((sign) => signs.includes(sign));
      if (unsure.includes(id)) chosen.push('unsure');
      return [id, chosen.length > 0 ? chosen : [none === false ? 'age-18-59' : 'none']];
    }),
  );
}

function result(answers: unknown): Result {
  const outcome = assess(rules, answers as Answers, { finished: true });
  if (outcome.state !== 'result') throw new Error('It still asks.');
  return outcome;
}

const of = (...signs: string[]) => result(patient(signs));
const level = (...signs: string[]) => of(...signs).level;
const levelUnsure = (unsure: string[], ...signs: string[]) => result(patient(signs, unsure)).level;
const fired = ({ reasons }: Result) => reasons.map(({ rule }) => rule);
const rank = (one: string) => WORST_FIRST.indexOf(one);

/** Answers question after question as the checker does, and says which were asked. */
function walk(answers: Record<string, string[]>) {
  const given: Record<string, string[]> = {};
  const asked: string[] = [];
  const totals: number[] = [];
  for (;;) {
    const outcome = assess(rules, given);
    if (outcome.state === 'result') return { ...outcome, asked, totals };
    asked.push(outcome.question);
    totals.push(outcome.steps);
    expect(outcome.step).to.equal(asked.length);
    expect(outcome.step).to.be.at.most(outcome.steps);
    given[outcome.question] = answers[outcome.question] ?? ['unsure'];
  }
}

/** Chance that is the same in every run. */
function dice(seed: number) {
  return (sides: number) => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

const pick = <T>(roll: (sides: number) => number, list: readonly T[]): T =>
  list[roll(list.length)] as T;

/** Somebody with few signs or many, and some doubts. */
function anybody(roll: (sides: number) => number, doubts = true): Record<string, string[]> {
  const often = 2 + roll(30);
  return Object.fromEntries(
    rules.questions.map(({ id, select, signs, none }) => {
      const chosen =
        select === 'one'
          ? none === false || roll(often) === 0
            ? [pick(roll, signs)]
            : []
          : signs.filter(() => roll(often) === 0);
      if (doubts && roll(often) === 0) chosen.push('unsure');
      return [id, chosen.length > 0 ? chosen : ['none']];
    }),
  );
}

/** Levels by sign or by signs together: each row of section 2 of the clinical ground. */
const table: [row: string, level: string, cases: string[][]][] = [
  ['numb between the legs, bladder, bowel', 'emergency', [['saddle-numb'], ['bladder'], ['bowel']]],
  ['a change in sexual function', 'emergency', [['sexual-change']]],
  ['both legs', 'emergency', [['both-legs']]],
  ['chest, jaw or arm, breath', 'emergency', [['chest-pain'], ['breathless']]],
  ['the aorta', 'emergency', [['tearing-pain'], ['aneurysm-known'], ['pulse-with-pain']]],
  ['a serious accident', 'emergency', [['serious-accident']]],
  [
    'legs or walking, with a risk',
    'emergency',
    LEGS.flatMap((leg) => LEG_RISKS.map((risk) => [leg, risk])),
  ],
  [
    'both arms, or hands with walking',
    'emergency',
    [['both-arms-weak'], ['clumsy-hands', 'unsteady']],
  ],
  [
    'the look of sepsis, with fever or alone',
    'emergency',
    [['sepsis-look'], ['sepsis-look', 'fever']],
  ],
  ['fever with a leg weak or numb', 'emergency', LEGS.map((leg) => ['fever', leg])],
  ['one leg weak, or numb and getting worse', 'same-day', [['leg-weak'], ['leg-numb-worse']]],
  ['unsteady walking', 'same-day', [['unsteady']]],
  ['fever or feeling ill', 'same-day', [['fever'], ['unwell']]],
  [
    'constant, worsening pain with a risk of infection',
    'same-day',
    INFECTION_RISKS.map((risk) => ['constant', 'worsening', risk]),
  ],
  [
    'severe pain from nothing, with no ease, or worse by the hour',
    'same-day',
    [['no-trigger'], ['no-ease'], ['worse-hours']],
  ],
  [
    'a minor fall with weak bones',
    'same-day',
    [
      ['minor-fall', 'steroids'],
      ['minor-fall', 'osteoporosis'],
      ['minor-fall', 'age-70-plus'],
    ],
  ],
  ['a minor fall on a blood thinner', 'same-day', [['minor-fall', 'blood-thinner']]],
  [
    'cancer with constant, night or shoulder-blade pain',
    'same-day',
    [
      ['cancer', 'constant'],
      ['cancer', 'night'],
      ['cancer', 'night-wakes'],
      ['cancer', 'shoulder-blades'],
    ],
  ],
  ['cancer without those', 'soon', [['cancer']]],
  ['60 or over, smoked, steady ache', 'same-day', OLD.map((age) => [age, 'smoked', 'steady-ache'])],
  ['a pulsing belly without pain', 'same-day', [['pulse-no-pain']]],
  ['burning or bloody pee with fever or side pain', 'same-day', [['urine']]],
  [
    'pregnant with a sign',
    'same-day',
    [...PREGNANCY, 'fever', 'urine', 'unwell'].map((sign) => ['pregnant', sign]),
  ],
  ['pregnant with an urgent sign', 'emergency', PREGNANCY_URGENT.map((sign) => ['pregnant', sign])],
  ['pregnant', 'soon', [['pregnant'], ['pregnant', 'age-10-17']]],
  ['under 18', 'soon', CHILD.map((age) => [age])],
  [
    'under 18 with fever, limp or night pain',
    'same-day',
    CHILD.flatMap((age) => ['fever', 'limp', 'night', 'night-wakes'].map((sign) => [age, sign])),
  ],
  ['under 5', 'same-day', [['age-under-5']]],
  ['weight loss', 'soon', [['weight-loss']]],
  ['night pain', 'soon', [['night']]],
  [
    'night pain with more',
    'same-day',
    ['cancer', 'weight-loss', ...INFECTION_RISKS, 'fever', 'unwell'].map((sign) => ['night', sign]),
  ],
  ['lump, cough, shoulder blades', 'soon', [['lump'], ['cough'], ['shoulder-blades']]],
  [
    'soon and soon stay soon',
    'soon',
    [
      ['lump', 'cough', 'shoulder-blades', 'night', 'worsening', 'more-often'],
      ['cancer', 'weight-loss'],
    ],
  ],
  ['one leg numb, not getting worse', 'self-care', [['leg-numb']]],
  ['one leg over 4 weeks', 'soon', [['leg-4-weeks']]],
  ['old and unchanged in both legs', 'soon', [['same-long-time']]],
  [
    'long pain from before 45 with a feature',
    'soon',
    ['morning-stiff', 'better-moving', 'late-night', 'nsaid-quick'].map((sign) => [
      'long-young',
      sign,
    ]),
  ],
  ['slow to mend', 'soon', [['no-better-4-weeks'], ['cant-do-1-week'], ['more-often']]],
  ['beyond the table', 'soon', [['clumsy-hands'], ['worsening']]],
  ['none of these', 'self-care', [[], ['age-60-69'], ['age-70-plus']]],
  [
    'one half of a pair is not the pair',
    'self-care',
    [
      ['minor-fall'],
      ['constant'],
      ['steady-ache'],
      ['night-wakes'],
      ['long-young'],
      ['blood-thinner'],
      ['immune-risk'],
      ['recent-infection'],
      ['spine-procedure'],
      ['steroids'],
      ['osteoporosis'],
      ['constant', 'immune-risk'],
      ['constant', 'spine-procedure'],
      ['minor-fall', 'age-60-69'],
      ['age-60-69', 'steady-ache'],
      ['age-60-69', 'smoked'],
      ['smoked', 'steady-ache'],
    ],
  ],
];

describe('the level of each sign', () => {
  for (const [row, expected, cases] of table) {
    it(`gives ${expected} for ${row}`, () => {
      for (const signs of cases) expect(level(...signs), signs.join(' + ')).to.equal(expected);
    });
  }

  it('knows every sign and every rule of the data', () => {
    const tried = new Set(table.flatMap(([, , cases]) => cases.flat()));
    const all = rules.questions.flatMap(({ signs }) => signs);
    expect(all.filter((sign) => !tried.has(sign))).to.deep.equal(['age-18-59']);
    const seen = new Set(
      table.flatMap(([, , cases]) => cases.flatMap((signs) => fired(of(...signs)))),
    );
    expect(rules.rules.map(({ id }) => id).filter((id) => !seen.has(id))).to.be.empty;
  });

  it('says "call", and never "go", for chest, breathing, aorta and accident signs only', () => {
    for (const sign of [...CHEST, 'serious-accident']) expect(of(sign).callOnly, sign).to.be.true;
    for (const sign of [...NERVES, 'sepsis-look', 'both-arms-weak', 'fever'])
      expect(of(sign).callOnly, sign).to.be.false;
    for (const sign of PREGNANCY_URGENT) expect(of('pregnant', sign).callOnly, sign).to.be.false;
    expect(of('bladder', 'serious-accident').callOnly).to.be.true;
    expect(result(patient([], ['chest'])).callOnly).to.be.true;
    expect(result(patient([], ['accident', 'nerves'])).callOnly).to.be.true;
    expect(result(patient([], ['accident'])).callOnly).to.be.false;
    expect(result(patient([], ['limbs', 'nerves'])).callOnly).to.be.false;
  });
});

describe('the highest level', () => {
  it('wins over every lower one, in any company', () => {
    expect(level('minor-fall', 'age-70-plus', 'lump')).to.equal('same-day');
    expect(level('pregnant', 'saddle-numb')).to.equal('emergency');
    expect(level('age-5-9', 'limp', 'bowel')).to.equal('emergency');
    expect(level('age-under-5', 'breathless')).to.equal('emergency');
  });

  it('is never lowered by one more sign, in 2,000 people', () => {
    const roll = dice(20261123);
    for (let turn = 0; turn < PEOPLE; turn += 1) {
      const before = anybody(roll);
      const question = pick(roll, rules.questions);
      const sign = pick(roll, question.signs);
      const after = { ...before, [question.id]: [...(before[question.id] ?? []), sign] };
      const [low, high] = [result(before), result(after)];
      expect(rank(high.level), `${sign} added to ${JSON.stringify(before)}`).to.be.at.most(
        rank(low.level),
      );
    }
  });

  it('is never lowered by a doubt in the place of a no, in 2,000 people', () => {
    const roll = dice(7);
    for (let turn = 0; turn < PEOPLE; turn += 1) {
      const before = anybody(roll);
      const question = pick(roll, rules.questions);
      const after = { ...before, [question.id]: [...(before[question.id] ?? []), 'unsure'] };
      expect(rank(result(after).level), JSON.stringify(before)).to.be.at.most(
        rank(result(before).level),
      );
    }
  });

  it('is what the rules and doubts that it names give, in 2,000 people', () => {
    const roll = dice(11);
    for (let turn = 0; turn < PEOPLE; turn += 1) {
      const answers = anybody(roll);
      const { level: given, reasons } = result(answers);
      expect(reasons[0]?.level).to.equal(given);
      for (const { level: one, signs, unsure, sources, rule } of reasons) {
        expect(rank(one)).to.be.at.least(rank(given));
        expect(sources).to.not.be.empty;
        expect(signs.every((sign) => Object.values(answers).flat().includes(sign))).to.be.true;
        expect(signs.length + unsure.length > 0 || rule === 'ordinary').to.be.true;
      }
    }
  });
});

describe('"I’m not sure"', () => {
  const expected: Record<string, [level: string, ...signs: string[]]> = {
    chest: ['emergency'],
    nerves: ['same-day'],
    accident: ['same-day'],
    limbs: ['same-day'],
    illness: ['same-day'],
    age: ['soon'],
    limp: ['soon', 'age-5-9'],
    pregnancy: ['soon'],
    'pregnancy-urgent': ['same-day', 'pregnant'],
    'pregnancy-signs': ['soon', 'pregnant'],
    history: ['soon'],
    smoked: ['soon', 'age-60-69'],
    pain: ['soon'],
    pattern: ['soon'],
    time: ['soon'],
    'long-features': ['soon', 'long-young'],
  };

  it('gives each question its level, and names the question with sources', () => {
    expect(Object.keys(expected)).to.deep.equal(rules.questions.map(({ id }) => id));
    for (const [id, [want, ...signs]] of Object.entries(expected)) {
      const outcome = result(patient(signs, [id]));
      expect(outcome.level, id).to.equal(want);
      const doubt = outcome.reasons.find(
        ({ rule, unsure }) => rule === null && unsure.includes(id),
      );
      expect(doubt?.level, id).to.equal(want);
      expect(doubt?.sources, id).to.not.be.empty;
    }
  });

  it('gives an emergency on any two questions that hold an emergency sign', () => {
    const of = ['nerves', 'accident', 'limbs', 'illness', 'pregnancy-urgent'];
    for (const one of of) {
      for (const other of of) {
        if (one !== other)
          expect(levelUnsure([one, other], 'pregnant'), `${one}, ${other}`).to.equal('emergency');
      }
    }
    expect(levelUnsure(['nerves', 'history', 'pain', 'pattern', 'time', 'age'])).to.equal(
      'same-day',
    );
    expect(levelUnsure(['history', 'pain', 'pattern', 'time'])).to.equal('soon');
  });

  it('counts in a pair only when all else is there, and gives one level less', () => {
    const lowered = (unsure: string[], ...signs: string[]) =>
      result(patient(signs, unsure))
        .reasons.filter((reason) => reason.lowered)
        .map(({ rule, level: one }) => `${rule ?? ''}: ${one}`);
    expect(lowered(['history'], 'leg-numb')).to.include('legs-risk: same-day');
    expect(levelUnsure(['history'], 'leg-numb')).to.equal('same-day');
    expect(lowered(['limbs'], 'cancer')).to.include('legs-risk: same-day');
    expect(lowered(['history'], 'minor-fall')).to.deep.equal([
      'fall-bone: soon',
      'fall-thinner: soon',
    ]);
    expect(lowered(['pain'], 'immune-risk')).to.not.include('infection: soon');
    expect(lowered(['pain'], 'immune-risk', 'constant')).to.include('infection: soon');
    expect(lowered(['pain', 'history'], 'constant')).to.not.include('infection: soon');
    expect(lowered(['limbs', 'history'])).to.be.empty;
    expect(lowered(['pain'])).to.be.empty;
    expect(lowered(['smoked'], 'age-60-69', 'steady-ache')).to.include('aorta-risk: soon');
    expect(lowered(['age'], 'smoked', 'steady-ache')).to.deep.equal(['aorta-risk: soon']);
    expect(fired(result(patient(['morning-stiff'], ['time'])))).to.not.include('stiff');
    expect(lowered(['history'], 'leg-numb', 'cancer')).to.not.include('legs-risk: same-day');
  });

  it('names the doubt and the sign that a lowered rule rests on', () => {
    const outcome = result(patient(['leg-numb'], ['history']));
    const reason = outcome.reasons.find(({ rule }) => rule === 'legs-risk');
    expect(reason?.signs).to.deep.equal(['leg-numb']);
    expect(reason?.unsure).to.deep.equal(['history']);
    const unsureOf = (rule: string, unsure: string[], ...signs: string[]) =>
      result(patient(signs, unsure)).reasons.find((one) => one.rule === rule)?.unsure;
    expect(unsureOf('legs-risk', ['history', 'time'], 'leg-numb')).to.deep.equal(['history']);
    expect(unsureOf('legs-risk', ['limbs'], 'leg-weak', 'cancer')).to.deep.equal([]);
  });

  it('has the sources of the rules that hold a sign of the question', () => {
    const doubt = result(patient(['age-60-69'], ['smoked'])).reasons.find(
      ({ rule }) => rule === null,
    );
    expect(doubt?.sources).to.deep.equal(['nice-ng156', 'ni-direct-aaa']);
  });

  it('beside a sign leaves the other signs of that question unsure', () => {
    expect(levelUnsure(['nerves'], 'leg-numb')).to.equal('same-day');
    expect(levelUnsure(['limbs'], 'leg-numb', 'cancer')).to.equal('emergency');
    expect(levelUnsure(['pain'], 'constant', 'recent-infection')).to.equal('soon');
  });

  it('makes "may be pregnant" count as pregnant', () => {
    const { level: given, notes, reasons } = result(patient([], ['pregnancy']));
    expect(given).to.equal('soon');
    expect(notes).to.deep.equal(['nsaid-pregnancy', 'midwife']);
    expect(reasons.find(({ rule }) => rule === 'pregnant')).to.deep.include({
      lowered: false,
      signs: [],
      unsure: ['pregnancy'],
    });
    expect(levelUnsure(['pregnancy'], 'preg-heavy-bleed')).to.equal('emergency');
    expect(levelUnsure(['pregnancy'], 'fever')).to.equal('same-day');
    expect(result(patient(['fever'], ['pregnancy'])).notes).to.include('maternity');
  });

  it('never ends at self-care, in 2,000 people', () => {
    const roll = dice(3);
    for (let turn = 0; turn < PEOPLE; turn += 1) {
      const answers = anybody(roll, false);
      const { asked } = walk(answers);
      const doubtful = pick(roll, asked);
      expect(result({ ...answers, [doubtful]: ['unsure'] }).level, doubtful).to.not.equal(
        'self-care',
      );
    }
  });
});

describe('an answer that is missing or strange', () => {
  it('counts as not sure, never as no', () => {
    for (const { id } of rules.questions) {
      const signs = ['age-10-17', 'pregnant', 'long-young'];
      const doubt = result(
        patient(
          signs.filter((sign) => sign !== id),
          [id],
        ),
      );
      const missing = Object.fromEntries(
        Object.entries(patient(signs)).filter(([key]) => key !== id),
      );
      const bare = result({ ...patient(signs), [id]: ['unsure'] });
      expect(rank(doubt.level)).to.be.at.most(rank('soon'));
      for (const strange of [
        [],
        ['perhaps'],
        ['none', 'perhaps'],
        [''],
        [null],
        null,
        0,
        '',
        'none',
        'unsure',
        true,
        {},
        { length: 1, 0: 'none' },
        [['none']],
        new Array(1),
      ]) {
        expect(
          result({ ...missing, [id]: strange }),
          `${id}: ${JSON.stringify(strange)}`,
        ).to.deep.equal(bare);
      }
      expect(result(missing), `${id} missing`).to.deep.equal(bare);
    }
  });

  it('makes an empty set an emergency when it is called finished', () => {
    for (const nothing of [{}, null, undefined, [], 'none', 7])
      expect(result(nothing).level).to.equal('emergency');
  });

  it('does not take "None of these" for an age', () => {
    expect(result({ ...patient(), age: ['none'] }).level).to.equal('soon');
  });

  it('lets a sign win over "None of these"', () => {
    expect(result({ ...patient(), nerves: ['none', 'bladder'] }).level).to.equal('emergency');
    expect(result({ ...patient(), pain: ['none', 'constant'] }).level).to.equal('self-care');
    expect(result({ ...patient(), pain: ['none', 'unsure'] }).level).to.equal('soon');
  });

  it('can’t be smuggled in by a prototype or by a key that is no question', () => {
    const hostile = JSON.parse(
      '{"__proto__":{"chest":["chest-pain"]},"constructor":["chest-pain"],"toString":1}',
    ) as object;
    expect(result({ ...patient(), ...hostile })).to.deep.equal(result(patient()));
    const inherited = Object.create({ chest: ['none'] }) as Answers;
    expect(assess(rules, inherited)).to.deep.equal(assess(rules, {}));
    expect(result(Object.assign(Object.create(null) as object, patient())).level).to.equal(
      'self-care',
    );
  });

  it('is not counted for a sign of another question', () => {
    expect(result({ ...patient(), time: ['chest-pain'] })).to.deep.equal(
      result(patient([], ['time'])),
    );
  });

  it('is left as it was', () => {
    const answers = patient(['fever'], ['pain']);
    for (const list of Object.values(answers)) Object.freeze(list);
    expect(() => assess(rules, Object.freeze(answers))).to.not.throw();
  });
});

describe('the way through the questions', () => {
  it('asks the worst first, and an ordinary adult eleven questions', () => {
    const { asked, level: given } = walk(patient());
    expect(asked).to.deep.equal([
      'chest',
      'nerves',
      'accident',
      'limbs',
      'illness',
      'age',
      'pregnancy',
      'history',
      'pain',
      'pattern',
      'time',
    ]);
    expect(given).to.equal('self-care');
  });

  it('asks only what fits the person', () => {
    const extra = (...signs: string[]) =>
      walk(patient(signs)).asked.filter(
        (id) =>
          ![
            'chest',
            'nerves',
            'accident',
            'limbs',
            'illness',
            'age',
            'history',
            'pain',
            'pattern',
            'time',
          ].includes(id),
      );
    expect(extra('age-under-5')).to.be.empty;
    expect(extra('age-5-9')).to.deep.equal(['limp']);
    expect(extra('age-10-17')).to.deep.equal(['limp', 'pregnancy']);
    expect(extra('pregnant')).to.deep.equal(['pregnancy', 'pregnancy-urgent', 'pregnancy-signs']);
    expect(extra('age-60-69')).to.deep.equal(['smoked']);
    expect(extra('age-70-plus')).to.deep.equal(['smoked']);
    expect(extra('long-young')).to.deep.equal(['pregnancy', 'long-features']);
  });

  it('asks what may fit when the answer that decides is not sure', () => {
    expect(walk(patient([], ['age'])).asked).to.include.members(['limp', 'pregnancy', 'smoked']);
    expect(walk(patient([], ['pregnancy'])).asked).to.include.members([
      'pregnancy-urgent',
      'pregnancy-signs',
    ]);
    expect(walk(patient([], ['time'])).asked).to.include('long-features');
  });

  it('stops at once at the step of an emergency sign', () => {
    const last = (...signs: string[]) => walk(patient(signs)).asked.at(-1);
    for (const sign of CHEST) expect(last(sign), sign).to.equal('chest');
    for (const sign of NERVES) expect(last(sign), sign).to.equal('nerves');
    expect(last('serious-accident')).to.equal('accident');
    expect(last('both-arms-weak')).to.equal('limbs');
    expect(last('clumsy-hands', 'unsteady')).to.equal('limbs');
    expect(last('sepsis-look')).to.equal('illness');
    for (const leg of LEGS) expect(last('fever', leg), leg).to.equal('illness');
    for (const sign of PREGNANCY_URGENT)
      expect(last('pregnant', sign), sign).to.equal('pregnancy-urgent');
    for (const risk of LEG_RISKS) expect(last('leg-weak', risk), risk).to.equal('history');
    expect(walk(patient([], ['chest'])).asked).to.deep.equal(['chest']);
    expect(walk(patient([], ['nerves', 'accident'])).asked.at(-1)).to.equal('accident');
    expect(last('leg-weak')).to.equal('time');
  });

  it('ends at the stated number of steps, which grows only by questions that an answer opens, in 2,000 people', () => {
    const roll = dice(5);
    for (let turn = 0; turn < PEOPLE; turn += 1) {
      const answers = anybody(roll);
      const { asked, totals, level: given } = walk(answers);
      const last = totals.at(-1) ?? 0;
      if (given === 'emergency') expect(asked.length).to.be.at.most(last);
      else expect(asked.length).to.equal(last);
      expect(totals).to.deep.equal([...totals].sort((a, b) => a - b));
      expect(totals[0]).to.equal(10);
      expect(new Set(asked).size).to.equal(asked.length);
      expect(given).to.equal(result(answers).level);
    }
  });

  it('passes over what is stored for a question that is not asked', () => {
    expect(
      result({
        ...patient(['age-70-plus']),
        pregnancy: ['pregnant'],
        'pregnancy-urgent': ['preg-faint'],
      }).level,
    ).to.equal('self-care');
    expect(
      result({ ...patient(), 'pregnancy-urgent': ['preg-faint'], 'pregnancy-signs': ['unsure'] })
        .level,
    ).to.equal('self-care');
    expect(
      result({
        ...patient(),
        limp: ['limp'],
        smoked: ['unsure'],
        'long-features': ['morning-stiff'],
      }),
    ).to.deep.equal(result(patient()));
  });

  it('has no way for a sign to hide a question, so that a sign can only add', () => {
    for (const question of rules.questions) expect(question).to.not.have.property('unless');
  });

  it('asks few things at a time', () => {
    for (const { id, signs } of rules.questions) expect(signs.length, id).to.be.at.most(7);
    expect(rules.questions.filter(({ when }) => !when).length).to.be.at.most(12);
  });
});

describe('the notes of a result', () => {
  it('carry the caution about anti-inflammatory pills for everybody who may be pregnant', () => {
    for (const signs of [[], ['fever'], ['leg-weak'], ['preg-bleed'], ['lump']]) {
      expect(of('pregnant', ...signs).notes, signs.join()).to.include('nsaid-pregnancy');
      expect(result(patient(signs, ['pregnancy'])).notes, signs.join()).to.include(
        'nsaid-pregnancy',
      );
    }
    expect(of('fever').notes).to.be.empty;
  });

  it('send a pregnant person with a sign of it to the maternity unit', () => {
    for (const sign of [...PREGNANCY, 'fever', 'urine', 'unwell'])
      expect(of('pregnant', sign).notes, sign).to.include('maternity');
    expect(of('pregnant').notes).to.deep.equal(['nsaid-pregnancy', 'midwife']);
    expect(result(patient(['pregnant'], ['pregnancy-signs'])).notes).to.not.include('maternity');
    expect(result(patient(['pregnant'], ['illness'])).notes).to.not.include('maternity');
    expect(result(patient(['pregnant'], ['pregnancy-urgent'])).notes).to.include('maternity');
  });

  it('are of the same day for a pregnant person with fever, whatever else gives it', () => {
    const ill = of('pregnant', 'fever').reasons.find(({ rule }) => rule === 'pregnancy-ill');
    expect(ill?.level).to.equal('same-day');
  });

  it('tell those under 18 that the tool is for adults', () => {
    for (const age of ['age-under-5', ...CHILD])
      expect(of(age).notes, age).to.deep.equal(['adult-tool']);
  });

  it('are silent in an emergency', () => {
    expect(of('pregnant', 'preg-faint').notes).to.be.empty;
    expect(of('age-5-9', 'bowel').notes).to.be.empty;
  });
});

describe('the reasons of a result', () => {
  it('name the rule, the chosen signs and the sources', () => {
    expect(of('leg-weak', 'cancer').reasons[0]).to.deep.equal({
      rule: 'legs-risk',
      level: 'emergency',
      lowered: false,
      signs: ['leg-weak', 'cancer'],
      unsure: [],
      callOnly: false,
      sources: ['nice-ng234', 'ifompt-2020'],
    });
  });

  it('list the lesser ones after those that carry the level', () => {
    expect(fired(of('lump', 'fever', 'cancer'))).to.deep.equal(['ill', 'cancer', 'review']);
  });

  it('say "ordinary" only when nothing else speaks', () => {
    expect(fired(of('leg-numb', 'constant'))).to.deep.equal(['ordinary']);
    expect(fired(of('night'))).to.not.include('ordinary');
  });

  it('never send a person home when the rules are broken', () => {
    const empty: Rules = { ...rules, rules: [] };
    expect(assess(empty, patient())).to.deep.include({ level: 'soon', reasons: [] });
  });
});

describe('under 18', () => {
  it('never ends at self-care, in 2,000 children', () => {
    const roll = dice(17);
    for (let turn = 0; turn < PEOPLE; turn += 1) {
      const age = pick(roll, ['age-under-5', ...CHILD]);
      const { level: given } = result({ ...anybody(roll), age: [age] });
      expect(rank(given)).to.be.at.most(rank(age === 'age-under-5' ? 'same-day' : 'soon'));
    }
  });
});

const stories: [story: string, level: string, signs: string[], unsure?: string[]][] = [
  [
    'A gardener, 34, bent for a pot and her back seized. It is very sore and eases when she lies still.',
    'self-care',
    [],
  ],
  ['A driver, 52, has had the same spasm each winter. It always passes.', 'self-care', []],
  [
    'A man of 74 woke stiff after a day of painting. He never smoked.',
    'self-care',
    ['age-70-plus'],
  ],
  [
    'A nurse, 41, has pain down one leg with a dull patch on the shin, the same for a week.',
    'self-care',
    ['leg-numb'],
  ],
  [
    'A builder with diabetes sat down hard on a step. The ache comes and goes.',
    'self-care',
    ['immune-risk', 'minor-fall'],
  ],
  [
    'A teacher, 38, has not felt the toilet paper since last night and can’t start to pee.',
    'emergency',
    ['saddle-numb', 'bladder'],
  ],
  ['A man’s leg pain began on the left. Since today it is in both.', 'emergency', ['both-legs']],
  [
    'A woman of 67 with a tight chest thinks that it is only her back.',
    'emergency',
    ['chest-pain', 'age-60-69'],
  ],
  [
    'A smoker of 71 knows of a bulge in his aorta. The pain is new.',
    'emergency',
    ['aneurysm-known', 'age-70-plus', 'smoked'],
  ],
  ['A cyclist was hit by a car this morning.', 'emergency', ['serious-accident']],
  [
    'A woman had breast cancer ten years ago. Her legs do not obey her since the weekend.',
    'emergency',
    ['cancer', 'unsteady'],
  ],
  ['A man with fever can no longer lift his foot.', 'emergency', ['fever', 'leg-weak']],
  [
    'An epidural two weeks ago, and now a numb thigh.',
    'emergency',
    ['spine-procedure', 'leg-numb'],
  ],
  [
    'A woman, perhaps pregnant, fainted and has pain at the tip of her shoulder.',
    'emergency',
    ['preg-faint'],
    ['pregnancy'],
  ],
  [
    'A daughter asks for her father. She can’t say whether his chest hurts.',
    'emergency',
    [],
    ['chest'],
  ],
  ['A man of 80 slipped off a chair.', 'same-day', ['age-70-plus', 'minor-fall']],
  ['A woman with a dropped foot since yesterday, nothing else.', 'same-day', ['leg-weak']],
  [
    'A man on a blood thinner walked backwards into a door handle.',
    'same-day',
    ['blood-thinner', 'minor-fall'],
  ],
  [
    'A man who injected drugs years ago. No fever. The pain never stops and grows each day.',
    'same-day',
    ['immune-risk', 'constant', 'worsening'],
  ],
  ['A girl of 8 limps and holds her back.', 'same-day', ['age-5-9', 'limp']],
  ['A pregnant woman whose backache comes in waves.', 'same-day', ['pregnant', 'preg-waves']],
  [
    'A heavy smoker of 66 with an ache that nothing changes.',
    'same-day',
    ['age-60-69', 'smoked', 'steady-ache'],
  ],
  ['A boy of 15 pulled his back at football.', 'soon', ['age-10-17']],
  ['A pregnant woman with a stiff back at night’s end, nothing else.', 'soon', ['pregnant']],
  [
    'A man of 29: half a year of stiff mornings that a run eases.',
    'soon',
    ['long-young', 'morning-stiff', 'better-moving'],
  ],
  ['A clerk’s back is no better after five weeks.', 'soon', ['no-better-4-weeks']],
  ['A woman had cancer; today a plain spasm from lifting.', 'soon', ['cancer']],
  [
    'A man is not sure whether he lost weight, nor what else the list means.',
    'same-day',
    [],
    ['illness'],
  ],
];

describe('patients', () => {
  for (const [story, expected, signs, unsure] of stories) {
    it(`${story} → ${expected}`, () => {
      expect(walk(patient(signs, unsure)).level).to.equal(expected);
    });
  }
});
