/** What `npm run release` refuses: old words, on a day of ours as no test looks at the real one, and a version without its kept page. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { dueReviews } from '../../scripts/content/due-reviews.js';
import { fixtureFaults } from '../../scripts/release/release-fixtures.js';

const DUE = '2028-03-01';
const FILES = ['en/checker.json', 'es/help.json'];
let root: string;

before(() => {
  root = mkdtempSync(join(tmpdir(), 'spasm-reviews-'));
  cpSync('content', join(root, 'content'), { recursive: true });
  for (const locale of ['en', 'es'])
    for (const topic of 'causes checker guide help prevention remedies treatments'.split(' '))
      setDue(`${locale}/${topic}.json`, '2099-01-01');
  for (const name of FILES) setDue(name, DUE);
});

after(() => {
  rmSync(root, { recursive: true });
});

function setDue(name: string, reviewBy: string): void {
  const file = join(root, 'content', name);
  const words = JSON.parse(readFileSync(file, 'utf8')) as { review: object };
  writeFileSync(file, JSON.stringify({ ...words, review: { ...words.review, reviewBy } }));
}

describe('a release', () => {
  const warned = { past: 0, soon: FILES.length };
  for (const [days, expected] of [
    [61, { past: 0, soon: 0 }],
    [60, warned],
    [59, warned],
    [1, warned],
    [0, warned],
    [-1, { past: FILES.length, soon: 0 }],
  ] as const) {
    for (const time of ['00:00:00.000', '23:59:59.999']) {
      it(`${String(days)} days before a review is due, at ${time}: ${JSON.stringify(expected)}`, () => {
        const day = new Date(Date.parse(DUE) - days * 86_400_000).toISOString().slice(0, 10);
        const { past, soon } = dueReviews(root, new Date(`${day}T${time}Z`));
        assert.deepEqual({ past: past.length, soon: soon.length }, expected);
      });
    }
  }

  it('names the file, the day and the mend of each', () => {
    const { past } = dueReviews(root, new Date('2028-03-02'));
    assert.deepEqual(
      past,
      FILES.map(
        (name) =>
          `content/${name}: due by ${DUE}. Check the words against their sources, then set "reviewed" and "reviewBy".`,
      ),
    );
  });

  it('looks at the reviews before it publishes, and builds what it packs', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: { release: string; prepack: string };
    };
    assert.equal(scripts.release, 'tsx scripts/check-release.ts && changeset publish');
    assert.equal(scripts.prepack, 'npm run build');
  });
});

describe('a release without a page that is kept of it', () => {
  const made = {
    tagName: 'a-tag',
    attributes: [{ name: 'only' }],
    slots: [{ name: '' }, { name: 'intro' }],
    cssParts: [{ name: 'card' }],
  };
  const faults = (html?: string, hasDropIn = true) => {
    const home = mkdtempSync(join(tmpdir(), 'spasm-kept-'));
    mkdirSync(join(home, 'dist'));
    mkdirSync(join(home, 'tests/releases/1.2.3/cdn'), { recursive: true });
    if (hasDropIn) writeFileSync(join(home, 'tests/releases/1.2.3/cdn/spasm-elements.js'), '');
    writeFileSync(
      join(home, 'dist/custom-elements.json'),
      JSON.stringify({ modules: [{}, { declarations: [{}, made] }] }),
    );
    if (html !== undefined) writeFileSync(join(home, 'tests/releases/1.2.3/index.html'), html);
    const found = fixtureFaults(home, '1.2.3');
    rmSync(home, { recursive: true });
    return found;
  };

  it('is refused by the name of the file', () => {
    assert.match(faults().join(), /^tests\/releases\/1\.2\.3\/index\.html is missing: .* 1\.2\.3 /);
  });

  it('is refused where the page lacks what is documented, each by name', () => {
    const file = 'tests/releases/1.2.3/index.html';
    assert.deepEqual(
      faults('<p></p>'),
      ['<a-tag>', 'only on <a-tag>', 'slot="intro" in <a-tag>', 'a-tag::part(card)'].map(
        (lacking) => `${file} lacks ${lacking}.`,
      ),
    );
    assert.deepEqual(
      faults(
        `<style>a-tag::part(card) {}</style><a-tag only-not="x"></a-tag><b only slot="intro"></b>`,
      ),
      [`${file} lacks only on <a-tag>.`, `${file} lacks slot="intro" in <a-tag>.`],
    );
  });

  it('is refused without the drop-in of that version', () => {
    const page = `<style>a-tag::part(card) {}</style><a-tag only="x"><p slot="intro"></p></a-tag>`;
    assert.match(
      faults(page, false).join(),
      /^tests\/releases\/1\.2\.3\/cdn\/\S+ is missing: .*Copy it/,
    );
  });

  it('goes out with a page that has all of it', () => {
    assert.deepEqual(
      faults(
        `<style>a-tag::part(card) {}</style><a-tag only="x"></a-tag><a-tag><p slot="intro"></p></a-tag>`,
      ),
      [],
    );
  });
});
