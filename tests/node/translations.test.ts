/** English is the contract of every language, and a safety line counts only while it is confirmed. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import {
  confirmation,
  safetyLines,
  staleLines,
  translated,
  translations,
} from '../../scripts/content/languages.js';
import { PSEUDO_LOCALES, pseudoLocalize } from '../../scripts/content/pseudo-locales.js';
import { checkContent, locales, TOPICS } from '../../scripts/content/check.js';
import { UNCONFIRMED_START, UNCONFIRMED_END } from '../../src/locale/unconfirmed-marks.js';
import { isSafetyLine } from '../../scripts/content/safety-lines.js';
import { writeLanguage } from '../../scripts/content/new-language.js';
import { textsAlone } from '../../scripts/content/translation-schema.js';
import type { Topic } from '../../src/content/schema.js';
import { texts } from '../../scripts/content/texts.js';

type Json = Record<string, unknown>;

/** A project in English, Spanish and a language of its own, "xx": the long pseudo-locale, all of it confirmed. */
let root: string;

after(() => {
  rmSync(root, { recursive: true });
});

const path = (locale: string, name: string) => join(root, `content/${locale}/${name}.json`);
const read = (locale: string, name: string) =>
  JSON.parse(readFileSync(path(locale, name), 'utf8')) as Json;
const write = (locale: string, name: string, words: object) => {
  writeFileSync(path(locale, name), JSON.stringify(words));
};

before(() => {
  root = mkdtempSync(join(tmpdir(), 'spasm-languages-'));
  cpSync('content', join(root, 'content'), { recursive: true });
  for (const locale of locales(root).filter((tag) => !['en', 'es'].includes(tag)))
    rmSync(join(root, 'content', locale), { recursive: true });
  writeLanguage(root, 'xx');
  for (const topic of TOPICS)
    write(
      'xx',
      topic,
      textsAlone(topic, pseudoLocalize('en-XA', topic, read('en', topic))) as object,
    );
  confirmAll();
});

function confirmAll() {
  const marks = safetyLines('xx', root).map(({ path, english, translation }) => [
    path,
    confirmation(english, translation),
  ]);
  write('xx', 'confirmed', Object.fromEntries(marks) as object);
}

/** Changes one file for a while. */
function changed<T>(
  locale: string,
  topic: Topic,
  change: (words: never) => void,
  look: () => T,
): T {
  const kept = read(locale, topic);
  const words = structuredClone(kept);
  change(words as never);
  write(locale, topic, words);
  try {
    return look();
  } finally {
    write(locale, topic, kept);
  }
}

const faults = () =>
  checkContent(root)
    .filter(({ file }) => file.startsWith('content/xx/'))
    .map(({ file, path, message }) => `${file} ${path}: ${message}`);

