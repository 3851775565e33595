/** How the engine reads answers: doubts, what is missing or strange, the order, the notes and the reasons. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assess, type Answers, type Result, type Rules } from '../../src/triage/assess.js';
import { anybody, dice, patient, result, rules, walk } from './people.js';
import { SIGNS_OF } from './expected-levels.js';

/** How many people a property is tried on. */
const PEOPLE = 2000;
const { chest: CHEST = [], nerves: NERVES = [] } = SIGNS_OF;
const LEGS = ['leg-weak', 'leg-numb', 'leg-numb-worse', 'unsteady'];
const LEG_RISKS = ['cancer', 'immune-risk', 'recent-infection', 'spine-procedure', 'blood-thinner'];
const CHILD = ['age-5-9', 'age-10-17'];
const { 'pregnancy-urgent': PREGNANCY_URGENT = [], 'pregnancy-signs': PREGNANCY = [] } = SIGNS_OF;

const of = (...signs: string[]) => result(patient(signs));
const levelUnsure = (unsure: string[], ...signs: string[]) => result(patient(signs, unsure)).level;
const fired = ({ reasons }: Result) => reasons.map(({ rule }) => rule);

const has = (list: unknown[], one: unknown, of = '') => {
  assert.ok(list.includes(one), `${of} has no ${String(one)} among ${list.join(', ')}`);
};
const lacks = (list: unknown[], one: unknown) => {
  assert.ok(!list.includes(one), `${String(one)} is among ${list.join(', ')}`);
};

