/** The checker, as the built file has it: every row of the table of warning signs gives its level. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Level } from '../../src/content/levels.js';
import { openRoots } from '../../scripts/testing/open-roots.js';
import { open, SCRIPT, words } from './page.js';
import { label } from './walk.js';

const checker = words('checker');
const help = words('help');

const BOOKING = 'https://riverbend.example/book';
const IN_A_WEEK = 'December 2, 2026';

const visit = await open(
  `<script src="${SCRIPT}" data-region="us" data-phone="555 010 0199" data-booking="${BOOKING}"></script>
  <spasm-checker></spasm-checker>`,
  { before: [openRoots] },
);

interface Walk {
  /** Each question that was asked, with what was chosen. */
  asked: { legend: string; step: string; chosen: string[] }[];
  /** What was to be chosen, and was never offered. */
  left: string[];
  title: string;
  because: string[];
  also: string[];
  unclear: string[];
  links: string[];
  inSafetyNet: string;
  shown: string;
}

/**
 * Answers by the words on the screen: what is wanted, "I'm not sure" where it is wanted, else "None
 * of these", and for a grown-up of 18 to 59. Reads the result and starts again.
 */
async function take(wanted: string[], unsure: string[] = []): Promise<Walk> {
  const plan = {
    wanted: wanted.map(label),
    unsure: unsure.map((id) => checker.questions[id]?.legend ?? id),
    usual: [
      ...Object.values(checker.questions).flatMap(({ none }) => none ?? []),
      checker.none,
      label('age-18-59'),
    ],
    checker,
  };
  return visit.page.evaluate(async ({ wanted, unsure, usual, checker }) => {
    const element = document.querySelector('spasm-checker');
    const root = element?.shadowRoot;
    if (!element || !root) throw new Error('No checker.');
    // Methods, as a function with a name of its own would ask the page for the compiler's helper.
    const look = {
      text(node: Element | null | undefined) {
        return node?.textContent.replace(/\s+/g, ' ').trim() ?? '';
      },
      texts(selector: string) {
        return [...root.querySelectorAll(selector)].map((node) => this.text(node));
      },
      /** The list under a heading. */
      list(title: string) {
        const heading = [...root.querySelectorAll('h3')].find((one) => this.text(one) === title);
        return [...(heading?.nextElementSibling?.children ?? [])].map((node) => this.text(node));
      },
      async press(name: string) {
        const button = [...root.querySelectorAll('button')].find((one) => this.text(one) === name);
        if (!button) throw new Error(`No button "${name}" in: ${this.texts('.panel').join()}`);
        button.click();
        await Reflect.get(element, 'updateComplete');
      },
    };
    const asked: Walk['asked'] = [];
    const left = new Set(wanted);
    while (root.querySelector('fieldset')) {
      const step = look.text(root.querySelector('legend .step'));
      const legend = look.text(root.querySelector('legend')).replace(step, '').trim();
      const options = [...root.querySelectorAll('label')].map((option) => ({
        option,
        name: look.text(option.querySelector('span')),
      }));
      const names = options.map(({ name }) => name);
      let chosen = names.filter((name) => left.has(name));
      if (unsure.includes(legend)) chosen.push(checker.unsure);
      if (chosen.length === 0) chosen = names.filter((name) => usual.includes(name)).slice(0, 1);
      for (const { option, name } of options) if (chosen.includes(name)) option.click();
      for (const name of chosen) left.delete(name);
      asked.push({ legend, step, chosen });
      if (asked.length > 30) throw new Error('It asks without end.');
      await look.press(checker.next);
    }
    const walk = {
      asked,
      left: [...left],
      title: look.texts('.panel h3')[0] ?? '',
      because: look.list(checker.because),
      also: look.list(checker.also),
      unclear: look.list(checker.becauseUnsure),
      links: [...root.querySelectorAll('.panel a')].map((link) => link.getAttribute('href') ?? ''),
      inSafetyNet: look.texts('.net').join(' '),
      shown: look.text(root.querySelector('.panel')),
    };
    await look.press(checker.restart);
    return walk;
  }, plan);
}

