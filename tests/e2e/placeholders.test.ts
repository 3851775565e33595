/** Placeholders and links that stand for our tags, on the built file. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { dropIn, open, SCRIPT, serveFile, title, visit, words } from './page.js';

const LINE = 'Treatments for back spasms. In an emergency, call 911.';
const PAGE = '/v1/embed/treatment-cards/?show=massage&theme=dark';
const LINK = `<a href="${PAGE}">${LINE}</a>`;
const PLACEHOLDER = `<div data-spasm="treatment-cards" data-spasm-show="massage">${LINK}</div>`;
const [CHIROPRACTIC, MASSAGE] = words('treatments').items.map((item) => item.title) as [
  string,
  string,
];
const PINNED = serveFile('/v1.2.3/spasm-elements.js', dropIn);

const WAYS: Record<string, [head: string, last: string]> = {
  'a script in the head': [`<script src="${SCRIPT}" data-upgrade-links></script>`, ''],
  'an async script': [`<script src="${SCRIPT}" async data-upgrade-links="true"></script>`, ''],
  'a module': [`<script src="${SCRIPT}" type="module" data-upgrade-links=""></script>`, ''],
  'a script after them': ['', `<script src="${SCRIPT}" data-upgrade-links></script>`],
  'a pinned script': [`<script src="${PINNED}" defer data-upgrade-links></script>`, ''],
  'the script twice': [
    `<script src="${SCRIPT}" data-upgrade-links></script><script src="${SCRIPT}"></script>`,
    '',
  ],
};

for (const [way, [head, last]] of Object.entries(WAYS))
  describe(`with ${way}`, () => {
    it('a placeholder shows the words that it asks for, and no others', async () => {
      await using page = await open(PLACEHOLDER + last, { head });
      await page.shows(title('treatments'), MASSAGE);
      await page.hides(CHIROPRACTIC, LINE);
      assert.deepEqual(page.errors, []);
      assert.equal(await page.page.$$eval('treatment-cards', ({ length }) => length), 1);
    });

    it('a link alone in its paragraph does too, and one in a sentence stays', async () => {
      await using page = await open(`<p>${LINK}</p><p>Read: ${LINK}</p>${last}`, { head });
      await page.shows(title('treatments'), MASSAGE, `Read: ${LINE}`);
      await page.hides(CHIROPRACTIC);
      assert.equal(await page.page.$$eval('treatment-cards', ({ length }) => length), 1);
    });
  });

describe('the script tag', () => {
  for (const setting of ['', 'data-upgrade-links="false"'])
    it(`leaves links alone with ${setting || 'nothing said of them'}, and fills placeholders`, async () => {
      await using page = await open(`<p>${LINK}</p>${PLACEHOLDER}`, {
        head: `<script src="${SCRIPT}" async ${setting}></script>`,
      });
      await page.shows(LINE, MASSAGE);
    });

  it('is the only file that is asked for', async () => {
    await using page = await open(`<p>${LINK}</p>${PLACEHOLDER}`, {
      head: `<script src="${SCRIPT}" async data-upgrade-links></script>`,
    });
    assert.deepEqual(page.requests, [SCRIPT]);
    assert.deepEqual(page.console, []);
  });
});

describe('without the script', () => {
  it('a placeholder shows its link', async () => {
    await using page = await open(PLACEHOLDER);
    await page.shows(LINE);
  });
});

describe('a page that comes in pieces', () => {
  it('keeps every word in its place, wherever the pieces end', async () => {
    let page: ServerResponse | undefined;
    const server = createServer((request, response) => {
      if (request.url === SCRIPT)
        response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(dropIn);
      else if (request.url === '/') {
        page = response;
        response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
        response.write(
          `<!doctype html><html lang="en"><title>A clinic</title><script src="${SCRIPT}" data-upgrade-links></script><div data-spasm="spasm-causes">`,
        );
      } else response.writeHead(404).end();
    }).listen(0, 'localhost');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await using opened = await visit('about:blank');
    const loaded = opened.page.goto(`http://localhost:${String(port)}/`);
    await opened.page.waitForSelector('div > spasm-causes');
    page?.write(`${LINK}</div><p id="sentence">${LINK}`);
    await opened.page.waitForSelector('#sentence a');
    await opened.painted();
    page?.end(` tell more.</p><p>${LINK}</p>`);
    await loaded;
    server.close();
    const body = await opened.page.$eval('body', ({ innerHTML }) =>
      innerHTML.replace(/&amp;/g, '&'),
    );
    assert.equal(
      body.trim(),
      `<div data-spasm="spasm-causes"><spasm-causes>${LINK}</spasm-causes></div>` +
        `<p id="sentence">${LINK} tell more.</p>` +
        `<treatment-cards theme="dark" show="massage"><p>${LINK}</p></treatment-cards>`,
    );
  });
});
