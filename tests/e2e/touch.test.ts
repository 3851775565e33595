/** A tap works beside an old shim that makes clicks of touches itself. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { open, SCRIPT, serveFile, words } from './page.js';
import { label } from './walk.js';

const FASTCLICK = serveFile(
  '/fastclick.js',
  readFileSync('node_modules/@hosts/fastclick/lib/fastclick.js', 'utf8'),
);
const checker = words('checker');

describe('beside FastClick, on a phone', () => {
  it('a tap chooses, goes on, folds out, and its own elements still hear theirs', async () => {
    await using visit = await open('<p>Before</p>');
    const { page } = visit;
    // Without a viewport of the device's width, and in a browser that it knows: there it works.
    await page.setUserAgent({
      userAgent:
        'Mozilla/5.0 (iPhone; CPU iPhone OS 9_0 like Mac OS X) AppleWebKit/601.1.46 Version/9.0 Mobile/13A344 Safari/601.1',
    });
    await page.setViewport({ width: 390, height: 3000, hasTouch: true, isMobile: true });
    await page.setContent(`<script src="${FASTCLICK}"></script>
      <button id="own" onclick="document.title += '+'">The page’s own</button>
      <script src="${SCRIPT}" data-region="us"></script><spasm-guide></spasm-guide>
      <script>FastClick.attach(document.body); document.title = 'T';</script>`);
    await page.waitForSelector('spasm-guide:defined');
    await visit.painted();
    const tap = async (role: string, name: string) => {
      await (await visit.find(role, name)).tap();
      await visit.painted();
    };
    await tap('checkbox', label('chest-pain'));
    const chosen = (await visit.heard()).filter(({ checked }) => checked === true);
    assert.deepEqual(
      chosen.map(({ name }) => name?.startsWith(label('chest-pain'))),
      [true],
    );
    await tap('button', checker.next);
    await visit.shows(words('help').levels.emergency.heading.replace('{emergency}', '911'));
    await page.touchscreen.tap(40, 20);
    await page.tap('#own');
    assert.equal(await page.title(), 'T+');
    assert.deepEqual(visit.errors, []);
  });
});