/** Everything that a result of this level owes the reader. */
function isWhole(walk: Walk, level: Level, isCallOnly: boolean): void {
  const { name, heading } = help.levels[level];
  const title = (isCallOnly ? help.levels.emergency.headingCall : heading)
    .replace('{emergency}', '911')
    .replace('{date}', IN_A_WEEK);
  assert.equal(walk.title, `${name}: ${title}`);
  if (level === 'emergency') {
    assert.deepEqual(walk.links, ['tel:911'], 'An emergency has one link, the call.');
    assert.equal(walk.inSafetyNet, '');
    assert.equal(isCallOnly, !/\bgo\b/i.test(walk.title));
  } else {
    assert.equal(walk.inSafetyNet.slice(0, help.safetyNet.title.length), help.safetyNet.title);
    const sources = walk.links.filter((link) => link !== BOOKING);
    assert.equal(
      sources.length < walk.links.length,
      level !== 'same-day',
      'The clinic, where there is time.',
    );
    assert.ok(sources.length > 0, 'A result names its sources.');
    assert.deepEqual(
      sources.filter((link) => !link.startsWith('https://')),
      [],
    );
  }
  assert.deepEqual(walk.left, [], 'What was to be chosen was never offered.');
}

/** Chest, breathing, aorta and accident: call, never go. */
const CALL_SIGNS = [
  'chest-pain',
  'breathless',
  'tearing-pain',
  'aneurysm-known',
  'pulse-with-pain',
  'serious-accident',
];
const LEGS = ['leg-weak', 'leg-numb', 'leg-numb-worse', 'unsteady'];
const LEG_RISKS = ['cancer', 'immune-risk', 'recent-infection', 'spine-procedure', 'blood-thinner'];
const INFECTION_RISKS = ['immune-risk', 'recent-infection', 'spine-procedure'];
const OLD = ['age-60-69', 'age-70-plus'];
const CHILD = ['age-5-9', 'age-10-17'];
const YOUNG = ['age-under-5', ...CHILD];

const each = (...signs: string[]) => signs.map((sign) => [sign]);
const pairs = (ones: string[], others: string[]) =>
  ones.flatMap((one) => others.map((other) => [one, other]));

/** The rows of section 2 of the clinical ground, in their order, each with the ways to have it. */
const ROWS: [row: string, level: Level, cases: string[][]][] = [
  ['numb or odd feeling between the legs', 'emergency', each('saddle-numb')],
  ['trouble with pee, or loss of bowel control', 'emergency', each('bladder', 'bowel')],
  ['new or worse change in sexual function', 'emergency', each('sexual-change')],
  ['both legs', 'emergency', each('both-legs')],
  [
    'chest pain, jaw or arm ache, or short of breath',
    'emergency',
    each('chest-pain', 'breathless'),
  ],
  [
    'tearing or worst-ever pain; a known aneurysm',
    'emergency',
    each('tearing-pain', 'aneurysm-known'),
  ],
  ['a serious accident', 'emergency', each('serious-accident')],
  ['a leg sign or unsteady walking with a risk', 'emergency', pairs(LEGS, LEG_RISKS)],
  [
    'both arms weak, or clumsy hands with unsteady walking',
    'emergency',
    [['both-arms-weak'], ['clumsy-hands', 'unsteady']],
  ],
  [
    'fever with confusion, fast breathing or blotchy skin',
    'emergency',
    [['sepsis-look', 'fever'], ['sepsis-look']],
  ],
  [
    'fever and new leg weakness or numbness',
    'emergency',
    pairs(['leg-weak', 'leg-numb', 'leg-numb-worse'], ['fever']),
  ],
  ['weakness in one leg, a foot that drags', 'same-day', each('leg-weak')],
  ['fever, shivery, generally unwell', 'same-day', each('fever', 'unwell')],
  [
    'constant, worsening pain and an infection risk',
    'same-day',
    INFECTION_RISKS.map((risk) => ['constant', 'worsening', risk]),
  ],
  [
    'severe pain from nothing, with no ease, or worse over hours',
    'same-day',
    each('no-trigger', 'no-ease', 'worse-hours'),
  ],
  [
    'a minor fall and steroids, osteoporosis or age 70',
    'same-day',
    pairs(['minor-fall'], ['steroids', 'osteoporosis', 'age-70-plus']),
  ],
  ['a fall on a blood thinner', 'same-day', [['minor-fall', 'blood-thinner']]],
  [
    'cancer with constant, night or shoulder-blade pain',
    'same-day',
    pairs(['cancer'], ['constant', 'night', 'night-wakes', 'shoulder-blades']),
  ],
  ['cancer without those', 'soon', each('cancer')],
  [
    '60 or over, ever smoked, and a steady ache',
    'same-day',
    OLD.map((age) => [age, 'smoked', 'steady-ache']),
  ],
  ['a pulsing belly without pain', 'same-day', each('pulse-no-pain')],
  ['a pulsing belly with new pain', 'emergency', each('pulse-with-pain')],
  ['burning or bloody pee with fever or side pain', 'same-day', each('urine')],
  [
    'pregnant with a sign',
    'same-day',
    pairs(
      ['pregnant'],
      [
        'preg-waves',
        'preg-bleed',
        'preg-movement',
        'preg-one-side',
        'preg-head',
        'preg-pee',
        'fever',
      ],
    ),
  ],
  [
    'pregnant with an urgent sign',
    'emergency',
    pairs(['pregnant'], ['preg-heavy-bleed', 'preg-belly-pain', 'preg-faint']),
  ],
  ['pregnant, none of those', 'soon', each('pregnant')],
  ['under 18', 'soon', each(...CHILD)],
  [
    'under 18 with fever, limp or pain that wakes',
    'same-day',
    pairs(CHILD, ['fever', 'limp', 'night', 'night-wakes']),
  ],
  ['under 5', 'same-day', each('age-under-5')],
  [
    'under 18 with an adult emergency',
    'emergency',
    YOUNG.map((age) => [age, 'leg-weak', 'cancer']),
  ],
  ['weight loss not meant', 'soon', each('weight-loss')],
  ['pain at night alone', 'soon', each('night')],
  ['pain at night that rest eases', 'self-care', each('night-wakes')],
  [
    'pain at night with more',
    'same-day',
    pairs(['night'], ['cancer', 'weight-loss', ...INFECTION_RISKS, 'unwell']),
  ],
  [
    'other "soon" rows together',
    'soon',
    [['night', 'lump', 'cough', 'shoulder-blades', 'no-better-4-weeks', 'more-often']],
  ],
  [
    'a lump; worse on cough; between the shoulder blades',
    'soon',
    each('lump', 'cough', 'shoulder-blades'),
  ],
  ['one leg numb, not getting worse', 'self-care', each('leg-numb')],
  ['one leg after 4 weeks', 'soon', each('leg-4-weeks')],
  ['both legs or sexual function, long-standing and unchanged', 'soon', each('same-long-time')],
  [
    'over 3 months, begun before 45, with a feature',
    'soon',
    pairs(['long-young'], ['morning-stiff', 'better-moving', 'late-night', 'nsaid-quick']),
  ],
  [
    'no better after 4 weeks; tasks after 1 week; more often',
    'soon',
    each('no-better-4-weeks', 'cant-do-1-week', 'more-often'),
  ],
  ['none of these', 'self-care', [[]]],
  [
    'one weak sign alone',
    'self-care',
    each('minor-fall', 'constant', 'steady-ache', 'blood-thinner', ...OLD),
  ],
];