describe('a language', () => {
  it('is added by adding a folder', () => {
    assert.ok(translations(root).includes('xx'));
    assert.deepEqual(faults(), []);
    assert.deepEqual(staleLines('xx', root), []);
  });

  it('must have every text of English, and each that it lacks is told once, by its id', () => {
    for (const [topic, place, lose] of [
      ['causes', 'items.overuse', (words: { items: unknown[] }) => words.items.shift()],
      ['checker', 'signs.fever', (words: { signs: Json }) => delete words.signs['fever']],
      [
        'checker',
        'signs.bladder.hint',
        (words: { signs: { bladder: Json } }) => delete words.signs.bladder['hint'],
      ],
      [
        'help',
        'cards.chest-or-accident.points.short-breath',
        (words: { cards: { points: unknown[] }[] }) => words.cards[0]?.points.splice(1, 1),
      ],
    ] as [Topic, string, (words: never) => void][]) {
      const [found, ...more] = changed('xx', topic, lose, faults);
      assert.deepEqual(more, []);
      const start = `content/xx/${topic}.json ${place}: This is not translated. English has “`;
      assert.equal(found?.slice(0, start.length), start);
    }
  });

  it('must have no text that English lacks', () => {
    const found = changed(
      'xx',
      'help',
      (words: { cards: { points: object[] }[] }) => {
        words.cards[0]?.points.splice(1, 1, { ...words.cards[0].points[1], id: 'other' });
      },
      faults,
    );
    assert.equal(found.length, 2, found.join('\n'));
    assert.match(
      found[1] ?? '',
      /points\.other: English has nothing here. Add it to content\/en\/help\.json, or remove it here\./,
    );
  });

  it('has ids and texts alone: levels, sources and drawings are English’s to say', () => {
    for (const [topic, place, change] of [
      [
        'help',
        'cards.chest-or-accident.level',
        (words: { cards: Json[] }) => ((words.cards[0] as Json)['level'] = 'soon'),
      ],
      ['causes', 'main.sources', (words: { main: Json }) => (words.main['sources'] = [])],
      [
        'treatments',
        'items.chiropractic.icon',
        (words: { items: Json[] }) => ((words.items[0] as Json)['icon'] = 'heat'),
      ],
    ] as [Topic, string, (words: never) => void][])
      assert.deepEqual(changed('xx', topic, change, faults), [
        `content/xx/${topic}.json ${place}: A translation has ids and texts alone. Remove this key or mend its spelling.`,
      ]);
  });

  it('ships with the data of English', () => {
    const data = (locale: string) =>
      JSON.stringify(JSON.parse(translated(locale, 'treatments', root)), (key, value: unknown) =>
        ['text', 'title', 'about', 'review'].includes(key) ? undefined : value,
      );
    const labels = /"(?:grades|labels|disclosure|action)":(?:\{[^}]*\}|"[^"]*")/g;
    assert.equal(data('es').replace(labels, ''), data('en').replace(labels, ''));
  });

  it('begins with the ids and texts of English', () => {
    rmSync(join(root, 'content/xx/causes.json'));
    writeLanguage(root, 'xx');
    assert.deepEqual(faults(), []);
    assert.doesNotMatch(readFileSync(path('xx', 'causes'), 'utf8'), /sources|icon/);
    write(
      'xx',
      'causes',
      textsAlone('causes', pseudoLocalize('en-XA', 'causes', read('en', 'causes'))) as object,
    );
    assert.deepEqual(staleLines('xx', root), []);
  });

  it('must name what English fills in, and nothing else', () => {
    const drop = (words: { urgent: { text: string } }) => {
      words.urgent.text = words.urgent.text.replace('{emergency}', '911');
    };
    assert.match(changed('xx', 'guide', drop, faults).join(), /urgent\.text.*\{emergency\}/);
  });
});

describe('an item of content', () => {
  interface Remedies {
    items: { id: string; title: string; points: { id: string }[] }[];
  }

  /** A card that stands before all others, so that the number of each of them is another. */
  const CARD = {
    id: 'new-card',
    icon: 'stretch',
    title: 'Rest position',
    points: [
      { id: 'calves', text: 'Put your calves on a chair.', sources: ['nhs-back-pain'] },
      { id: 'breathe', text: 'Breathe slowly.', sources: ['nhs-back-pain'] },
    ],
  };
  const add = ({ items }: Remedies) => items.unshift(CARD);
  const addTranslation = ({ items }: Remedies) =>
    items.unshift((textsAlone('remedies', { items: [CARD] }) as Remedies).items[0] as never);
  const reverse = ({ items }: Remedies) => {
    items.reverse();
    for (const { points } of items) points.reverse();
  };

  /** What every check says of the project now. */
  const said = () => ({
    faults: checkContent(root).map(({ file, path, message }) => `${file} ${path}: ${message}`),
    stale: staleLines('es', root).map(({ path }) => path),
  });
  const sound = { faults: [], stale: [] };

  it('that is new in English is missing in each other language, and touches no neighbour', () => {
    const lacks = (locale: string) =>
      `content/${locale}/remedies.json items.new-card: This is not translated. English has “Rest position”, “Put your calves on a chair.”, “Breathe slowly.”.`;
    assert.deepEqual(said(), sound);
    assert.deepEqual(changed('en', 'remedies', add, said), {
      faults: [lacks('es'), lacks('xx')],
      stale: [],
    });
  });

  it('that is new in every language is sound, and waits alone to be confirmed', () => {
    const everywhere = changed('en', 'remedies', add, () =>
      changed('es', 'remedies', addTranslation, () =>
        changed('xx', 'remedies', addTranslation, said),
      ),
    );
    assert.deepEqual(everywhere, {
      faults: [],
      stale: ['calves', 'breathe'].map((id) => `remedies.items.new-card.points.${id}.text`),
    });
  });

  it('that goes in English is one too many in each other language, and touches no neighbour', () => {
    const remove = ({ items }: Remedies) => items.shift();
    const tooMany = (locale: string) =>
      `content/${locale}/remedies.json items.keep-moving: English has nothing here. Add it to content/en/remedies.json, or remove it here.`;
    assert.deepEqual(changed('en', 'remedies', remove, said), {
      faults: [tooMany('es'), tooMany('xx')],
      stale: [],
    });
  });

  it('stands where English has it, in whatever order a language lists it', () => {
    const order = (locale: string) =>
      (JSON.parse(translated(locale, 'remedies', root)) as Remedies).items.map(({ id }) => id);
    const english = order('en');
    for (const locale of ['en', 'es'])
      changed(locale, 'remedies', reverse, () => {
        assert.deepEqual(said(), sound);
        assert.deepEqual(order('es'), order('en'));
        assert.deepEqual(order('en'), locale === 'en' ? [...english].reverse() : english);
      });
  });

  it('has an id that no other of its list has', () => {
    const repeat = ({ items }: Remedies) => items.push({ ...items[0] } as never);
    assert.deepEqual(changed('en', 'remedies', repeat, said).faults, [
      'content/en/remedies.json items: Two items here have the id "keep-moving". Rename one of them.',
    ]);
  });
});

