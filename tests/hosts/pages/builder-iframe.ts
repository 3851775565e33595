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
        'keeps its words and looks in a frame’s document, and back': async (tab) => {
          const seen = await tab.run(async () => {
            const help = document.createElement('when-to-get-help');
            document.querySelector('#left')?.append(help);
            await document.inPage.painted();
            const look = () => {
              const band = help.shadowRoot?.querySelector('.band') as HTMLElement;
              const style = help.ownerDocument.defaultView?.getComputedStyle(band);
              return [style?.backgroundColor, style?.fontSize, band.textContent.trim()].join();
            };
            const looks = [look()];
            const frame = document.body.appendChild(document.createElement('iframe'));
            frame.contentDocument?.body.append(help);
            await document.inPage.painted();
            looks.push(look());
            document.querySelector('#right')?.append(help);
            await document.inPage.painted();
            looks.push(look());
            frame.remove();
            help.remove();
            return looks;
          });
          assert.match(seen[0] ?? '', /^rgb/);
          assert.deepEqual(new Set(seen).size, 1, seen.join('\n'));
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
            for (let turn = 0; turn < 50 && !Reflect.get(document, 'framed'); turn++)
              await new Promise((done) => setTimeout(done, 100));
            return Reflect.get(document, 'framed') as number;
          });
          assert.ok(length > 1000, String(length));
        },
      },
    },
  },
} satisfies Host;
