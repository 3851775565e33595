/** The pages of one element: read without a script, alive with one, in frames of every kind, and what they tell. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import axe from 'axe-core';
import { buildCdn } from '../../scripts/bundle/cdn.js';
import { enginesToTry } from '../../scripts/testing/engines.js';
import { aliasOf } from '../../scripts/release/release-folders.js';
import { serve } from '../../scripts/testing/serve.js';
import { allowedAttributes } from '../../src/drop-in/allowed-attributes.js';
import { launch } from '../hosts/browsers.js';
import { openRoots } from '../../scripts/testing/open-roots.js';
import { visit, watchPolicy, words, type Visit } from './page.js';

/** A host of releases that its own build knows the address of. */
const releases = mkdtempSync(join(tmpdir(), 'spasm-embed-'));
const host = await serve([releases]);
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const alias = aliasOf(version) ?? '';
const RELEASE = `${host.url}/${alias}`;
await buildCdn(`${releases}/${alias}`, `${host.url}/`);

/** A clinic on another host, whose page is what a test says. */
let markup = '';
const clinic = createServer((_, response) => {
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(`<!doctype html><html lang="en"><title>A clinic</title>${markup}`);
}).listen(0, 'localhost');
await once(clinic, 'listening');
const CLINIC = `http://localhost:${String((clinic.address() as AddressInfo).port)}`;

after(() => {
  host.close();
  clinic.close();
  clinic.closeAllConnections();
  rmSync(releases, { recursive: true });
});

const TAGS = Object.keys(allowedAttributes).filter((tag) => tag !== 'clinic-contact');
const LANGUAGES = ['en', 'es'];
const PAGES = [...TAGS, ...LANGUAGES.flatMap((lang) => TAGS.map((tag) => `${lang}/${tag}`))];
const at = (path: string) => `${RELEASE}/embed/${path}${path.includes('?') ? '' : '/'}`;
const file = (path: string) => readFileSync(`${releases}/${alias}/embed/${path}`, 'utf8');

/** A page of ours whose scripts never come. */
async function plainly(url: string): Promise<Visit> {
  const opened = await visit('about:blank');
  await opened.page.setRequestInterception(true);
  opened.page.on('request', (request) => {
    void (request.resourceType() === 'script' ? request.abort() : request.continue());
  });
  await opened.page.goto(url, { waitUntil: 'load' });
  return opened;
}

/** The clinic's page, once what is in its frames is there. */
async function clinicWith(body: string): Promise<Visit> {
  markup = body;
  const opened = await visit(CLINIC, [watchPolicy, openRoots]);
  await opened.page.waitForNetworkIdle({ idleTime: 50 });
  await opened.painted();
  return opened;
}

const frame = (path: string, more = '') =>
  `<iframe src="${at(path)}" title="Back spasms" width="600" height="300" ${more}></iframe>`;

/** Keeps what a page is told, as "what from whom". */
const LISTEN = `<script>
  got = [];
  addEventListener('message', ({ data, origin }) => got.push({ data, origin }));
</script>`;

const heardBy = ({ page }: Visit) =>
  page.evaluate(() => Reflect.get(globalThis, 'got') as { data: unknown; origin: string }[]);

