/** A clinic's own words: what is read of them, what is told, and what stays ours. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { shipped } from '../../scripts/content/shipped-words.js';
import { applyOverlay, overlayEdition } from '../../src/overlay/apply-overlay.js';
import type { Review, Words } from '../../src/content/schema.js';
import { cardIds } from '../../src/overlay/card-ids.js';
import { overlayTopics, type Overlay, type OverlayTopic } from '../../src/overlay/overlay.js';
import { parseOverlay, validateOverlay } from '../../src/overlay/validate-overlay.js';
import { holdToSchema } from './overlay-json-schema.js';

const FOLDER = 'tests/overlays';
const text = (name: string) => readFileSync(`${FOLDER}/${name}.json`, 'utf8');
const names = (kind: string) =>
  readdirSync(`${FOLDER}/${kind}`).map((name) => `${kind}/${basename(name, '.json')}`);
const expected = JSON.parse(text('expected')) as Record<string, string[]>;

/** The English words of a topic, as they ship. */
function words<T extends OverlayTopic>(topic: T): Words[T] {
  const file = `content/en/${topic}.json`;
  return JSON.parse(shipped(file, readFileSync(file, 'utf8'))) as Words[T];
}

const faultsOf = (written: unknown) => validateOverlay(written).faults;
/** The messages of the one kind, and their places. */
const told = (written: unknown, kind: 'fault' | 'warning') =>
  faultsOf(written)
    .filter((fault) => fault.kind === kind)
    .map(({ path, message }) => `${path}: ${message}`);

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

/** What was told is unheard. */
const apply = <T extends OverlayTopic>(
  topic: T,
  overlay: unknown,
  tell: (told: string) => void = () => undefined,
) => applyOverlay(topic, words(topic), validateOverlay(overlay).overlay, tell);

describe('a clinic’s own words', () => {
  for (const name of names('sound')) {
    it(`are read without a fault: ${name}`, () => {
      assert.deepEqual(parseOverlay(text(name)).faults, []);
    });
  }

  for (const name of names('broken')) {
    it(`are told where they are unsound: ${name}`, () => {
      const places = parseOverlay(text(name))
        .faults.filter(({ kind }) => kind === 'fault')
        .map(({ path }) => path);
      assert.deepEqual(places.sort(), expected[basename(name)]?.sort());
    });
  }

  it('are refused by the JSON Schema where a page reports a fault that it has words for', () => {
    for (const name of [...names('sound'), ...names('broken')])
      if (name !== 'broken/not-json') holdToSchema(parsed(name), name);
  });

  it('are without a fault where our guide shows them', () => {
    const guide = readFileSync('docs/overlay.md', 'utf8');
    const snippets = [...guide.matchAll(/^```json\n(.*?)^```$/gms)].map(([, json = '']) => json);
    assert.deepEqual(
      snippets.map((json) => parseOverlay(json).faults),
      [[], [], []],
    );
  });

  it('lose the unsound piece alone', () => {
    const { overlay } = parseOverlay(text('broken/cards'));
    assert.deepEqual(overlay, {
      prevention: {
        order: ['kept'],
        add: [{ id: 'kept', title: 'Our class', own: ['Mondays at six.'] }],
      },
    });
    const links = parseOverlay(text('broken/script-links')).overlay.remedies?.add;
    assert.deepEqual(
      links?.map(({ id, link }) => [id, link]),
      ['a', 'b', 'c', 'd'].map((id) => [id, undefined]),
    );
  });

  it('are told what is locked, and what may be set in its place', () => {
    assert.deepEqual(told({ treatments: { items: [] } }, 'fault'), [
      'treatments.items: This is locked, or not known here. A clinic may set intro, note, order, hide, add.',
    ]);
    assert.deepEqual(told({ guide: { nots: 'Hello' } }, 'fault'), [
      'guide.nots: This is locked, or not known here. A clinic may set intro, note.',
    ]);
  });

  it('can’t set any part of ours', () => {
    for (const topic of overlayTopics.filter((topic) => topic !== 'checker')) {
      for (const key of Object.keys(words(topic)))
        assert.deepEqual(
          validateOverlay({ [topic]: { [key]: 'x' } }).overlay,
          {},
          `${topic}.${key}`,
        );
    }
  });

  it('name our cards as the words do', () => {
    for (const topic of ['remedies', 'treatments', 'prevention'] as const)
      assert.deepEqual(ids(words(topic).items), cardIds[topic]);
  });

  it('are kept, and a doubt is told, where they promise too much or hold markup', () => {
    const written = { guide: { intro: 'We CURE you.', note: 'See <b>our</b> page &amp; more.' } };
    assert.deepEqual(validateOverlay(written).overlay, written);
    const [cure = '', markup = ''] = told(written, 'warning');
    assert.match(cure, /^guide[.]intro: Avoid “cure”/);
    assert.match(markup, /^guide[.]note: Markup is shown as it is written/);
  });

  it('are refused unread above 100,000 bytes', () => {
    const padded = (size: number) => `{"guide":{"note":"Hello"}}${' '.repeat(size - 26)}`;
    assert.deepEqual(parseOverlay(padded(100_000)).overlay, { guide: { note: 'Hello' } });
    assert.match(parseOverlay(padded(100_001)).faults[0]?.message ?? '', /larger than 100000/);
    assert.deepEqual(parseOverlay(`"${'é'.repeat(60_000)}"`).faults.length, 1);
  });

  it('may start with a byte order mark and have space around them', () => {
    assert.deepEqual(parseOverlay('\uFEFF{"guide":{"note":"  Hello "}}'), {
      overlay: { guide: { note: 'Hello' } },
      faults: [],
    });
  });
});

