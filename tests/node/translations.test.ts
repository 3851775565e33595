/** English is the contract of every language, and a safety line counts only while it is confirmed. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import {
  confirmation,
  safetyLines,
  staleLines,
  TOPICS,
  translated,
  translations,
} from '../../scripts/content/languages.js';
import { MADE, madeWords } from '../../scripts/content/pseudo-locales.js';
import { checkContent } from '../../scripts/content/check.js';
import { ENGLISH_FROM, ENGLISH_TO } from '../../src/locale/unconfirmed-marks.js';
import type { Topic } from '../../src/content/schema.js';
import { texts } from '../../scripts/content/texts.js';

type Json = Record<string, unknown>;

/** A project with a language of its own, "xx": the long made one, all of it confirmed. */
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
  mkdirSync(join(root, 'content/xx'));
  cpSync('content/en', join(root, 'content/xx'), { recursive: true });
  for (const topic of TOPICS) write('xx', topic, madeWords('en-XA', read('en', topic)));
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

  it('must have every text of English', () => {
    for (const [topic, lose] of [
      ['causes', (words: { items: unknown[] }) => words.items.pop()],
      ['checker', (words: { signs: Json }) => delete words.signs['fever']],
      ['checker', (words: { signs: { bladder: Json } }) => delete words.signs.bladder['hint']],
      ['help', (words: { cards: { points: unknown[] }[] }) => words.cards[0]?.points.pop()],
    ] as [Topic, (words: never) => void][]) {
      const found = changed('xx', topic, lose, faults);
      assert.ok(found.length > 0, topic);
      assert.match(found.join(), /English has|missing|has no words/);
    }
  });

  it('must have no text that English lacks', () => {
    const found = changed(
      'xx',
      'help',
      (words: { cards: { points: object[] }[] }) => {
        const [card] = words.cards;
        card?.points.splice(1, 0, card.points[0] ?? {});
        card?.points.pop();
        words.cards.push(words.cards[0] as never);
      },
      faults,
    );
    assert.match(found.join('\n'), /English has nothing here/);
  });

  it('must leave data as it is: ids, levels, sources', () => {
    const change = (words: { cards: Json[] }) => {
      (words.cards[0] as Json)['level'] = 'soon';
    };
    assert.match(changed('xx', 'help', change, faults).join(), /cards\.0\.level.*emergency/);
  });

  it('must name what English fills in, and nothing else', () => {
    const drop = (words: { urgent: { text: string } }) => {
      words.urgent.text = words.urgent.text.replace('{emergency}', '911');
    };
    assert.match(changed('xx', 'guide', drop, faults).join(), /urgent\.text.*\{emergency\}/);
  });
});

describe('a safety line', () => {
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
    assert.doesNotMatch(translated('xx', 'help', root), new RegExp(ENGLISH_FROM));
  });

  it('that changed in English stands in English, marked, and its neighbours stay', () => {
    changed('en', 'help', change, () => {
      assert.deepEqual(
        staleLines('xx', root).map(({ path }) => path),
        [`help.${HEADING}`],
      );
      assert.equal(shown().heading, `${ENGLISH_FROM}Get medical help today !${ENGLISH_TO}`);
      assert.match(shown().name, /é/);
      assert.deepEqual(faults(), [], 'It is no fault: the build goes on.');
    });
  });

  it('whose translation changed stands in English too, until it is confirmed', () => {
    changed('xx', 'help', change, () => {
      assert.equal(shown().heading, `${ENGLISH_FROM}Get medical help today${ENGLISH_TO}`);
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
    assert.equal(shown().heading, `${ENGLISH_FROM}Get medical help today${ENGLISH_TO}`);
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
      'help.cards.0.points.0.text',
      'help.safetyNet.now.points.0',
      'remedies.items.6.cautions.0.points.0',
      'treatments.items.0.evidence.0.text',
      'treatments.items.2.regulator.text',
      'treatments.caution.text',
      'guide.urgent.text',
      'clinic.emergency',
      'ui.callEmergency',
    ])
      assert.ok(paths.includes(place), place);
  });
});

describe('the made languages', () => {
  const length = (words: object) =>
    texts(words).reduce((sum, { text }) => sum + text.replace(/\{\w+\}/g, '').length, 0);

  it('have every text of English, the long one 40 % longer', () => {
    for (const topic of TOPICS) {
      const english = read('en', topic);
      for (const locale of MADE)
        assert.equal(texts(madeWords(locale, english)).length, texts(english).length);
      const ratio = length(madeWords('en-XA', english)) / length(english);
      assert.ok(ratio > 1.38 && ratio < 1.55, `${topic}: ${String(ratio)}`);
    }
  });

  it('keep the marks that are filled in', () => {
    const { urgent } = madeWords('ar-XB', read('en', 'guide')) as { urgent: { text: string } };
    assert.match(urgent.text, /\{emergency\}/);
  });
});