describe('the pages of one element', () => {
  it('are there for each element and language, and in English at a short address', () => {
    const found = readdirSync(`${releases}/${alias}/embed`, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('index.html'))
      .map((name) => name.replace('/index.html', ''));
    assert.deepEqual(found.sort(), [...PAGES].sort());
  });

  for (const path of PAGES) {
    const lang = path.startsWith('es/') ? 'es' : 'en';
    const tag = path.replace(/.*\//, '');

    it(`${path} says by itself what the element says`, async () => {
      await using plain = await plainly(at(path));
      await using live = await visit(at(path), [openRoots, watchPolicy]);
      await live.page.waitForNetworkIdle({ idleTime: 50 });
      await live.painted();
      assert.deepEqual(await live.blank(), []);
      assert.deepEqual([...live.console, ...live.errors, ...(await live.refused())], []);
      if (tag === 'spasm-checker') {
        const { headingCall } = words('help', lang).levels.emergency as { headingCall: string };
        await plain.shows(
          headingCall.replace('{emergency}', words('ui', lang).localEmergencyNumber),
        );
        await live.shows(words('checker', lang).questions['chest']?.legend ?? '');
      } else if (tag === 'spasm-guide') {
        for (const topic of ['causes', 'remedies', 'help', 'treatments', 'prevention'] as const)
          await plain.shows(words(topic, lang).title);
        await plain.hides(
          words('checker', lang).title,
          words('checker', lang).questions['chest']?.legend ?? '',
        );
      } else {
        // Two pieces of a text are one in plain HTML.
        const [read, alive] = [await plain.words(), await live.words()];
        assert.equal(read.replace(/ /g, ''), alive.replace(/ /g, ''));
      }
    });

    it(`${path} has its language, a title, no fault that axe finds and no need to scroll sideways`, async () => {
      await using plain = await plainly(at(path));
      await plain.page.setViewport({ width: 320, height: 640 });
      const seen = await plain.page.evaluate(() => ({
        lang: document.documentElement.lang,
        title: document.title,
        heading: document.querySelector('h1')?.textContent.trim(),
        wide: document.documentElement.scrollWidth,
      }));
      assert.equal(seen.lang, lang);
      assert.equal(seen.wide, 320);
      assert.equal(
        seen.title,
        tag === 'spasm-checker' ? words('checker', lang).title : seen.heading,
      );
      await plain.page.evaluate(axe.source);
      const faults = await plain.page.evaluate(async () => {
        const { violations } = await (Reflect.get(globalThis, 'axe') as typeof axe).run({
          // An element's title is a second-level heading at most, as it stands in others' pages.
          rules: { 'page-has-heading-one': { enabled: false } },
        });
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
      });
      assert.deepEqual(faults, []);
    });
  }

  it('has links where the guide has buttons, each to what is there', async () => {
    await using plain = await plainly(at('spasm-guide'));
    const lost = await plain.page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]
        .map(({ hash }) => hash)
        .filter((hash) => !document.querySelector(hash)),
    );
    assert.deepEqual(lost, []);
    assert.equal(await plain.page.$('button, input, form'), null);
  });

  it('keeps nothing and asks for nothing but its own files', async () => {
    await using live = await visit(at('es/spasm-checker'));
    await live.page.waitForNetworkIdle({ idleTime: 50 });
    const asked = live.requests.map((url) => url.replace(RELEASE, '').replace(/\.\w{8}\./, '.#.'));
    assert.deepEqual(asked.sort(), ['/embed/page.js', '/lang/es.#.json', '/spasm-elements.js']);
    const kept = await live.page.evaluate(
      () => `${document.cookie}${String(localStorage.length + sessionStorage.length)}`,
    );
    assert.equal(kept, '0');
  });

  it('stays as it is where a byte of a script is another one', async () => {
    await using opened = await visit('about:blank');
    await opened.page.setRequestInterception(true);
    opened.page.on('request', (request) => {
      void (request.url().endsWith('/spasm-elements.js')
        ? request.respond({ contentType: 'text/javascript', body: 'document.body.remove()' })
        : request.continue());
    });
    await opened.page.goto(at('treatment-cards'), { waitUntil: 'load' });
    await opened.shows(words('treatments').title);
  });
});

describe('the script of a page', () => {
  it('is small: it holds no words, and no language', () => {
    const { length } = readFileSync('dist/cdn/embed/page.js');
    assert.ok(length < 6000, `${String(length)} bytes`);
  });
});

describe('the options of an address', () => {
  const made = (query: string) => `treatment-cards/?${query}`;
  const attributes = async (query: string) => {
    await using live = await visit(at(made(query)), [watchPolicy]);
    assert.deepEqual([...live.errors, ...(await live.refused())], []);
    return await live.page.$eval('treatment-cards', (element) =>
      Object.fromEntries(
        element.getAttributeNames().map((name) => [name, element.getAttribute(name)]),
      ),
    );
  };

  it('are those of the allow-list', async () => {
    assert.deepEqual(await attributes('show=massage&theme=dark&region=gb&heading-level=3'), {
      show: 'massage',
      theme: 'dark',
      region: 'gb',
      'heading-level': '3',
    });
  });

  it('are no others, whatever an address says', async () => {
    const others =
      'onclick=alert(1)&style=color:red&srcdoc=x&href=x&share-id&share-level&phone=1&booking=https://e.example&src=/x&onlys=massage&class=x&id=x&mode=full&utm_source=x&theme=false';
    assert.deepEqual(await attributes(others), { 'heading-level': '1' });
  });

  it('say a region, and the number is there', async () => {
    await using live = await visit(at('when-to-get-help/?region=gb'));
    await live.shows('999');
  });

  it('make the whole page dark', async () => {
    await using live = await visit(at(made('theme=dark')));
    const ground = await live.page.evaluate(
      () => getComputedStyle(document.documentElement).backgroundColor,
    );
    assert.equal(ground, 'rgb(18, 33, 31)');
  });
});