describe('each row of the table of warning signs', () => {
  for (const [row, level, cases] of ROWS) {
    it(`${row}: ${level}`, async () => {
      for (const signs of cases) {
        const walk = await take(signs);
        isWhole(
          walk,
          level,
          signs.some((sign) => CALL_SIGNS.includes(sign)),
        );
        if (level === 'self-care')
          assert.ok(walk.shown.includes(checker.ordinary.text), walk.shown);
        else if (level !== 'emergency')
          assert.deepEqual([...walk.because, ...walk.also].sort(), signs.map(label).sort());
        else assert.deepEqual(walk.also, [], 'Only what makes it an emergency.');
        assert.ok(
          level === 'self-care' || walk.because.length > 0,
          `Nothing is named for ${signs.join()}.`,
        );
        for (const reason of walk.because) assert.ok(signs.map(label).includes(reason), reason);
        assert.deepEqual(walk.unclear, []);
        // An emergency stops at the question that shows it.
        const last = walk.asked.at(-1)?.chosen ?? [];
        if (level === 'emergency')
          assert.ok(
            signs.some((sign) => last.includes(label(sign))),
            'It asked on.',
          );
        const has = (note: string) =>
          walk.shown.includes(checker.notes[note]?.text.replace('{emergency}', '911') ?? note);
        const isCalm = level !== 'emergency';
        assert.equal(has('nsaid-pregnancy'), isCalm && signs.includes('pregnant'));
        assert.equal(has('midwife'), level === 'soon' && signs.includes('pregnant'));
        assert.equal(has('maternity'), level === 'same-day' && signs.includes('pregnant'));
        assert.equal(has('adult-tool'), isCalm && signs.some((sign) => YOUNG.includes(sign)));
      }
    });
  }

  it('leaves no sign of the checker out', () => {
    const tried = new Set(ROWS.flatMap(([, , cases]) => cases.flat()));
    const all = Object.keys(checker.signs).filter((sign) => sign !== 'age-18-59');
    assert.deepEqual(
      all.filter((sign) => !tried.has(sign)),
      [],
    );
  });

  it('stops at the first question for the first sign, and asks the worst first', async () => {
    const { asked } = await take(['chest-pain']);
    assert.deepEqual(
      asked.map(({ chosen }) => chosen),
      [[label('chest-pain')]],
    );
    const whole = await take([]);
    const legends = whole.asked.map(({ legend }) => legend);
    const worst = ['chest', 'nerves', 'accident', 'limbs', 'illness'];
    assert.deepEqual(
      legends.slice(0, worst.length),
      worst.map((id) => checker.questions[id]?.legend),
    );
  });
});

