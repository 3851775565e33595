/** Turbo: pages that follow each other in one document, kept as copies, and morphed into one another. */
import assert from 'node:assert/strict';
import type { Tab } from '../browsers.js';
import { elements, EMERGENCY_LINE, SCRIPT, scriptTag, type Host } from '../host.js';
import { until } from '../../../scripts/testing/until.js';

const turbo = '<script src="/@hosts/turbo/dist/turbo.es2017-umd.js"></script>';

/** Another page of the same site, with the same head. */
const next = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A clinic</title>
    <script src="/in-page.js"></script>${turbo}${scriptTag('data-turbo-track="reload"')}${head}</head><body>${body}</body></html>`;

const heat = `<home-remedies id="heat" show="heat"><p>${EMERGENCY_LINE}</p></home-remedies>`;

/** Follows a link, and waits for what Turbo says of it. */
const follow = (tab: Tab, path: string, action = 'advance') =>
  tab.run(
    async (path, action) => {
      const { Turbo } = window as unknown as {
        Turbo: { visit: (path: string, more: object) => void };
      };
      const loaded = new Promise((done) => {
        document.addEventListener('turbo:load', done, { once: true });
      });
      Turbo.visit(path, { action });
      await loaded;
      await document.inPage.painted();
    },
    path,
    action,
  );

const shown = (tab: Tab) =>
  tab.run(() =>
    document.inPage
      .elements()
      .map((element) => `${element.localName} ${document.inPage.text(element).slice(0, 24)}`),
  );

export default {
  about: 'Turbo replaces the body at each visit, keeps copies for the way back, and morphs.',
  packages: ['@hosts/turbo'],
  pages: {
    'Turbo Drive, frames and streams': {
      head: turbo + scriptTag('data-turbo-track="reload"'),
      body: elements,
      files: {
        '/next.html': next(`<h1>Next</h1>${heat}<script src="${SCRIPT}"></script>
          <turbo-frame id="frame" src="/frame.html"></turbo-frame>`),
        '/frame.html': `<turbo-frame id="frame"><spasm-causes><p>${EMERGENCY_LINE}</p></spasm-causes></turbo-frame>`,
        '/morphed.html': next(
          `<h1>Morphed</h1><home-remedies id="heat" show="ice" heading-level="3"><p>${EMERGENCY_LINE}</p></home-remedies>`,
        ),
      },
      // A page that has the script in its body too runs it again at each visit: it steps back.
      tells: [/^debug: .*Another copy/],
      repeats: true,
      holds: {
        'shows all after a visit, in a frame too': async (tab) => {
          await follow(tab, '/next.html');
          await tab.run(() => document.inPage.upgraded());
          await until(async () => (await shown(tab)).length >= 2);
          await tab.run(() => document.inPage.upgraded());
          assert.deepEqual(await shown(tab), [
            'home-remedies What you can do at home ',
            'spasm-causes What causes a back spasm',
          ]);
        },
        'shows what a stream appends': async (tab) => {
          const text = await tab.run(async () => {
            const { Turbo } = window as unknown as {
              Turbo: { renderStreamMessage: (text: string) => void };
            };
            Turbo.renderStreamMessage(
              '<turbo-stream action="replace" target="heat"><template><prevention-tips id="heat"></prevention-tips></template></turbo-stream>',
            );
            await document.inPage.painted();
            await document.inPage.painted();
            await document.inPage.painted();
            const tips = document.querySelector('prevention-tips') as Element;
            return document.inPage.text(tips).slice(0, 20);
          });
          assert.equal(text, 'How to make the next');
        },
        'shows all again on the way back': async (tab) => {
          await tab.run(async () => {
            const loaded = new Promise((done) => {
              document.addEventListener('turbo:load', done, { once: true });
            });
            history.back();
            await loaded;
            await document.inPage.painted();
            await document.inPage.upgraded();
          });
          const texts = await shown(tab);
          assert.equal(texts.length, 8, texts.join('\n'));
          assert.ok(
            texts.every((text) => !text.includes(EMERGENCY_LINE.slice(0, 9))),
            texts.join('\n'),
          );
        },
        'follows a page that is morphed into another': async (tab) => {
          await follow(tab, '/next.html');
          await tab.run(() => document.inPage.upgraded());
          const title = await tab.run(async () => {
            const { Turbo } = window as unknown as {
              Turbo: { morphBodyElements: (from: Element, to: Element) => void };
            };
            const answer = await fetch('/morphed.html');
            const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
            Turbo.morphBodyElements(document.body, page.body);
            await document.inPage.painted();
            const heat = document.querySelector('#heat') as Element;
            return [
              heat.shadowRoot?.querySelector('.title')?.localName,
              document.inPage.text(heat).includes('Ice'),
              document.inPage.text(heat).includes('Heat'),
            ];
          });
          assert.deepEqual(title, ['h3', true, false]);
        },
      },
    },
  },
} satisfies Host;