describe('a safety line', () => {
  it('is every text that nobody has called harmless', () => {
    for (const topic of TOPICS) assert.ok(isSafetyLine(topic, 'something.new'), topic);
  });

  const HEADING = 'levels.same-day.heading';
  const change = (words: { levels: { 'same-day': { heading: string } } }) => {
    words.levels['same-day'].heading += ' !';
  };
  const shown = () => {
    const words = JSON.parse(translated('xx', 'help', root)) as {
      levels: { 'same-day': { heading: string; name: string } };
    };
    return words.levels['same-day'];
  };

  it('is as translated while nothing changes', () => {
    assert.doesNotMatch(translated('xx', 'help', root), new RegExp(UNCONFIRMED_START));
  });

  it('that changed in English stands in English, marked, and its neighbours stay', () => {
    changed('en', 'help', change, () => {
      assert.deepEqual(
        staleLines('xx', root).map(({ path }) => path),
        [`help.${HEADING}`],
      );
      assert.equal(
        shown().heading,
        `${UNCONFIRMED_START}Get medical help today !${UNCONFIRMED_END}`,
      );
      assert.match(shown().name, /é/);
      assert.deepEqual(faults(), [], 'It is no fault: the build goes on.');
    });
  });

  it('whose translation changed stands in English too, until it is confirmed', () => {
    changed('xx', 'help', change, () => {
      assert.equal(shown().heading, `${UNCONFIRMED_START}Get medical help today${UNCONFIRMED_END}`);
      const kept = read('xx', 'confirmed');
      confirmAll();
      assert.match(shown().heading, /é.* !$/);
      write('xx', 'confirmed', kept);
    });
  });

  it('that was never confirmed stands in English', () => {
    const kept = read('xx', 'confirmed');
    write('xx', 'confirmed', {});
    assert.equal(staleLines('xx', root).length, safetyLines('xx', root).length);
    assert.equal(shown().heading, `${UNCONFIRMED_START}Get medical help today${UNCONFIRMED_END}`);
    write('xx', 'confirmed', kept);
  });

  it('is each sign, level, caution, line of evidence and number to call', () => {
    const paths = safetyLines('xx', root).map(({ path }) => path);
    for (const place of [
      'checker.signs.saddle-numb.label',
      'checker.signs.saddle-numb.hint',
      'checker.questions.nerves.legend',
      'checker.notes.maternity.text',
      'help.levels.emergency.heading',
      'help.cards.chest-or-accident.points.chest-pain.text',
      'help.safetyNet.now.points.nerves.text',
      'remedies.items.pain-relief.cautions.do-not-take.points.allergy.text',
      'treatments.items.chiropractic.evidence.adjustments.text',
      'treatments.items.regenerative.regulator.text',
      'treatments.caution.text',
      'guide.urgent.text',
      'clinic.emergency',
      'ui.callEmergency',
    ])
      assert.ok(paths.includes(place), place);
  });
});

describe('pseudo-locales', () => {
  const length = (topic: Topic, words: object) =>
    texts(topic, words).reduce((sum, { text }) => sum + text.replace(/\{\w+\}/g, '').length, 0);

  it('have every text of English, the long one 40 % longer', () => {
    for (const topic of TOPICS) {
      const english = read('en', topic);
      for (const locale of PSEUDO_LOCALES)
        assert.equal(
          texts(topic, pseudoLocalize(locale, topic, english)).length,
          texts(topic, english).length,
        );
      const ratio = length(topic, pseudoLocalize('en-XA', topic, english)) / length(topic, english);
      assert.ok(ratio > 1.38 && ratio < 1.55, `${topic}: ${String(ratio)}`);
    }
  });

  it('keep the marks that are filled in', () => {
    const { urgent } = pseudoLocalize('ar-XB', 'guide', read('en', 'guide')) as {
      urgent: { text: string };
    };
    assert.match(urgent.text, /\{emergency\}/);
  });
});