describe('in a frame of a clinic’s page', () => {
  it('is read where the frame lets nothing through', async () => {
    await using page = await clinicWith(frame('treatment-cards', 'sandbox=""'));
    const { documents, strings } = await page.cdp.send('DOMSnapshot.captureSnapshot', {
      computedStyles: [],
    });
    const shown = documents
      .flatMap(({ layout }) => layout.text)
      .map((index) => strings[index] ?? '')
      .join(' ');
    for (const { title } of words('treatments').items) assert.ok(shown.includes(title), title);
  });

  it('is alive where scripts may run, and storage and all else is refused', async () => {
    for (const lang of LANGUAGES) {
      await using page = await clinicWith(
        frame(`${lang}/spasm-checker`, 'sandbox="allow-scripts"'),
      );
      const [, framed] = page.page.frames();
      assert.ok(framed);
      assert.deepEqual(await page.blank(framed), []);
      const heading = await framed.$eval('spasm-checker', (element) =>
        element.shadowRoot?.querySelector('legend')?.textContent.trim(),
      );
      assert.ok(
        heading?.includes(words('checker', lang).questions['chest']?.legend ?? ''),
        heading,
      );
      assert.deepEqual([...page.console, ...page.errors], []);
    }
  });

  it('opens what it cites beside the page, and calls from where it is', async () => {
    await using page = await clinicWith(frame('when-to-get-help/?region=us'));
    const [, framed] = page.page.frames();
    const targets = await framed?.$eval('when-to-get-help', (element) =>
      [...(element.shadowRoot?.querySelectorAll('a') ?? [])].map(
        (link) => `${link.protocol} ${link.target || document.querySelector('base')?.target || ''}`,
      ),
    );
    assert.deepEqual([...new Set(targets)].sort(), ['https: _blank', 'tel: _self']);
  });

  it('tells nothing to who has not asked', async () => {
    await using page = await clinicWith(LISTEN + frame('treatment-cards'));
    await page.page.setViewport({ width: 400, height: 400 });
    await page.painted();
    assert.deepEqual(await heardBy(page), []);
  });

  it('tells its height to the page that asks, each time that it changes', async () => {
    await using page = await clinicWith(`${LISTEN}${frame('treatment-cards', 'id="ours"')}`);
    await page.page.$eval('#ours', (frame) => {
      const { contentWindow, src } = frame as HTMLIFrameElement;
      contentWindow?.postMessage({ type: 'spasm-height' }, new URL(src).origin);
    });
    await page.page.waitForFunction('got.length > 0');
    await page.page.$eval('#ours', (frame) => {
      frame.setAttribute('width', '300');
    });
    await page.page.waitForFunction('got.at(-1).data.height > got[0].data.height');
    const told = await heardBy(page);
    for (const { data, origin } of told) {
      assert.equal(origin, host.url);
      assert.deepEqual(Object.keys(data as object).sort(), ['height', 'type']);
    }
    assert.ok((told[0]?.data as { height: number }).height > 1000);
  });

  it('answers neither a neighbour, nor a page without an origin, nor what is none of its messages', async () => {
    const framed = (inside: string, sandbox = '') =>
      `<iframe title="Who asks" ${sandbox} srcdoc="${inside.replaceAll('"', '&quot;')}"></iframe>`;
    const ours = frame('treatment-cards');
    await using beside = await clinicWith(LISTEN + ours + framed(LISTEN));
    await using nameless = await clinicWith(
      LISTEN + framed(LISTEN + ours, 'sandbox="allow-scripts"'),
    );
    for (const opened of [beside, nameless]) {
      const frames = opened.page.frames();
      const asking = frames.find((one) => one.url() === 'about:srcdoc');
      await asking?.evaluate(() => {
        const ours = self.length > 0 ? self[0] : parent[0];
        for (const data of [
          { type: 'spasm-height' },
          null,
          'x',
          { message: 'ready' },
          { message: 'ready', secret: 7 },
        ])
          ours?.postMessage(data, '*');
      });
      // An answer would be there after the turns of who is asked and who hears.
      for (const one of [...frames, ...frames])
        await one.evaluate(() => new Promise((done) => setTimeout(done)));
      for (const one of frames) {
        const got = await one.evaluate(
          () => Reflect.get(globalThis, 'got') as unknown[] | undefined,
        );
        assert.deepEqual(got ?? [], [], one.url());
      }
    }
  });

  it('tells WordPress its height with the secret that it was given', async () => {
    const secret = 'aB3dE5gH7j';
    for (const [src, ask] of [
      [`#?secret=${secret}`, ''],
      [
        '',
        `<script>onload = () => frames[0].postMessage({ message: 'ready', secret: '${secret}' }, '*')</script>`,
      ],
    ] as const) {
      await using page = await clinicWith(
        `${LISTEN}<iframe src="${at('treatment-cards')}${src}" sandbox="allow-scripts" title="Back spasms" width="600" height="200"></iframe>${ask}`,
      );
      await page.page.waitForFunction('got.length > 0');
      const [first] = await heardBy(page);
      const [, framed] = page.page.frames();
      const height = await framed?.evaluate(() =>
        Math.ceil(document.body.getBoundingClientRect().height),
      );
      assert.deepEqual(first, {
        data: { message: 'height', value: height, secret },
        origin: 'null',
      });
    }
  });
});

