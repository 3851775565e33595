/** A clinic's own words around the built drop-in, from a file that may be slow, broken, foreign or hostile. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, describe, it } from 'node:test';
import { dropIn, open, OURS, SCRIPT, serveFile, title, visit, type Visit, words } from './page.js';
import { until } from '../../scripts/testing/until.js';

const JSON_TYPE = 'application/json';
const CAUSES = '<spasm-causes></spasm-causes>';
const MAIN = words('causes').main.text;
const NOTE = 'Ask us at the desk.';
const sound = JSON.stringify({ clinic: { name: 'Harbor Street' }, causes: { note: NOTE } });

const allow = { 'Access-Control-Allow-Origin': '*', 'Content-Type': JSON_TYPE };
/** Another site, which answers in every way that there is. */
const answers: Record<string, RequestListener> = {
  '/slow': (_, response) => {
    setTimeout(() => response.writeHead(200, allow).end(sound), 800);
  },
  '/missing': (_, response) => response.writeHead(404, allow).end(sound),
  '/moved': (_, response) => response.writeHead(302, { ...allow, Location: '/sound' }).end(),
  '/sound': (_, response) => response.writeHead(200, allow).end(sound),
  '/refused': (_, response) => response.writeHead(200, { 'Content-Type': JSON_TYPE }).end(sound),
  '/page': (_, response) => response.writeHead(200, allow).end('<!doctype html><p>Not found'),
  '/said-large': (_, response) =>
    response.writeHead(200, { ...allow, 'Content-Length': 5_000_000 }).write('{'),
  '/endless': (_, response) => {
    response.writeHead(200, allow);
    const more = () => {
      while (response.write(' '.repeat(50_000)));
    };
    response.on('drain', more);
    more();
  },
  '/spasm-elements.js': (_, response) => response.writeHead(200).end(dropIn),
  '/in-two-halves': (_, response) => {
    const html = `<!doctype html><meta charset="utf-8"><script src="/spasm-elements.js"></script>
      <spasm-content><script type="application/json">${sound}</script>${CAUSES}</spasm-content>`;
    const half = html.indexOf('Ask us');
    response.writeHead(200, { 'Content-Type': 'text/html' }).write(html.slice(0, half));
    setTimeout(() => response.end(html.slice(half)), 300);
  },
  '/aborted': (_, response) => {
    response.writeHead(200, { ...allow, 'Content-Length': sound.length }).write(sound.slice(0, 20));
    setTimeout(() => response.destroy(), 50);
  },
};
const asked: string[] = [];
const elsewhere = createServer((request, response) => {
  asked.push(
    `${request.url ?? ''} ${request.headers.referer ?? ''}${request.headers.cookie ?? ''}`,
  );
  answers[request.url ?? '']?.(request, response);
});
elsewhere.listen(0, 'localhost');
await once(elsewhere, 'listening');
const site = `http://localhost:${String((elsewhere.address() as AddressInfo).port)}`;
after(() => {
  elsewhere.close();
  elsewhere.closeAllConnections();
});

const withContent = (address: string, body = CAUSES) =>
  open(`<script src="${SCRIPT}" async data-content="${address}"></script>${body}`);

/** Waits until this is among the words. */
const untilShown = (visit: Visit, text: string) =>
  until(async () => (await visit.words()).includes(text));

const untilTold = ({ console }: Visit) => until(() => console.some((line) => line.includes(OURS)));

