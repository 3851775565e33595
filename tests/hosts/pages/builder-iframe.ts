/**
 * Page builders: they move elements between columns and into the document of a frame, where the style
 * sheets of the first document do not count, and show pages in frames without rights.
 */
import assert from 'node:assert/strict';
import { elements, EMERGENCY_LINE, scriptTag, type Host } from '../host.js';

const framed = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Framed</title></head><body>
  <spasm-guide><p>${EMERGENCY_LINE}</p></spasm-guide>${scriptTag()}
  <script>
    addEventListener('load', () => setTimeout(() => {
      const { shadowRoot } = document.querySelector('spasm-guide');
      parent.postMessage({ words: shadowRoot ? shadowRoot.textContent.length : 0 }, '*');
    }, 300));
  </script></body></html>`;

export default {
  about:
    'A page builder moves our elements: between columns and providers, into a frame’s document and back.',
  pages: {
    'a builder': {
      head: `${scriptTag()}<script>
          addEventListener('message', ({ data }) => { if (data && data.words) document.framed = data.words; });
        </script>`,
      body: `<div id="left"></div><div id="right"></div>
        <spasm-content id="one" phone="(555) 010-0001"></spasm-content>
        <spasm-content id="two" phone="(555) 010-0002"></spasm-content>
        ${elements}
        <iframe sandbox="allow-scripts" src="/framed.html" title="Framed"></iframe>`,
      files: { '/framed.html': framed },
      holds: {
        'keeps the words and looks of each element in a frame’s document, and back': async (
          tab,
        ) => {
          const seen = await tab.run(async () => {
            const seen: string[][] = [];
            const frame = document.body.appendChild(document.createElement('iframe'));
            frame.style.cssText = 'width: 600px; height: 300px';
            frame.srcdoc = '<!doctype html><html lang="en"><body></body></html>';
            await new Promise((done) => {
              frame.addEventListener('load', done);
            });
            for (const name of document.inPage.elements().map(({ localName }) => localName)) {
              const element = document.createElement(name);
              // The page’s own settings are not those of the frame.
              element.setAttribute('region', 'us');
              element.setAttribute('phone', '(555) 010-0142');
              element.style.cssText = 'width: 400px; font-family: serif';
              const looks: string[] = [];
              for (const place of [document.body, frame.contentDocument?.body, document.body]) {
                place?.append(element);
                await document.inPage.painted();
                const { defaultView } = element.ownerDocument;
                const inner = [...(element.shadowRoot?.querySelectorAll('.spasm, .spasm *') ?? [])];
                const boxes = inner.map((one) => {
                  const { width, height } = one.getBoundingClientRect();
                  const styles = defaultView?.getComputedStyle(one);
                  return [
                    Math.round(width),
                    Math.round(height),
                    styles?.backgroundColor,
                    styles?.fontSize,
                  ].join(' ');
                });
                looks.push(`${boxes.join('\n')} ${document.inPage.text(element)}`);
              }
              element.remove();
              seen.push(looks);
            }
            frame.remove();
            return seen;
          });
          assert.equal(seen.length, 8);
          for (const [alone = '', framed, back] of seen) {
            assert.ok(alone.length > 200, alone);
            assert.equal(framed, alone);
            assert.equal(back, alone);
          }
        },
        'a checker that is moved in the middle keeps its answers, and leads to the right help':
          async (tab) => {
            const seen = await tab.run(async () => {
              const checker = document.createElement('spasm-checker');
              const frame = document.body.appendChild(document.createElement('iframe'));
              document.querySelector('#left')?.append(checker);
              await document.inPage.painted();
              const root = checker.shadowRoot as ShadowRoot;
              // “None of these”, then the next question, and an answer to it.
              [...root.querySelectorAll('input')].at(-2)?.click();
              await document.inPage.painted();
              root.querySelector<HTMLElement>('.panel .button')?.click();
              await document.inPage.painted();
              root.querySelector('input')?.click();
              await document.inPage.painted();
              const seen: string[] = [];
              for (const place of [null, '#right', null, '#left']) {
                const column = place ? document.querySelector(place) : frame.contentDocument?.body;
                column?.append(checker);
                await document.inPage.painted();
                const step = root.querySelector('.step')?.textContent.trim() ?? '';
                const at = [...root.querySelectorAll('input')].findIndex(({ checked }) => checked);
                seen.push(`${step}, ${String(at)}`);
              }
              const help = await document.inPage.walk(checker, ['fever']);
              checker.remove();
              frame.remove();
              return [...new Set(seen), help];
            });
            assert.match(seen[0] ?? '', /^Step 2 of \d+, 0$/);
            assert.match(
              seen[1] ?? '',
              /^Check when to get help Call 911 or go .*Numb or odd feeling/,
            );
            assert.equal(seen.length, 2);
          },
        'follows the provider that it is in, and the page’s own outside': async (tab) => {
          const phones = await tab.run(async () => {
            const contact = document.createElement('clinic-contact');
            const phones: (string | undefined)[] = [];
            for (const place of ['#one', '#two', '#right', '#one', '#left']) {
              document.querySelector(place)?.append(contact);
              await document.inPage.painted();
              phones.push(contact.shadowRoot?.textContent.match(/010-0\d+/)?.[0]);
            }
            contact.remove();
            return phones;
          });
          assert.deepEqual(phones, ['010-0001', '010-0002', '010-0142', '010-0001', '010-0142']);
        },
        'is whole as a clone, out of a template, and written anew by innerHTML': async (tab) => {
          const shown = await tab.run(async () => {
            const left = document.querySelector('#left') as HTMLElement;
            left.innerHTML =
              '<template><spasm-causes></spasm-causes></template><spasm-causes></spasm-causes>';
            await document.inPage.painted();
            const [template, causes] = left.children as unknown as [
              HTMLTemplateElement,
              HTMLElement,
            ];
            left.append(causes.cloneNode(true), template.content.cloneNode(true));
            await document.inPage.painted();
            left.innerHTML += '<p>One more line.</p>';
            await document.inPage.painted();
            const shown = [...left.querySelectorAll('spasm-causes')].map((one) =>
              document.inPage.text(one).slice(0, 20),
            );
            left.innerHTML = '';
            return shown;
          });
          assert.equal(shown.length, 3);
          assert.equal(new Set(shown).size, 1, shown.join());
          assert.equal(shown[0]?.length, 20);
        },
        'works in a frame that has no right but scripts': async (tab) => {
          const length = await tab.run(async () => {
            while (!Reflect.get(document, 'framed'))
              await new Promise((done) => setTimeout(done, 100));
            return Reflect.get(document, 'framed') as number;
          });
          assert.ok(length > 1000, String(length));
        },
      },
    },
  },
} satisfies Host;