describe('oEmbed', () => {
  for (const path of PAGES)
    it(`gives a frame with ${path}`, async () => {
      const html = file(`${path}/index.html`);
      const [, href = '', title] =
        /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)" title="([^"]+)">/.exec(
          html,
        ) ?? [];
      assert.equal(href, `${at(path)}oembed.json`);
      const answer = await fetch(href);
      const given = (await answer.json()) as Record<string, unknown>;
      const { html: framed, ...rest } = given as { html: string };
      assert.deepEqual(rest, {
        version: '1.0',
        type: 'rich',
        title,
        provider_name: 'Spasm Elements',
        cache_age: 86400,
        width: 600,
        height: 600,
      });
      // As WordPress takes it apart.
      assert.match(
        framed,
        /^<blockquote><a href="[^"]+">[^<]+<\/a><\/blockquote><iframe [^>]*><\/iframe>$/,
      );
      assert.deepEqual(
        [...framed.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, url]) => url),
        [at(path), at(path)],
      );
    });

  it('gives a title and no frame where the build knows no address', () => {
    const html = readFileSync('dist/cdn/embed/en/treatment-cards/index.html', 'utf8');
    assert.match(html, /type="application\/json\+oembed" href="oembed\.json"/);
    const given = JSON.parse(
      readFileSync('dist/cdn/embed/en/treatment-cards/oembed.json', 'utf8'),
    ) as Record<string, unknown>;
    assert.deepEqual(given, {
      version: '1.0',
      title: words('treatments').title,
      provider_name: 'Spasm Elements',
      cache_age: 86400,
      type: 'link',
    });
  });
});

// How tall it is tells that it is alive: the checker asks, and its plain words do not.
describe('in each engine', { concurrency: true }, () => {
  for (const engine of enginesToTry())
    it(`${engine}: is alive in a sandbox, in each language, and says how tall it is`, async () => {
      const browser = await launch(engine);
      const tab = await browser.open();
      for (const lang of LANGUAGES) {
        await tab.go(at(`${lang}/spasm-checker`));
        const asks = await tab.run(async () => {
          const plain = document.querySelector('spasm-checker > div');
          // Until the words of its language are there, the plain ones show.
          while (plain?.getClientRects().length) await new Promise((done) => setTimeout(done, 50));
          document.body.style.width = '600px';
          return Math.ceil(document.body.getBoundingClientRect().height);
        });
        markup = `${LISTEN}<iframe src="${at(`${lang}/spasm-checker`)}#?secret=abc" sandbox="allow-scripts" style="border:0;width:600px;height:3000px" title="x"></iframe>`;
        await tab.go(CLINIC);
        const told = await tab.run(async (height) => {
          const got = Reflect.get(globalThis, 'got') as { data: { value: number } }[];
          while (got.at(-1)?.data.value !== height)
            await new Promise((done) => setTimeout(done, 50));
          return got.at(-1)?.data.value;
        }, asks);
        assert.equal(told, asks, lang);
      }
      await browser.close();
    });
});
