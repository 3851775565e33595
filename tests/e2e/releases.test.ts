/** The page that was kept of each release still shows all, in silence, with the drop-in of today. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { FIXTURES } from '../../scripts/release/release-fixtures.js';
import { serve } from '../../scripts/testing/serve.js';
import { openRoots } from '../../scripts/testing/open-roots.js';
import { open, SCRIPT, serveFile, visit } from './page.js';

const versions = readdirSync(FIXTURES);

describe('the kept pages', () => {
  it('are there', () => {
    assert.ok(versions.length > 0);
  });

  for (const version of versions) {
    it(`of ${version} shows every element and all that the page adds, and says nothing on the console`, async () => {
      const server = await serve([`${FIXTURES}/${version}`, 'dist/cdn']);
      try {
        await using opened = await visit(`${server.url}/`, [openRoots]);
        await opened.page.waitForNetworkIdle({ idleTime: 50 });
        await opened.painted();
        assert.deepEqual([...opened.console, ...opened.errors], []);
        assert.deepEqual(await opened.blank(), []);
        const written = ['index.html', 'clinic.json'].flatMap((name) => {
          const text = readFileSync(`${FIXTURES}/${version}/${name}`, 'utf8');
          return text.match(/Kept: [^<"]+/g) ?? [];
        });
        assert.ok(written.length > 30);
        await opened.shows(...written);
        const waiting = await opened.page.$$eval(
          ':not(spasm-content) > p:not([slot])',
          (all) => all.filter((one) => one.getClientRects().length > 0).length,
        );
        assert.equal(waiting, 0, 'shows what stood there before the script came');
      } finally {
        server.close();
      }
    });
  }
});

describe('an element of a release before', () => {
  /** Today's drop-in defines the provider alone, and that release the elements in it. */
  const page = (old: string) => `
    <script>
      const { define } = CustomElementRegistry.prototype;
      CustomElementRegistry.prototype.define = function (name, element) {
        if (name === 'spasm-content') define.call(this, name, element);
      };
    </script>
    <script src="${SCRIPT}" data-region="au" data-phone="555 0100" data-mode="education"></script>
    <script>CustomElementRegistry.prototype.define = define;</script>
    <script src="${old}"></script>
    <main>
      <clinic-contact></clinic-contact>
      <when-to-get-help></when-to-get-help>
      <spasm-checker></spasm-checker>
    </main>
    <spasm-content region="gb" phone="555 0101" mode="full" theme="dark">
      <script type="application/json">{ "causes": { "note": "Ask at the desk." } }</script>
      <clinic-contact></clinic-contact>
      <when-to-get-help></when-to-get-help>
      <spasm-checker></spasm-checker>
      <spasm-causes></spasm-causes>
    </spasm-content>`;

  for (const version of versions) {
    it(`of ${version} takes region, phone, mode, theme and overlay from a provider of today`, async () => {
      const file = readFileSync(`${FIXTURES}/${version}/cdn/spasm-elements.js`, 'utf8');
      await using opened = await open(page(serveFile('/old/spasm-elements.js', file)), {
        before: [openRoots],
      });
      const seen = await opened.page.evaluate(() =>
        ['main', 'spasm-content'].map((place) => {
          const [contact, help, checker] = [
            'clinic-contact',
            'when-to-get-help',
            'spasm-checker',
          ].map((tag) => document.querySelector(`${place} > ${tag}`)?.shadowRoot);
          return {
            region: help?.querySelector('.call')?.getAttribute('href'),
            phone: /555 \d+/.exec(contact?.textContent ?? '')?.[0],
            asks: Boolean(checker?.querySelector('fieldset')),
            theme: help?.querySelector('.spasm')?.getAttribute('data-theme'),
          };
        }),
      );
      assert.deepEqual(seen, [
        { region: 'tel:000', phone: '555 0100', asks: false, theme: 'light' },
        { region: 'tel:999', phone: '555 0101', asks: true, theme: 'dark' },
      ]);
      await opened.shows('Ask at the desk.');
      assert.deepEqual(opened.errors, []);
      assert.deepEqual(
        opened.told.filter((line) => !line.includes('Another copy is on this page')),
        [],
      );
    });
  }
});