describe('"I’m not sure"', () => {
  /** The least that each question gives when it is not clear, and how one gets to it. */
  const ALONE: [question: string, level: Level, signs: string[]][] = [
    ['chest', 'emergency', []],
    ['nerves', 'same-day', []],
    ['accident', 'same-day', []],
    ['limbs', 'same-day', []],
    ['illness', 'same-day', []],
    ['age', 'soon', []],
    ['limp', 'soon', ['age-5-9']],
    ['pregnancy', 'soon', []],
    ['pregnancy-urgent', 'same-day', ['pregnant']],
    ['pregnancy-signs', 'soon', ['pregnant']],
    ['history', 'soon', []],
    ['smoked', 'soon', ['age-60-69']],
    ['pain', 'soon', []],
    ['pattern', 'soon', []],
    ['time', 'soon', []],
    ['long-features', 'soon', ['long-young']],
  ];
  for (const [question, level, signs] of ALONE) {
    it(`about "${question}": ${level}, and it says so`, async () => {
      const walk = await take(signs, [question]);
      isWhole(walk, level, question === 'chest');
      assert.ok(walk.unclear.includes(checker.questions[question]?.unsure ?? ''), walk.shown);
    });
  }

  it('is offered on every question', () => {
    assert.deepEqual(
      ALONE.map(([question]) => question),
      Object.keys(checker.questions),
    );
  });

  const URGENT = ['nerves', 'accident', 'limbs', 'illness'];
  for (const [index, one] of URGENT.entries()) {
    for (const other of URGENT.slice(index + 1)) {
      it(`about "${one}" and "${other}": emergency, at once`, async () => {
        const walk = await take([], [one, other]);
        isWhole(walk, 'emergency', [one, other].includes('accident'));
        assert.equal(walk.asked.at(-1)?.legend, checker.questions[other]?.legend);
      });
    }
  }

  it('about a part of a pair lowers what the pair gives by one level', async () => {
    isWhole(await take(['minor-fall'], ['history']), 'soon', false);
    isWhole(await take(['fever'], ['limbs']), 'same-day', false);
    isWhole(await take(['leg-numb'], ['history']), 'same-day', false);
    isWhole(await take(['age-70-plus', 'steady-ache'], ['smoked']), 'soon', false);
  });

  it('about pregnancy counts as pregnant: it asks on, and warns of NSAIDs', async () => {
    const walk = await take([], ['pregnancy']);
    const legends = walk.asked.map(({ legend }) => legend);
    assert.ok(
      legends.includes(checker.questions['pregnancy-urgent']?.legend ?? ''),
      'It does not ask.',
    );
    assert.ok(walk.shown.includes(checker.notes['nsaid-pregnancy']?.text ?? 'no note'), walk.shown);
    isWhole(await take(['preg-faint'], ['pregnancy']), 'emergency', false);
  });

  it('never comes out as care at home, whatever the age', async () => {
    for (const age of ['age-18-59', ...OLD]) {
      for (const [question] of ALONE.slice(0, 5)) {
        const { title } = await take([age], [question]);
        assert.ok(
          !title.startsWith(help.levels['self-care'].name),
          `${age}, ${question}: ${title}`,
        );
      }
    }
  });
});

describe('without a region', () => {
  it('an emergency names no number and has no link', async () => {
    await using other = await open(
      `<script src="${SCRIPT}"></script><spasm-checker></spasm-checker>`,
    );
    await other.click('checkbox', label('chest-pain'));
    await other.click('button', checker.next);
    assert.match(await other.words(), /Call your local emergency number now/);
    assert.deepEqual(
      (await other.heard()).filter(({ role }) => role === 'link'),
      [],
    );
  });
});

describe('inside a link of the page', () => {
  it('Next and Back go on and back, and the link is not followed', async () => {
    await using page = await open(
      `<script src="${SCRIPT}"></script><a href="#followed"><spasm-checker></spasm-checker></a>`,
    );
    const at = () => page.page.evaluate(() => location.hash);
    const chosen = await page.find('checkbox', checker.none);
    await chosen.focus();
    await page.page.keyboard.press('Space');
    await page.click('button', checker.next);
    await page.shows(checker.questions['nerves']?.legend ?? '');
    await page.click('button', checker.back);
    await page.shows(checker.questions['chest']?.legend ?? '');
    assert.equal(await at(), '');
  });
});
