/** Settings reach the elements wherever a tag manager leaves them: on any of our tags, or in the script's address. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { until } from '../../scripts/testing/until.js';
import { open, SCRIPT, type Visit, words } from './page.js';

const body = '<when-to-get-help></when-to-get-help><spasm-checker></spasm-checker>';
const CHEST = words('checker').questions['chest']?.legend ?? '';
const clinic = { clinic: 'Riverbend Back Care', phone: '(555) 010-0199' };

const calls = async ({ page }: Visit) => [
  ...new Set(
    await page.$$eval('>>> a[href^="tel:"]', (all) => all.map((link) => link.getAttribute('href'))),
  ),
];

const query = (settings: Record<string, string>) => String(new URLSearchParams(settings));

describe('the address of the script', () => {
  it('takes every setting, each with the checks of its attribute', async () => {
    const settings = {
      ...clinic,
      booking: 'https://riverbend.example/book?from=guide&by=script',
      address: '12 Mill Street, Riverbend',
      hours: 'Mon to Fri 8–5; Sat 9–12',
      region: 'UK',
      theme: 'dark',
      mode: 'education',
    };
    await using visit = await open(
      `<script src="${SCRIPT}?ver=6.8&${query(settings)}" async></script><clinic-contact></clinic-contact>${body}`,
    );
    await visit.shows(
      'Riverbend Back Care',
      'Call (555) 010-0199',
      '12 Mill Street, Riverbend',
      'Mon to Fri 8–5 Sat 9–12',
    );
    await visit.hides(CHEST);
    assert.deepEqual(await calls(visit), ['tel:5550100199', 'tel:999']);
    assert.equal(
      await visit.page.$eval('clinic-contact >>> .spasm', (inner) =>
        inner.getAttribute('data-theme'),
      ),
      'dark',
    );
    assert.equal(
      await visit.page.$eval('clinic-contact >>> a[href^="https:"]', (link) => link.href),
      settings.booking,
    );
    assert.deepEqual(visit.console, []);
  });

  it('takes the language and the clinic’s own words', async () => {
    await using visit = await open(
      `<script src="${SCRIPT}?lang=es_MX&content=/none.json" async></script>${body}`,
    );
    await until(async () => (await visit.words()).includes(words('help', 'es').title));
    await until(() => visit.told.length > 0);
    assert.match(visit.told.join('\n'), /^warn: \S+ \/none\.json: The server answers 404/);
  });

  it('takes data-upgrade-links', async () => {
    await using visit = await open(
      `<script src="${SCRIPT}?upgrade-links" async></script><p><a href="/embed/treatment-cards/">Treatments</a></p>`,
    );
    await visit.page.waitForSelector('treatment-cards:defined');
    assert.deepEqual(visit.console, []);
  });

  it('works as our guide gives it to a tag manager, which drops what it does not know of a tag', async () => {
    const [, snippet = ''] =
      /```html\n(<script[^`]*spasm-elements\.js\?[^`]*)```/.exec(
        readFileSync('docs/embedding.md', 'utf8'),
      ) ?? [];
    const pasted = snippet.replace('https://YOUR-HOST/spasm-elements.js', SCRIPT);
    await using visit = await open(`<clinic-contact></clinic-contact>${body}<script>
      const pasted = document.createRange().createContextualFragment(${JSON.stringify(pasted).replaceAll('</', '<\\/')});
      for (const { src, async } of pasted.querySelectorAll('script'))
        document.body.append(Object.assign(document.createElement('script'), { src, async }));
    </script>`);
    await visit.shows('Harbor Street Clinic', 'Call (555) 010-0142');
    assert.deepEqual(await calls(visit), ['tel:5550100142', 'tel:911']);
    assert.deepEqual(visit.console, []);
  });

  for (const [written, number] of [
    ['+44 20 7946 0018', 'tel:+442079460018'],
    ['+44+20+7946+0018', 'tel:+442079460018'],
    ['%2B44%2020%207946%200018', 'tel:+442079460018'],
    ['Call%20+44%2020%207946%200018', 'tel:+442079460018'],
    ['(+44)+20+7946+0018', 'tel:+442079460018'],
    ['%E2%80%9C(555)+010-0199%E2%80%9D', 'tel:5550100199'],
  ])
    it(`dials the phone in it as people write it: ${String(written)}`, async () => {
      await using visit = await open(
        `<script src="${SCRIPT}?phone=${String(written)}" async></script><clinic-contact></clinic-contact>`,
      );
      assert.deepEqual(await calls(visit), [number]);
    });

  it('is read where an editor has escaped it twice', async () => {
    await using visit = await open(
      `<script src="${SCRIPT}?region=us&amp;amp;mode=education" async></script>${body}`,
    );
    await visit.hides(CHEST);
    assert.deepEqual(await calls(visit), ['tel:911']);
  });

  it('says what is wrong in it, and takes the safe side', async () => {
    await using visit = await open(
      `<script src="${SCRIPT}?region=mars&mode=quiz&phone=none" async></script>${body}`,
    );
    await visit.hides(CHEST);
    assert.deepEqual(await calls(visit), []);
    assert.deepEqual(
      visit.told.map((line) => /<script>: (\S+)/.exec(line)?.[1]),
      ['?phone="none"', '?region="mars"', '?mode="quiz"'],
    );
  });

  it('is ours alone: neither the page’s address nor another script’s says anything', async () => {
    await using visit = await open(
      `<script src="/other.js?region=gb&phone=5550100199"></script><script src="${SCRIPT}"></script>${body}<clinic-contact></clinic-contact>`,
    );
    const { page } = visit;
    await page.goto(`${page.url()}?region=gb&${query(clinic)}`);
    await page.waitForSelector('when-to-get-help:defined');
    await visit.shows('Call your local emergency number');
    assert.deepEqual(await calls(visit), []);
  });
});

describe('two tags of one page', () => {
  const ways = {
    'both in the page': (first: string, second: string) =>
      `<script src="${SCRIPT}${first}></script><script src="${SCRIPT}${second}></script>${body}<clinic-contact></clinic-contact>`,
    'one from a tag manager, later': (first: string, second: string) =>
      `<script src="${SCRIPT}${first}></script>${body}<clinic-contact></clinic-contact>
      <script>addEventListener('load', () => setTimeout(() =>
        document.body.append(document.createRange().createContextualFragment(\`<script src="${SCRIPT}${second}><\\/script>\`))));</script>`,
  };
  for (const [way, page] of Object.entries(ways)) {
    it(`are merged: ${way}`, async () => {
      await using visit = await open(
        page('" data-region="us"', `?${query(clinic)}" data-mode="education"`),
      );
      await until(async () => (await visit.words()).includes('Riverbend Back Care'));
      await visit.hides(CHEST);
      assert.deepEqual(await calls(visit), ['tel:911', 'tel:5550100199']);
      assert.deepEqual(
        visit.told.filter((line) => !/nothing to show|Another copy/.test(line)),
        [],
      );
    });

    it(`say the same in other words, and agree: ${way}`, async () => {
      await using visit = await open(
        page(
          '" data-region="US" data-phone="555-010-0199"',
          `?region=United+States&${query(clinic)}"`,
        ),
      );
      await until(async () => (await visit.words()).includes('Riverbend Back Care'));
      assert.deepEqual(await calls(visit), ['tel:911', 'tel:5550100199']);
      assert.deepEqual(
        visit.told.filter((line) => !line.includes('Another copy')),
        [],
      );
    });

    it(`contradict each other, and neither is used: ${way}`, async () => {
      await using visit = await open(
        page(
          `?region=us&mode=education&${query(clinic)}"`,
          '" data-region="mars" data-clinic="Hill Clinic" data-mode="full" data-hours="Mon 9–5"',
        ),
      );
      await until(async () => (await visit.words()).includes('Call your local emergency number'));
      await visit.hides(CHEST, 'Riverbend', 'Hill Clinic', 'Mon 9–5');
      assert.deepEqual(await calls(visit), []);
      for (const name of ['region', 'clinic'])
        assert.equal(
          visit.told.filter(
            (line) => line.includes(`?${name}=`) && line.includes('Neither is used'),
          ).length,
          1,
          visit.told.join('\n'),
        );
    });
  }
});
