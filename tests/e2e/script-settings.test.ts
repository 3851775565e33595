/** Settings reach the elements wherever a tag manager leaves them: on any of our tags, or in the script's address. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { until } from '../../scripts/testing/until.js';
import { dropIn, open, SCRIPT, serveFile, type Visit, words } from './page.js';

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
    ['Call%20+44%2020%207946%200018', undefined],
    ['Tel.+555+010+0142', 'tel:5550100142'],
    ['Front+desk+-+555+010+0142', 'tel:5550100142'],
    ['555-010-0142?v=3', 'tel:5550100142'],
    ['(+44)+20+7946+0018', 'tel:+442079460018'],
    ['%E2%80%9C(555)+010-0199%E2%80%9D', 'tel:5550100199'],
  ])
    it(`dials the phone in it as people write it: ${String(written)}`, async () => {
      await using visit = await open(
        `<script src="${SCRIPT}?phone=${String(written)}" async></script><clinic-contact></clinic-contact>`,
      );
      assert.deepEqual(await calls(visit), number ? [number] : []);
    });

  for (const written of [
    'region=us&amp;amp;mode=education',
    'region=us&amp;amp;amp;mode=education',
    'region=us&amp;#038;mode=education',
    'Region=us&MODE=Education',
    'data-region=us&data-mode=education',
    'region=us;mode=education',
    'clinic=Suite%20#4&mode=education&region=us',
    'mode=full&mode=education&region=us&region=USA',
  ])
    it(`is read as editors leave it: ${written}`, async () => {
      await using visit = await open(`<script src="${SCRIPT}?${written}"></script>${body}`);
      await visit.hides(CHEST);
      assert.deepEqual(await calls(visit), ['tel:911']);
      assert.deepEqual(visit.console, []);
    });

  it('is read of our file under another name too, where it is the one that runs', async () => {
    const renamed = serveFile('/renamed/backpain.js', dropIn);
    await using visit = await open(
      `<script src="${renamed}?region=us&mode=education"></script>${body}`,
    );
    await visit.hides(CHEST);
    assert.deepEqual(await calls(visit), ['tel:911']);
  });

  it('says one thing twice, and neither is used', async () => {
    await using visit = await open(
      `<script src="${SCRIPT}?phone=555-010-0142&phone=555-010-0199&region=us&region=gb"></script>${body}<clinic-contact></clinic-contact>`,
    );
    assert.deepEqual(await calls(visit), []);
  });

  const evil = 'spasm-elements.js?region=gb&phone=0900123456&clinic=Evil';
  for (const [where, other] of [
    [
      'in a folder of our name',
      '<script src="/spasm-elements/consent.js" data-region="gb" data-mode="opt-in"></script>',
    ],
    ['that has the page’s address', `<script data-page="https://c.example/?a=${evil}"></script>`],
    [
      'that has the page’s address in its source',
      `<script src="/stats.js?url=https://c.example/?a=${evil}"></script>`,
    ],
    [
      'that has it among its data',
      `<script data-config='{"src":"https://c.example/${evil}"}'></script>`,
    ],
    ['that has it as a path', `<script data-url="/404/${evil}"></script>`],
  ] as const)
    it(`is not that of a script ${where}`, async () => {
      await using visit = await open(
        `${other}<script src="${SCRIPT}"></script>${body}<clinic-contact></clinic-contact>`,
      );
      await visit.shows(CHEST);
      assert.deepEqual(await calls(visit), []);
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

describe('what a value lost at its first space', () => {
  for (const written of [
    '“(555) 010-0142”',
    '‘(555) 010-0142’',
    '(555) 010-0142',
    '555 010 0142',
    '+1 555 010 0142',
  ])
    for (const tag of [
      `<script src="${SCRIPT}" data-phone=${written}></script><clinic-contact></clinic-contact>`,
      `<script src="${SCRIPT}"></script><spasm-content phone=${written}><clinic-contact></clinic-contact></spasm-content>`,
    ])
      it(`is not dialled: ${tag.replace(SCRIPT, '')}`, async () => {
        await using visit = await open(tag);
        assert.deepEqual(await calls(visit), []);
        assert.match(visit.told.join(), /is cut off/);
      });

  it('is not shown where a template left it unfilled', async () => {
    await using visit = await open(
      `<script src="${SCRIPT}?hours=null" data-clinic="{{CLINIC}}" data-address="undefined" data-phone="555 010 0142"></script><clinic-contact></clinic-contact>`,
    );
    await visit.shows('Call 555 010 0142');
    await visit.hides('CLINIC', 'undefined', 'null');
    assert.equal(visit.told.length, 3);
  });
});

describe('education mode, once a tag has asked for it', () => {
  const S = `<script src="${SCRIPT}" data-region="us"></script>`;
  for (const [what, script] of [
    [
      'its tag is taken out, and the address is tidied',
      `add('?mode=education').remove(); history.replaceState(null, '', '?tidy');`,
    ],
    [
      'its tag is taken out, and another comes',
      `add('?mode=education').remove(); await turn(); add('?clinic=A');`,
    ],
    [
      'the address is tidied, and another tag comes beside it',
      `add('?mode=education'); await turn(); history.replaceState(null, '', '?tidy'); add('?clinic=A');`,
    ],
    [
      'another page is shown, and its tag is still there',
      `add('?mode=education'); await turn(); history.pushState(null, '', '/other'); add('?region=us');`,
    ],
    [
      'its tag gets its address late',
      `const late = document.createElement('script'); document.body.append(late); await turn(); late.src = '${SCRIPT}?mode=education';`,
    ],
  ] as const)
    it(`holds where ${what}`, async () => {
      await using visit = await open(`${S}<main id="main"></main>${body}`);
      await visit.page.evaluate(`(async () => {
        const turn = () => new Promise((done) => setTimeout(done));
        const add = (query) => {
          const tag = Object.assign(document.createElement('script'), { src: '${SCRIPT}' + query });
          document.body.append(tag);
          return tag;
        };
        ${script}
        await turn();
        document.getElementById('main').append('More.');
        await turn();
      })()`);
      await visit.painted();
      await visit.hides(CHEST);
    });

  for (const placeholder of ['data-spasm-mode', 'data-mode', 'mode'])
    it(`is taken from a placeholder: ${placeholder}`, async () => {
      await using visit = await open(
        `${S}<div data-spasm="spasm-checker" ${placeholder}="education">Check</div>`,
      );
      await visit.shows(words('help').title);
      await visit.hides(CHEST);
    });
});