describe('the clinic’s words among ours', () => {
  it('put cards first in their order, hide some, and come after the rest', () => {
    const { treatments } = parseOverlay(text('sound/whole')).overlay;
    assert.deepEqual(ids(apply('treatments', parsed('sound/whole')).items), [
      'massage',
      'chiropractic',
      'regenerative',
      'diet-exercise',
      'our-therapist',
    ]);
    assert.deepEqual(treatments?.hide, ['decompression']);
    assert.equal(ids(apply('remedies', parsed('sound/whole')).items).indexOf('our-class'), 1);
  });

  it('leave everything of ours as it was', () => {
    for (const topic of overlayTopics) {
      const {
        review,
        items,
        clinicWords: _,
        ...rest
      } = {
        items: [] as unknown[],
        ...apply(topic, parsed('sound/whole')),
      };
      const {
        review: ours,
        items: cards,
        ...bundled
      } = { items: [] as unknown[], ...words(topic) };
      assert.deepEqual(rest, bundled);
      assert.deepEqual({ ...review, reviewedBy: null }, { ...ours, reviewedBy: null });
      for (const card of items.filter((one) => !('own' in (one as object))))
        assert.ok(cards.some((one) => JSON.stringify(one) === JSON.stringify(card)));
    }
  });

  it('are worked out once for the same words', () => {
    const { overlay } = validateOverlay(parsed('sound/whole'));
    const bundled = words('guide');
    const silent = () => undefined;
    assert.equal(
      applyOverlay('guide', bundled, overlay, silent),
      applyOverlay('guide', bundled, overlay, silent),
    );
    assert.equal(applyOverlay('guide', bundled, undefined, silent), bundled);
  });

  const review = { by: 'Dr. Ada Ruiz', on: '2026-12-01' };
  const guide = { note: 'Ask us.' };
  const signed = (edition: string, note = guide) => ({
    guide: note,
    review: { ...review, editions: { guide: edition } },
  });

  it('are signed by whoever read them, while they stay as they were read', () => {
    const edition = overlayEdition(words('guide').review, guide);
    const { reviewedBy, reviewedOn }: Review = apply('guide', signed(edition)).review;
    assert.deepEqual([reviewedBy, reviewedOn], ['Dr. Ada Ruiz', '2026-12-01']);
    assert.equal(apply('causes', signed(edition)).review.reviewedBy, undefined);
  });

  it('lose the name with the first change, and tell the edition to sign next', () => {
    const edition = overlayEdition(words('guide').review, guide);
    const messages: string[] = [];
    const changed = { note: 'Ask us!' };
    const { reviewedBy } = apply('guide', signed(edition, changed), (message) => {
      messages.push(message);
    }).review;
    assert.equal(reviewedBy, null);
    assert.equal(messages.length, 1);
    assert.ok(messages[0]?.includes(overlayEdition(words('guide').review, changed)));
  });

  it('have the same edition in any order of their keys', () => {
    const one = validateOverlay({ guide: { intro: 'A', note: 'B' } }).overlay.guide;
    const other = validateOverlay({ guide: { note: ' B', intro: 'A ' } }).overlay.guide;
    assert.equal(
      overlayEdition(words('guide').review, one),
      overlayEdition(words('guide').review, other),
    );
  });

  it('take our own reviewer’s name from a topic that they add to', () => {
    const bundled = words('guide');
    const read = { ...bundled, review: { ...bundled.review, reviewedBy: 'Dr. Ours' } };
    const { overlay } = validateOverlay({ guide });
    const nameIn = (overlay: Overlay) =>
      applyOverlay('guide', { ...read }, overlay, () => undefined).review.reviewedBy;
    assert.equal(nameIn(overlay), null);
    assert.equal(nameIn({ lang: 'en' }), 'Dr. Ours');
  });
});

