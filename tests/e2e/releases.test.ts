/** The page that was kept of each release still shows all, in silence, with the drop-in of today. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { KEPT } from '../../scripts/release/release-fixtures.js';
import { serve } from '../../scripts/testing/serve.js';
import { openRoots, visit } from './page.js';

const versions = readdirSync(KEPT);

describe('the kept pages', () => {
  it('are there', () => {
    assert.ok(versions.length > 0);
  });

  for (const version of versions) {
    it(`of ${version} shows every element and all that the page adds, and says nothing on the console`, async () => {
      const server = await serve([`${KEPT}/${version}`, 'dist/cdn']);
      try {
        await using opened = await visit(`${server.url}/`, [openRoots]);
        await opened.page.waitForNetworkIdle({ idleTime: 50 });
        await opened.painted();
        assert.deepEqual([...opened.console, ...opened.errors], []);
        assert.deepEqual(await opened.blank(), []);
        const written = ['index.html', 'clinic.json'].flatMap((name) => {
          const text = readFileSync(`${KEPT}/${version}/${name}`, 'utf8');
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