describe('a clinic’s own words', () => {
  it('come from data-content, from a src and from an inline child', async () => {
    serveFile('/clinic.json', sound, { type: JSON_TYPE });
    const other = { lang: 'en', causes: { note: 'Inside.' } };
    await using visit = await withContent(
      '/clinic.json',
      `${CAUSES}<spasm-content src="/clinic.json">${CAUSES}</spasm-content>
       <spasm-content clinic="Hill Road">${CAUSES}<script type="application/json">${JSON.stringify(other)}</script></spasm-content>`,
    );
    await untilShown(visit, NOTE);
    const shown = await visit.words();
    assert.equal(shown.split(`From Harbor Street ${NOTE}`).length, 3);
    assert.ok(shown.includes('From Hill Road Inside.'));
    assert.deepEqual(visit.console, []);
    assert.deepEqual(
      visit.requests.filter((path) => path === '/clinic.json'),
      ['/clinic.json'],
    );
  });

  it('are read whole where their inline child comes in two halves', async () => {
    await using page = await visit(`${site}/in-two-halves`);
    await untilShown(page, NOTE);
    assert.deepEqual(page.told, []);
  });

  it('are told where their address is empty', async () => {
    await using visit = await withContent('', `<spasm-content src="">${CAUSES}</spasm-content>`);
    await visit.shows(MAIN);
    assert.match(visit.told[0] ?? '', /data-content="" is empty/);
    assert.match(visit.told[1] ?? '', /src="" is empty/);
    assert.equal(visit.told.length, 2);
  });

  it('are read whole, with all kinds of parts', async () => {
    const whole = readFileSync('tests/overlays/sound/whole.json', 'utf8');
    await using visit = await withContent(
      serveFile('/whole.json', whole, { type: JSON_TYPE }),
      '<spasm-guide></spasm-guide>',
    );
    await untilShown(visit, 'From Harbor Street Clinic');
    await visit.shows(
      'Gentle movement class',
      'Physical therapy',
      'Walking group',
      title('clinic'),
    );
    // Its edition of "help" is not the present one.
    assert.equal(visit.told.length, 1);
    assert.match(visit.told[0] ?? '', /words of "help" changed since Dr. Ada Ruiz/);
    await visit.shows('Not yet reviewed by a clinician.');
  });

  it('are only text: no markup of theirs is made, no script of theirs runs', async () => {
    const bad = '</script><img src=x onerror="window.hacked=1"><svg onload="window.hacked=1">';
    const card = {
      id: 'a',
      title: bad,
      text: [bad],
      link: { text: bad, url: 'javascript:window.hacked=1' },
    };
    const hostile = {
      lang: '"><b>',
      clinic: { name: bad, address: bad, hours: bad, booking: 'javascript:window.hacked=1' },
      guide: { intro: bad, note: bad },
      remedies: { intro: bad, add: [card] },
      treatments: { note: bad, add: [card] },
      prevention: { add: [{ ...card, link: undefined }] },
    };
    await using visit = await withContent(
      serveFile('/hostile.json', JSON.stringify(hostile), { type: JSON_TYPE }),
      '<spasm-guide></spasm-guide>',
    );
    await untilShown(visit, 'window.hacked=1');
    assert.deepEqual(
      await visit.page.$$('>>> img, >>> svg[onload], >>> a[href^="javascript"]'),
      [],
    );
    assert.equal(await visit.page.evaluate(() => 'hacked' in window), false);
    assert.deepEqual(visit.errors, []);
    const faults = visit.told.filter((line) => !line.includes('Warning'));
    assert.equal(faults.length, 4, faults.join('\n')); // lang, booking and two links.
    assert.equal(new Set(visit.told).size, visit.told.length);
  });
});

describe('a file of a clinic’s own words', () => {
  it('shows ours at once while it is slow, then its own', async () => {
    await using visit = await withContent(`${site}/slow`);
    await visit.shows(MAIN);
    await visit.hides(NOTE);
    await untilShown(visit, NOTE);
    assert.deepEqual(visit.console, []);
  });

  it('may be moved', async () => {
    await using visit = await withContent(`${site}/moved`);
    await untilShown(visit, NOTE);
    assert.deepEqual(visit.console, []);
  });

  it('is asked for without the page’s address and without cookies', async () => {
    asked.length = 0;
    await using visit = await withContent(`${site}/sound`);
    await untilShown(visit, NOTE);
    assert.deepEqual(asked, ['/sound ']);
  });

  for (const [path, mend] of [
    ['/missing', /answers 404/],
    ['/refused', /can't be fetched.*CORS/],
    ['/page', /not JSON/],
    ['/said-large', /larger than 100000 bytes/],
    ['/endless', /larger than 100000 bytes/],
    ['/aborted', /can't be fetched/],
    ['/nobody', /can't be fetched/],
  ] as const) {
    it(`leaves ours and is told once when it fails: ${path}`, async () => {
      const address = path === '/nobody' ? 'http://localhost:1/clinic.json' : `${site}${path}`;
      await using visit = await withContent(
        address,
        `${CAUSES}<spasm-content src="${address}">${CAUSES}</spasm-content>`,
      );
      await untilTold(visit);
      await visit.painted();
      assert.equal(visit.told.length, 1, visit.told.join('\n'));
      assert.ok(visit.told[0]?.includes(address));
      assert.match(visit.told[0] ?? '', mend);
      await visit.shows(MAIN);
      await visit.hides(NOTE);
      assert.deepEqual(visit.errors, []);
    });
  }
});