describe('calling', () => {
  it('says "call", and never "go", for chest, breathing, aorta and accident signs only', () => {
    for (const sign of [...CHEST, 'serious-accident']) assert.equal(of(sign).callOnly, true, sign);
    for (const sign of [...NERVES, 'sepsis-look', 'both-arms-weak', 'fever'])
      assert.equal(of(sign).callOnly, false, sign);
    for (const sign of PREGNANCY_URGENT) assert.equal(of('pregnant', sign).callOnly, false, sign);
    assert.equal(of('bladder', 'serious-accident').callOnly, true);
    assert.equal(result(patient([], ['chest'])).callOnly, true);
    assert.equal(result(patient([], ['accident', 'nerves'])).callOnly, true);
    assert.equal(result(patient([], ['accident'])).callOnly, false);
    assert.equal(result(patient([], ['limbs', 'nerves'])).callOnly, false);
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
    assert.deepEqual(
      Object.keys(expected),
      rules.questions.map(({ id }) => id),
    );
    for (const [id, [want, ...signs]] of Object.entries(expected)) {
      const outcome = result(patient(signs, [id]));
      assert.equal(outcome.level, want, id);
      const doubt = outcome.reasons.find(
        ({ rule, unsure }) => rule === null && unsure.includes(id),
      );
      assert.equal(doubt?.level, want, id);
      assert.notDeepEqual(doubt.sources, [], id);
      assert.equal(new Set(doubt.sources).size, doubt.sources.length, `${id} has a source twice`);
    }
  });

  it('gives an emergency on any two questions that hold an emergency sign', () => {
    const of = ['nerves', 'accident', 'limbs', 'illness', 'pregnancy-urgent'];
    for (const one of of) {
      for (const other of of) {
        if (one !== other)
          assert.equal(levelUnsure([one, other], 'pregnant'), 'emergency', `${one}, ${other}`);
      }
    }
    assert.equal(levelUnsure(['nerves', 'history', 'pain', 'pattern', 'time', 'age']), 'same-day');
    assert.equal(levelUnsure(['history', 'pain', 'pattern', 'time']), 'soon');
  });

  it('names in an emergency of doubts together those alone that make it', () => {
    const { reasons } = result(patient([], ['nerves', 'limbs', 'history']));
    const together = reasons.filter(({ level }) => level === 'emergency');
    assert.deepEqual(
      together.map(({ unsure }) => unsure),
      [['nerves', 'limbs']],
      'It rests on other doubts, or on more of them.',
    );
  });

  it('counts in a pair only when all else is there, and gives one level less', () => {
    const lowered = (unsure: string[], ...signs: string[]) =>
      result(patient(signs, unsure))
        .reasons.filter((reason) => reason.lowered)
        .map(({ rule, level: one }) => `${rule ?? ''}: ${one}`);
    has(lowered(['history'], 'leg-numb'), 'legs-risk: same-day');
    assert.equal(levelUnsure(['history'], 'leg-numb'), 'same-day');
    has(lowered(['limbs'], 'cancer'), 'legs-risk: same-day');
    assert.deepEqual(lowered(['history'], 'minor-fall'), ['fall-bone: soon', 'fall-thinner: soon']);
    lacks(lowered(['pain'], 'immune-risk'), 'infection: soon');
    has(lowered(['pain'], 'immune-risk', 'constant'), 'infection: soon');
    lacks(lowered(['pain', 'history'], 'constant'), 'infection: soon');
    assert.deepEqual(lowered(['limbs', 'history']), []);
    assert.deepEqual(lowered(['pain']), []);
    has(lowered(['smoked'], 'age-60-69', 'steady-ache'), 'aorta-risk: soon');
    assert.deepEqual(lowered(['age'], 'smoked', 'steady-ache'), ['aorta-risk: soon']);
    lacks(fired(result(patient(['morning-stiff'], ['time']))), 'stiff');
    lacks(lowered(['history'], 'leg-numb', 'cancer'), 'legs-risk: same-day');
  });

  it('names the doubt and the sign that a lowered rule rests on', () => {
    const outcome = result(patient(['leg-numb'], ['history']));
    const reason = outcome.reasons.find(({ rule }) => rule === 'legs-risk');
    assert.deepEqual(reason?.signs, ['leg-numb']);
    assert.deepEqual(reason.unsure, ['history']);
    const unsureOf = (rule: string, unsure: string[], ...signs: string[]) =>
      result(patient(signs, unsure)).reasons.find((one) => one.rule === rule)?.unsure;
    assert.deepEqual(unsureOf('legs-risk', ['history', 'time'], 'leg-numb'), ['history']);
    assert.deepEqual(unsureOf('legs-risk', ['limbs'], 'leg-weak', 'cancer'), []);
    assert.deepEqual(
      unsureOf('fall-bone', ['history'], 'minor-fall'),
      ['history'],
      'It names the age, which was answered.',
    );
  });

  it('has the sources of the rules that hold a sign of the question', () => {
    const doubt = result(patient(['age-60-69'], ['smoked'])).reasons.find(
      ({ rule }) => rule === null,
    );
    assert.deepEqual(doubt?.sources, ['nice-ng156', 'ni-direct-aaa']);
  });

  it('lowers no rule below care at home', () => {
    const home: Rules['rules'] = [
      { id: 'home', all: ['cough', 'constant'], level: 'self-care', sources: [] },
    ];
    const outcome = assess({ ...rules, rules: home }, patient(['cough'], ['pain']));
    assert.ok(outcome.state === 'result', 'It still asks.');
    assert.equal(outcome.level, 'soon', 'The doubt does not carry the level.');
    assert.deepEqual(
      outcome.reasons.map(({ rule }) => rule),
      [null],
      'The rule has a level that is none, and is told.',
    );
  });

  it('beside a sign counts alike before it and after it', () => {
    const many = rules.questions.filter(({ select }) => select === 'many');
    for (const { id, signs } of many) {
      for (const sign of signs) {
        const given = patient(['pregnant', 'long-young']);
        assert.deepEqual(
          result({ ...given, [id]: ['unsure', sign] }),
          result({ ...given, [id]: [sign, 'unsure'] }),
          `${id}: "not sure" is lost when ${sign} is chosen after it`,
        );
      }
    }
  });

  it('beside a sign leaves the other signs of that question unsure', () => {
    assert.equal(levelUnsure(['nerves'], 'leg-numb'), 'same-day');
    assert.equal(levelUnsure(['limbs'], 'leg-numb', 'cancer'), 'emergency');
    assert.equal(levelUnsure(['pain'], 'constant', 'recent-infection'), 'soon');
  });

  it('makes "may be pregnant" count as pregnant', () => {
    const { level: given, notes, reasons } = result(patient([], ['pregnancy']));
    assert.equal(given, 'soon');
    assert.deepEqual(notes, ['midwife', 'nsaid-pregnancy']);
    const reason = reasons.find(({ rule }) => rule === 'pregnant');
    assert.deepEqual([reason?.lowered, reason?.signs, reason?.unsure], [false, [], ['pregnancy']]);
    assert.equal(levelUnsure(['pregnancy'], 'preg-heavy-bleed'), 'emergency');
    assert.equal(levelUnsure(['pregnancy'], 'fever'), 'same-day');
    has(result(patient(['fever'], ['pregnancy'])).notes, 'maternity');
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
      assert.notEqual(doubt.level, 'self-care', id);
      for (const strange of [
        [],
        ['perhaps'],
        ['none', 'perhaps'],
        ['perhaps', 'none'],
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
        assert.deepEqual(
          result({ ...missing, [id]: strange }),
          bare,
          `${id}: ${JSON.stringify(strange)}`,
        );
      }
      assert.deepEqual(result(missing), bare, `${id} missing`);
    }
  });

  it('counts as answered where its key is there, so that no question is asked twice', () => {
    for (const { id } of rules.questions) {
      for (const strange of [[], ['perhaps'], null, 0, '', {}] as unknown[]) {
        const answers = { ...patient(), [id]: strange } as Answers;
        assert.equal(
          assess(rules, answers).state,
          'result',
          `It asks again after ${id}: ${JSON.stringify(strange)}`,
        );
      }
    }
  });

  it('makes an empty set an emergency when it is called finished', () => {
    for (const nothing of [{}, null, undefined, [], 'none', 7])
      assert.equal(result(nothing).level, 'emergency');
  });

  it('does not take "None of these" for an age', () => {
    assert.equal(result({ ...patient(), age: ['none'] }).level, 'soon');
  });

  it('lets a sign win over "None of these"', () => {
    assert.equal(result({ ...patient(), nerves: ['none', 'bladder'] }).level, 'emergency');
    assert.equal(result({ ...patient(), pain: ['none', 'constant'] }).level, 'self-care');
    assert.equal(result({ ...patient(), pain: ['none', 'unsure'] }).level, 'soon');
  });

  it('can’t be smuggled in by a prototype or by a key that is no question', () => {
    const hostile = JSON.parse(
      '{"__proto__":{"chest":["chest-pain"]},"constructor":["chest-pain"],"toString":1}',
    ) as object;
    assert.deepEqual(result({ ...patient(), ...hostile }), result(patient()));
    const inherited = Object.create({ chest: ['none'] }) as Answers;
    assert.deepEqual(assess(rules, inherited), assess(rules, {}));
    assert.equal(
      result(Object.assign(Object.create(null) as object, patient())).level,
      'self-care',
    );
  });

  it('is not counted for a sign of another question', () => {
    assert.deepEqual(result({ ...patient(), time: ['chest-pain'] }), result(patient([], ['time'])));
  });

  it('is left as it was', () => {
    const answers = patient(['fever'], ['pain']);
    for (const list of Object.values(answers)) Object.freeze(list);
    assert.doesNotThrow(() => assess(rules, Object.freeze(answers)));
  });
});

