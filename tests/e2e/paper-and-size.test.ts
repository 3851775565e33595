/** On paper nothing stays folded, and on the screen the words are as large as the reader has set. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { open, SCRIPT, type Visit, words } from './page.js';

const treatments = words('treatments');
const remedies = words('remedies');
const help = words('help');

const guide = `<script src="${SCRIPT}" data-region="us"></script><spasm-guide></spasm-guide>`;
const lacks = (shown: string, texts: string[]) => texts.filter((text) => !shown.includes(text));

describe('on paper', () => {
  const visits = treatments.items.map(({ visit }) => visit.text);
  const cautions = [
    ...remedies.items.flatMap(({ cautions = [] }) =>
      cautions.flatMap(({ title, points }) => [
        title.replace('{emergency}', '911'),
        ...points.map(({ text }) => text),
      ]),
    ),
    ...treatments.items.flatMap(({ notFor, regulator, evidence }) =>
      [...notFor, ...evidence, ...(regulator ? [regulator] : [])].map(({ text }) => text),
    ),
    help.safetyNet.title,
    help.levels.emergency.heading.replace('{emergency}', '911'),
  ];

  it('what is folded on the screen is printed: visits and sources', async () => {
    await using visit = await open(guide);
    const onScreen = await visit.words();
    assert.deepEqual(lacks(onScreen, visits), visits, 'It is not folded on the screen.');
    const sources = await visit.page.$$eval('>>> [part="sources"] li', (all) =>
      all.map((source) => source.textContent.replace(/\s+/g, ' ').split('. ')[0] ?? ''),
    );
    assert.ok(sources.length > 30, `${String(sources.length)} sources`);
    await visit.page.emulateMediaType('print');
    const onPaper = await visit.words();
    assert.deepEqual(lacks(onPaper, visits), []);
    assert.deepEqual(lacks(onPaper, sources), []);
  });

  it('cautions, evidence and the safety net are there, on the screen too', async () => {
    await using visit = await open(guide);
    assert.deepEqual(lacks(await visit.words(), cautions), []);
    await visit.page.emulateMediaType('print');
    assert.deepEqual(lacks(await visit.words(), cautions), []);
  });

  it('it is black on white, with the dark theme too', async () => {
    await using visit = await open(
      `<script src="${SCRIPT}" data-theme="dark"></script><spasm-causes></spasm-causes>`,
    );
    const look = () =>
      visit.page.$eval('spasm-causes >>> .spasm', (inner) => {
        const { color, backgroundColor } = getComputedStyle(inner);
        return [color, backgroundColor];
      });
    const black = ['rgb(0, 0, 0)', 'rgb(255, 255, 255)'];
    assert.notDeepEqual(await look(), black);
    await visit.page.emulateMediaType('print');
    assert.deepEqual(await look(), black);
  });

  it('a browser makes a file of it', async () => {
    await using visit = await open(guide);
    const pdf = Buffer.from(await visit.page.pdf());
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    assert.ok(pages > 3, `${String(pages)} pages`);
    assert.deepEqual(visit.errors, []);
  });
});

describe('the size of the words', () => {
  const causes = '<spasm-causes></spasm-causes>';
  const size = ({ page }: Visit, selector = '.spasm') =>
    page.$eval(`spasm-causes >>> ${selector}`, (inner) =>
      parseFloat(getComputedStyle(inner).fontSize),
    );

  for (const small of ['html{font-size:62.5%}', 'html{font-size:10px}', 'body{font-size:9px}']) {
    it(`does not shrink with ${small}`, async () => {
      await using plain = await open(`<script src="${SCRIPT}"></script>${causes}`);
      await using visit = await open(`<script src="${SCRIPT}"></script>${causes}`, {
        head: `<style>${small}</style>`,
      });
      for (const selector of ['.spasm', 'h2', 'h3', 'p', '.quiet']) {
        assert.equal(await size(visit, selector), await size(plain, selector), selector);
      }
      assert.equal(await size(visit), 16);
    });
  }

  it('grows with the reader’s own setting', async () => {
    await using visit = await open(`<script src="${SCRIPT}"></script>${causes}`, {
      head: '<style>html{font-size:62.5%}</style>',
    });
    const before = [await size(visit), await size(visit, 'h2')];
    await visit.cdp.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
    await visit.painted();
    assert.deepEqual(
      [await size(visit), await size(visit, 'h2')],
      before.map((one) => one * 2),
    );
  });

  for (const [width, standard] of [
    [240, 16],
    [320, 16],
    [480, 32],
    [640, 32],
  ] as const) {
    it(`fits ${String(width)} px with text of ${String(standard)} px, with nothing to scroll sideways`, async () => {
      await using visit = await open(guide, {
        head: '<meta name="viewport" content="width=device-width">',
      });
      await visit.page.setViewport({ width, height: 700 });
      await visit.cdp.send('Page.setFontSizes', { fontSizes: { standard } });
      await visit.painted();
      assert.equal(await visit.page.$eval('html', (html) => html.scrollWidth), width);
    });
  }
});