const parsed = (name: string): unknown => JSON.parse(text(name));

describe('spasm-elements check', () => {
  const CLI = 'dist/cli/spasm-elements.js';
  if (!existsSync(CLI)) throw new Error(`${CLI} is missing. Build it first: npm run build`);
  const folder = mkdtempSync(join(tmpdir(), 'spasm-overlay-'));
  after(() => {
    rmSync(folder, { recursive: true });
  });
  const run = (...words: string[]) =>
    spawnSync(process.execPath, [CLI, ...words], { encoding: 'utf8' });
  const file = (name: string, written: string) => {
    writeFileSync(join(folder, name), written);
    return join(folder, name);
  };

  it('ends with 0 for a sound file, and with a warning too', () => {
    assert.equal(run('check', `${FOLDER}/sound/small.json`).status, 0);
    const { status, stdout } = run('check', file('doubt.json', '{"guide":{"note":"We cure."}}'));
    assert.equal(status, 0);
    assert.match(stdout, /doubt[.]json › guide[.]note: Warning: Avoid “cure”/);
  });

  it('ends with 1 where there is a fault, and names file, place and mend', () => {
    const broken = `${FOLDER}/broken/script-links.json`;
    const { status, stdout } = run('check', `${FOLDER}/sound/small.json`, broken);
    assert.equal(status, 1);
    assert.ok(
      stdout.includes(`${broken} › remedies.add.a.link.url: Write a whole address`),
      stdout,
    );
  });

  it('ends with 2 when it is called wrongly, or can’t read a file', () => {
    assert.equal(run().status, 2);
    assert.equal(run('check').status, 2);
    assert.equal(run('mend', 'clinic.json').status, 2);
    const { status, stderr } = run('check', 'nowhere.json');
    assert.equal(status, 2);
    assert.match(stderr, /nowhere[.]json: This can't be read [(]ENOENT[)]/);
    assert.equal(run('--help').status, 0);
  });

  it('refuses a large file unread', () => {
    const { status, stdout } = run('check', file('large.json', ' '.repeat(100_001)));
    assert.equal(status, 1);
    assert.match(stdout, /larger than 100000 bytes/);
  });

  it('prints the editions to sign, which then match', () => {
    const written = {
      guide: { note: 'Ask us.' },
      review: { by: 'Dr. Ada Ruiz', on: '2026-12-01' },
    };
    const { stdout } = run('check', file('signed.json', JSON.stringify(written)));
    const [, printed = ''] = /"editions": ([{][^}]*[}])/.exec(stdout) ?? [];
    const editions = JSON.parse(printed) as Record<OverlayTopic, string>;
    for (const topic of overlayTopics) {
      const { reviewedBy } = apply(topic, {
        ...written,
        review: { ...written.review, editions },
      }).review;
      assert.equal(reviewedBy, 'Dr. Ada Ruiz', topic);
    }
  });

  it('writes no control character of a file to the terminal', () => {
    const { stdout } = run('check', file('escape.json', '{"\\u001b[2J":1}'));
    assert.doesNotMatch(stdout, /\u001b/);
  });
});
