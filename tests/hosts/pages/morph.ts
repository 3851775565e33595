/**
 * Libraries that change a page by comparing it with new markup. They strip every attribute that the
 * markup does not have, and know nothing of what an element made of itself.
 */
import assert from 'node:assert/strict';
import checker from '../../../content/en/checker.json' with { type: 'json' };
import { elements, EMERGENCY_LINE, scriptTag, type Host } from '../host.js';

const library = (path: string) => `<script src="/@hosts/${path}"></script>`;
const remedies = (attributes: string) =>
  `<home-remedies id="remedies" ${attributes}><p>${EMERGENCY_LINE}</p></home-remedies>`;

export default {
  about: 'Libraries swap parts of the page, morph them, bind attributes and keep copies of pages.',
  packages: ['@hosts/htmx', '@hosts/idiomorph', '@hosts/morphdom', '@hosts/alpinejs'],
  pages: {
    'htmx, idiomorph, morphdom and Alpine': {
      head: [
        'htmx/dist/htmx.js',
        'idiomorph/dist/idiomorph-htmx.js',
        'idiomorph/dist/idiomorph.js',
        'morphdom/dist/morphdom-umd.js',
      ]
        .map(library)
        .join('')
        .concat('<script defer src="/@hosts/alpinejs/dist/cdn.js"></script>', scriptTag('defer')),
      body: `<div id="place">${remedies('show="heat" heading-level="3" class="page-own"')}</div>
        <div id="swapped" hx-get="/part.html" hx-trigger="go" hx-push-url="true"></div>
        <div id="bound" x-data="{ level: 3, isOpen: true, levels: [2] }">
          <prevention-tips x-show="isOpen" :heading-level="level"><p>${EMERGENCY_LINE}</p></prevention-tips>
          <template x-if="isOpen"><prevention-tips><p>${EMERGENCY_LINE}</p></prevention-tips></template>
          <template x-for="one in levels"><prevention-tips :heading-level="one"></prevention-tips></template>
        </div>
        <div id="all">${elements}</div>`,
      files: { '/part.html': `<spasm-causes><p>${EMERGENCY_LINE}</p></spasm-causes>` },
      holds: {
        'keeps its words and follows the new markup through a morph': async (tab) => {
          const seen = await tab.run(
            async (first, second, third) => {
              const { Idiomorph, morphdom } = window as unknown as {
                Idiomorph: { morph: (from: Element, to: string, more: object) => void };
                morphdom: (from: Element, to: string) => void;
              };
              const place = document.querySelector('#place') as Element;
              const seen: unknown[] = [];
              const look = async () => {
                await document.inPage.painted();
                const element = place.querySelector('home-remedies') as Element;
                const text = document.inPage.text(element);
                const names = ['Ice', 'Heat'].filter((name) => text.includes(name)).join();
                seen.push([element.shadowRoot?.querySelector('.title')?.localName, names]);
                return element;
              };
              const before = await look();
              Idiomorph.morph(place, first, { morphStyle: 'innerHTML' });
              await look();
              morphdom(place, `<div id="place">${second}</div>`);
              await look();
              morphdom(place, `<div id="place">${third}</div>`);
              seen.push((await look()) === before);
              return seen;
            },
            remedies('show="ice"'),
            remedies('show="heat" heading-level="4"'),
            remedies('show="ice" heading-level="5"'),
          );
          assert.deepEqual(seen, [
            ['h3', 'Heat'],
            ['h2', 'Ice'],
            ['h4', 'Heat'],
            ['h5', 'Ice'],
            true,
          ]);
        },
        'keeps the reader’s place in the checker through a morph of the whole page': async (
          tab,
        ) => {
          const steps = await tab.run(async (markup) => {
            const { Idiomorph, morphdom } = window as unknown as {
              Idiomorph: { morph: (from: Element, to: string, more: object) => void };
              morphdom: (from: Element, to: string) => void;
            };
            const all = document.querySelector('#all') as Element;
            const root = all.querySelector('spasm-checker')?.shadowRoot as ShadowRoot;
            const options = root.querySelectorAll('input');
            options[options.length - 2]?.click();
            await document.inPage.painted();
            root.querySelector<HTMLElement>('.panel .button')?.click();
            await document.inPage.painted();
            const step = () => root.querySelector('.step')?.textContent.trim();
            const steps = [step()];
            Idiomorph.morph(all, markup, { morphStyle: 'innerHTML' });
            await document.inPage.painted();
            steps.push(step());
            morphdom(all, `<div id="all">${markup}</div>`);
            await document.inPage.painted();
            return [...steps, step()];
          }, elements);
          assert.match(steps[0] ?? '', /^Step 2 /);
          assert.deepEqual(new Set(steps).size, 1, steps.join());
        },
        'shows what htmx swaps in, and is in none of its copies of the page': async (tab) => {
          const { text, kept } = await tab.run(async () => {
            const { htmx } = window as unknown as {
              htmx: { trigger: (target: string, event: string) => void };
            };
            const settled = new Promise((done) => {
              document.body.addEventListener('htmx:afterSettle', done, { once: true });
            });
            htmx.trigger('#swapped', 'go');
            await settled;
            await document.inPage.painted();
            const causes = document.querySelector('#swapped spasm-causes') as Element;
            return {
              text: document.inPage.text(causes),
              kept: JSON.stringify([sessionStorage, localStorage]),
            };
          });
          assert.ok(text.includes('What causes a back spasm?'), text);
          assert.ok(kept.includes('spasm-checker'), 'htmx kept no copy.');
          const { legend } = checker.questions.nerves;
          assert.ok(!kept.includes(legend), 'A question was kept.');
        },
        'follows what Alpine binds, shows and hides': async (tab) => {
          const seen = await tab.run(async () => {
            const { Alpine } = window as unknown as { Alpine: { $data: (of: Element) => Data } };
            interface Data {
              level: number;
              isOpen: boolean;
              levels: number[];
            }
            const bound = document.querySelector('#bound') as Element;
            const look = async () => {
              await new Promise((done) => setTimeout(done, 50));
              await document.inPage.painted();
              return [...bound.querySelectorAll('prevention-tips')].map((tips) =>
                tips.clientHeight ? tips.shadowRoot?.querySelector('.title')?.localName : 'hidden',
              );
            };
            const before = await look();
            const data = Alpine.$data(bound);
            data.level = 5;
            data.isOpen = false;
            data.levels = [4, 6];
            return [before, await look()];
          });
          assert.deepEqual(seen, [
            ['h3', 'h2', 'h2'],
            ['hidden', 'h4', 'h6'],
          ]);
        },
      },
    },
  },
} satisfies Host;
