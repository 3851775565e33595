/** After a navigation without a page load, the settings of the page that is shown decide. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { until } from '../../scripts/testing/until.js';
import { open, SCRIPT, serveFile, type Visit, words } from './page.js';

const library = (path: string, file: string) =>
  serveFile(path, readFileSync(`node_modules/@hosts/${file}`, 'utf8'));
const TURBO = library('/turbo.js', 'turbo/dist/turbo.es2017-umd.js');
const PJAX = library('/pjax.js', 'pjax/pjax.js');
const HTMX = library('/htmx.js', 'htmx/dist/htmx.js');

/** What follows the links of a site in one document. */
const navigators: Record<string, string> = {
  Turbo: `<script src="${TURBO}"></script>`,
  pjax: `<script src="${PJAX}"></script><script>
    addEventListener('DOMContentLoaded', () =>
      new Pjax({ selectors: ['title', 'main'], cacheBust: false, scrollTo: false }));
  </script>`,
  htmx: `<script src="${HTMX}"></script>
    <meta name="htmx-config" content='{"refreshOnHistoryMiss":false}'>`,
  'a router with View Transitions': `<script>
    addEventListener('click', async (event) => {
      const link = event.target.closest('a');
      if (!link) return;
      event.preventDefault();
      const html = await (await fetch(link.href)).text();
      const { title, body } = new DOMParser().parseFromString(html, 'text/html');
      document.startViewTransition(() => {
        document.title = title;
        document.body.replaceWith(document.adoptNode(body));
        history.pushState(null, '', link.href);
      });
    });
  </script>`,
};

const ELEMENTS = `<when-to-get-help></when-to-get-help><clinic-contact></clinic-contact>
  <spasm-checker></spasm-checker>`;

const links = ['/one', '/two', '/three']
  .map((path) => `<p><a href="${path}">${path}</a></p>`)
  .join('');

/** The three pages of a site: the second is another clinic's of the group, the third says nothing of its own. */
const pages = {
  '/one': 'data-region="us" data-phone="555 010 0001" data-mode="education"',
  '/two': 'data-region="gb" data-phone="555 010 0002"',
  '/three': undefined,
};

const CHEST = words('checker').questions['chest']?.legend ?? '';

const calls = async ({ page }: Visit) =>
  [
    ...new Set(
      await page.$$eval('>>> a[href^="tel:"]', (all) =>
        all.map((link) => link.getAttribute('href') ?? ''),
      ),
    ),
  ].join();

const follow = async ({ page }: Visit, path: string) => {
  await page.$eval(`a[href="${path}"]`, (link) => {
    link.click();
  });
  await until(() =>
    page.evaluate((path) => document.title === path && location.pathname === path, path),
  );
};

describe('after a navigation without a page load', () => {
  for (const [name, head] of Object.entries(navigators)) {
    it(`by ${name}, the tag of the page that is shown decides`, async () => {
      // The script is in every head; what differs from page to page is on a second tag in its content.
      for (const [path, settings] of Object.entries(pages)) {
        const tag = settings ? `<script src="${SCRIPT}" ${settings}></script>` : '';
        serveFile(
          path,
          `<!doctype html><html lang="en"><head><title>${path}</title>${head}<script src="${SCRIPT}" async></script></head>
            <body hx-boost="true"><main>${tag}${ELEMENTS}${links}</main></body></html>`,
          { type: 'text/html' },
        );
      }
      await using visit = await open('<p>Before</p>');
      await visit.page.goto(new URL('/one', visit.page.url()).href);
      await until(async () => (await calls(visit)) === 'tel:911,tel:5550100001');
      await visit.hides(CHEST);
      await follow(visit, '/two');
      await until(async () => (await calls(visit)) === 'tel:999,tel:5550100002');
      await visit.shows(CHEST);
      await follow(visit, '/one');
      await until(async () => (await calls(visit)) === 'tel:911,tel:5550100001');
      await visit.hides(CHEST);
      await follow(visit, '/three');
      await until(async () => (await calls(visit)) === '');
      assert.deepEqual(visit.errors, []);
    });
  }

  it('by Turbo, of the tags that it leaves in the head the one of that page decides', async () => {
    for (const [path, settings] of Object.entries(pages)) {
      const script = `<script src="${SCRIPT}" async ${settings ?? pages['/one']}></script>`;
      serveFile(
        path,
        `<!doctype html><html lang="en"><head><title>${path}</title><script src="${TURBO}"></script>${script}</head>
          <body>${ELEMENTS}${links}</body></html>`,
        { type: 'text/html' },
      );
    }
    await using visit = await open('<p>Before</p>');
    await visit.page.goto(new URL('/one', visit.page.url()).href);
    await until(async () => (await calls(visit)) === 'tel:911,tel:5550100001');
    await follow(visit, '/two');
    await until(async () => (await calls(visit)) === 'tel:999,tel:5550100002');
    // Whoever set it had a reason to, and its tag is there.
    await visit.hides(CHEST);
    await follow(visit, '/one');
    await until(async () => (await calls(visit)) === 'tel:911,tel:5550100001');
    // Its tag is that of the first page, which Turbo does not put there again: nobody knows whose it is.
    await follow(visit, '/three');
    await until(async () => (await calls(visit)) === '');
    assert.match(visit.told.join('\n'), /data-region="us" contradicts data-region="gb"/);
  });

  it('the page’s own scroll and focus are left alone', async () => {
    await using visit = await open(
      `<script src="${SCRIPT}" data-region="us"></script><nav><a id="link" href="#">On</a></nav>
      <main><spasm-causes></spasm-causes></main>`,
    );
    for (const later of ['Promise.resolve().then', 'setTimeout', 'requestAnimationFrame']) {
      const [top, focused] = (await visit.page.evaluate(`(async () => {
        const page = document.querySelector('main');
        scrollTo(0, 0);
        document.getElementById('link').focus();
        history.pushState(null, '', '/p/' + Math.random());
        page.innerHTML = '<h1 tabindex="-1" id="title">Next</h1>' + '<p>More</p>'.repeat(90);
        ${later}(() => {
          document.getElementById('title').focus({ preventScroll: true });
          scrollTo({ top: 900, behavior: 'instant' });
        });
        for (let turn = 0; turn < 4; turn += 1) await new Promise(requestAnimationFrame);
        return [scrollY, document.activeElement.id];
      })()`)) as [number, string];
      assert.deepEqual([top, focused], [900, 'title'], later);
    }
  });

  it('what came with the place of before goes with it, whatever the address says and when', async () => {
    const tag = `<script src="${SCRIPT}" data-clinic="A" data-phone="555 010 0001"></script>`;
    for (const [hash, later] of [
      ['#b', ''],
      ['', "setTimeout(() => history.pushState(null, '', '/p/b'), 50)"],
    ] as const) {
      await using visit = await open(
        `<script src="${SCRIPT}" data-region="us"></script><main>${tag}</main><clinic-contact></clinic-contact>`,
      );
      await visit.shows('Call 555 010 0001');
      await visit.page.evaluate(`location.hash = '${hash}';
        document.querySelector('main').innerHTML = '<p>B</p>'; ${later}`);
      await visit.painted();
      await visit.hides('555 010 0001');
    }
  });
});
