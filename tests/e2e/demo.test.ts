/** The demo clinic: every page of it is whole, silent and accessible. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import { serve } from '../../scripts/testing/serve.js';
import { openRoots } from '../../scripts/testing/open-roots.js';
import { visit, type Visit, words } from './page.js';
import { TAGS } from '../tags.js';

const site = await serve(['site', 'dist/cdn']);
after(() => {
  site.close();
});

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const PAGES = readdirSync('site').filter((name) => name.endsWith('.html'));
const address = (name: string) => `${site.url}/${name.replace('index.html', '')}`;

/** What axe finds on the whole page, in the checker too. */
async function violations({ page }: Visit): Promise<string[]> {
  const { violations } = await page.evaluate(() =>
    (Reflect.get(window, 'axe') as typeof axe).run({ resultTypes: ['violations'] }),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${target.join(' ')}\n${failureSummary ?? ''}`,
    ),
  );
}

for (const name of PAGES) {
  describe(name, () => {
    it('loads in silence, with nothing missing and nothing from elsewhere', async () => {
      await using opened = await visit(address(name));
      assert.deepEqual([...opened.console, ...opened.errors], []);
      assert.ok(opened.requests.includes(`${site.url}/spasm-elements.js`));
      assert.deepEqual(
        opened.requests.filter((url) => !url.startsWith(`${site.url}/`)),
        [],
      );
      assert.equal((await opened.page.$$(':not(:defined)')).length, 0);
    });

    it('is accessible, wide and narrow', async () => {
      await using opened = await visit(address(name), [openRoots, AXE]);
      assert.deepEqual(await violations(opened), []);
      await opened.page.setViewport({ width: 320, height: 800 });
      await opened.painted();
      assert.deepEqual(await violations(opened), []);
      assert.equal(await opened.page.$eval('html', (html) => html.scrollWidth), 320);
    });

    it('has links that lead somewhere', async () => {
      await using opened = await visit(address(name), [openRoots]);
      const links = await opened.page.$$eval('>>> a[href]', (all) => all.map((link) => link.href));
      const own = [...new Set(links)].filter((link) => link.startsWith(site.url));
      assert.ok(own.length > 3, 'A page of a site has links.');
      for (const link of own) {
        const { pathname, hash } = new URL(link);
        const answer = await fetch(site.url + pathname);
        assert.equal(answer.status, 200, link);
        const id = `id="${decodeURIComponent(hash.slice(1))}"`;
        if (hash) assert.ok((await answer.text()).includes(id), `${link}: no ${id}`);
      }
    });
  });
}

describe('the home page', () => {
  it('shows all nine tags', async () => {
    await using opened = await visit(address('index.html'), [openRoots]);
    const missing = await opened.page.evaluate(
      (tags) =>
        tags.filter((tag) => {
          const element = document.querySelector(tag);
          const shown =
            tag === 'spasm-content'
              ? element?.firstElementChild
              : element?.shadowRoot?.querySelector('.spasm');
          return !shown || shown.getBoundingClientRect().height < 40;
        }),
      TAGS,
    );
    assert.deepEqual(missing, []);
  });

  it('embeds the built file by a script tag, with no other script', () => {
    const html = readFileSync('site/index.html', 'utf8');
    const scripts = html.match(/<script\b[^>]*>/g) ?? [];
    assert.equal(scripts.length, 1);
    assert.match(scripts.join(), /src="\/?spasm-elements\.js"/);
  });

  it('says that the clinic is not real', async () => {
    await using opened = await visit(address('index.html'));
    assert.match(
      await opened.words(),
      /fictional|ficticia|not a real|invented|made[ -]up|does not exist/i,
    );
  });
});

describe('a page that says lang="es"', () => {
  it('shows all of ours in Spanish by that alone', async () => {
    await using opened = await visit(address('espanol.html'), [openRoots]);
    await opened.page.waitForNetworkIdle({ idleTime: 50 });
    await opened.painted();
    const langs = await opened.page.$$eval('>>> .spasm', (all) =>
      all.map((one) => one.getAttribute('lang')),
    );
    assert.ok(langs.length > 7, 'The guide is not there.');
    assert.deepEqual(new Set(langs), new Set(['es']));
    await opened.shows(words('guide', 'es').title, words('help', 'es').title);
    assert.doesNotMatch(readFileSync('site/espanol.html', 'utf8'), /data-lang/);
  });
});