describe('the way through the questions', () => {
  it('asks the worst first, and an ordinary adult eleven questions', () => {
    const { asked, level: given } = walk(patient());
    assert.deepEqual(asked, [
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
    assert.equal(given, 'self-care');
  });

  it('names the next question, its step and how many there are', () => {
    assert.deepEqual(
      assess(rules, {}),
      { state: 'asking', question: 'chest', step: 1, steps: 10 },
      'It does not begin with the first question of ten.',
    );
    const child = Object.entries(patient(['age-10-17'])).slice(0, 6);
    assert.deepEqual(
      assess(rules, Object.fromEntries(child)),
      { state: 'asking', question: 'limp', step: 7, steps: 12 },
      'A child’s age does not open its two questions, or does not lead to the first of them.',
    );
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
    assert.deepEqual(extra('age-under-5'), []);
    assert.deepEqual(extra('age-5-9'), ['limp']);
    assert.deepEqual(extra('age-10-17'), ['limp', 'pregnancy']);
    assert.deepEqual(extra('pregnant'), ['pregnancy', 'pregnancy-urgent', 'pregnancy-signs']);
    assert.deepEqual(extra('age-60-69'), ['smoked']);
    assert.deepEqual(extra('age-70-plus'), ['smoked']);
    assert.deepEqual(extra('long-young'), ['pregnancy', 'long-features']);
  });

  it('asks what may fit when the answer that decides is not sure', () => {
    const asked = (id: string) => walk(patient([], [id])).asked;
    for (const id of ['limp', 'pregnancy', 'smoked']) has(asked('age'), id);
    for (const id of ['pregnancy-urgent', 'pregnancy-signs']) has(asked('pregnancy'), id);
    has(asked('time'), 'long-features');
  });

  it('stops at once at the step of an emergency sign', () => {
    const last = (...signs: string[]) => walk(patient(signs)).asked.at(-1);
    for (const sign of CHEST) assert.equal(last(sign), 'chest', sign);
    for (const sign of NERVES) assert.equal(last(sign), 'nerves', sign);
    assert.equal(last('serious-accident'), 'accident');
    assert.equal(last('both-arms-weak'), 'limbs');
    assert.equal(last('clumsy-hands', 'unsteady'), 'limbs');
    assert.equal(last('sepsis-look'), 'illness');
    for (const leg of LEGS) assert.equal(last('fever', leg), 'illness', leg);
    for (const sign of PREGNANCY_URGENT)
      assert.equal(last('pregnant', sign), 'pregnancy-urgent', sign);
    for (const risk of LEG_RISKS) assert.equal(last('leg-weak', risk), 'history', risk);
    assert.deepEqual(walk(patient([], ['chest'])).asked, ['chest']);
    assert.equal(walk(patient([], ['nerves', 'accident'])).asked.at(-1), 'accident');
    assert.equal(last('leg-weak'), 'time');
  });

  it('ends at the stated number of steps, which grows only by questions that an answer opens, in 2,000 people', () => {
    const roll = dice(5);
    for (let turn = 0; turn < PEOPLE; turn += 1) {
      const answers = anybody(roll);
      const { asked, totals, level: given } = walk(answers);
      const last = totals.at(-1) ?? 0;
      if (given !== 'emergency') assert.equal(asked.length, last);
      assert.deepEqual(
        totals,
        [...totals].sort((a, b) => a - b),
      );
      assert.equal(totals[0], 10);
      assert.equal(new Set(asked).size, asked.length);
      assert.equal(given, result(answers).level);
    }
  });

  it('passes over what is stored for a question that is not asked', () => {
    assert.equal(
      result({
        ...patient(['age-70-plus']),
        pregnancy: ['pregnant'],
        'pregnancy-urgent': ['preg-faint'],
      }).level,
      'self-care',
    );
    assert.equal(
      result({ ...patient(), 'pregnancy-urgent': ['preg-faint'], 'pregnancy-signs': ['unsure'] })
        .level,
      'self-care',
    );
    assert.deepEqual(
      result({
        ...patient(),
        limp: ['limp'],
        smoked: ['unsure'],
        'long-features': ['morning-stiff'],
      }),
      result(patient()),
    );
  });

  it('has no way for a sign to hide a question, so that a sign can only add', () => {
    for (const question of rules.questions) assert.equal('unless' in question, false, question.id);
  });

  it('asks few things at a time', () => {
    for (const { id, signs } of rules.questions) assert.ok(signs.length <= 7, id);
    const forAll = rules.questions.filter(({ when }) => !when);
    assert.ok(forAll.length <= 12, `${String(forAll.length)} for everybody`);
  });
});

describe('the notes of a result', () => {
  it('carry the caution about anti-inflammatory pills for everybody who may be pregnant', () => {
    for (const signs of [[], ['fever'], ['leg-weak'], ['preg-bleed'], ['lump']]) {
      has(of('pregnant', ...signs).notes, 'nsaid-pregnancy', signs.join());
      has(result(patient(signs, ['pregnancy'])).notes, 'nsaid-pregnancy', signs.join());
    }
    assert.deepEqual(of('fever').notes, []);
  });

  it('send a pregnant person with a sign of it to the maternity unit', () => {
    for (const sign of [...PREGNANCY, 'fever', 'urine', 'unwell'])
      has(of('pregnant', sign).notes, 'maternity', sign);
    assert.deepEqual(of('pregnant').notes, ['midwife', 'nsaid-pregnancy']);
    lacks(result(patient(['pregnant'], ['pregnancy-signs'])).notes, 'maternity');
    lacks(result(patient(['pregnant'], ['illness'])).notes, 'maternity');
    has(result(patient(['pregnant'], ['pregnancy-urgent'])).notes, 'maternity');
  });

  it('are of the same day for a pregnant person with fever, whatever else gives it', () => {
    const ill = of('pregnant', 'fever').reasons.find(({ rule }) => rule === 'pregnancy-ill');
    assert.equal(ill?.level, 'same-day');
  });

  it('tell those under 18 that the tool is for adults', () => {
    for (const age of ['age-under-5', ...CHILD])
      assert.deepEqual(of(age).notes, ['adult-tool'], age);
  });

  it('are silent in an emergency', () => {
    assert.deepEqual(of('pregnant', 'preg-faint').notes, []);
    assert.deepEqual(of('age-5-9', 'bowel').notes, []);
  });
});

describe('the reasons of a result', () => {
  it('name the rule, the chosen signs and the sources', () => {
    assert.deepEqual(of('leg-weak', 'cancer').reasons[0], {
      rule: 'legs-risk',
      level: 'emergency',
      lowered: false,
      signs: ['leg-weak', 'cancer'],
      unsure: [],
      callOnly: false,
      sources: ['nice-ng234', 'ifompt-2020'],
    });
  });

  it('name a doubt by its question, and no sign that was not chosen', () => {
    assert.deepEqual(
      result(patient(['age-60-69'], ['smoked'])).reasons,
      [
        {
          rule: null,
          level: 'soon',
          lowered: false,
          signs: [],
          unsure: ['smoked'],
          callOnly: false,
          sources: ['nice-ng156', 'ni-direct-aaa'],
        },
      ],
      'The doubt about smoking is told in another way, or not alone.',
    );
  });

  it('list the lesser ones after those that carry the level', () => {
    assert.deepEqual(fired(of('lump', 'fever', 'cancer')), ['ill', 'cancer', 'review']);
  });

  it('say "ordinary" only when nothing else speaks', () => {
    assert.deepEqual(fired(of('leg-numb', 'constant')), ['ordinary']);
    lacks(fired(of('night')), 'ordinary');
  });

  it('never send a person home when the rules are broken', () => {
    const empty: Rules = { ...rules, rules: [] };
    const outcome = assess(empty, patient());
    assert.deepEqual(outcome, {
      state: 'result',
      level: 'soon',
      reasons: [],
      callOnly: false,
      notes: [],
    });
  });
});
