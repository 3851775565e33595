/** Code that watches the reader: a session recorder, a tag manager, keyboard shortcuts. */
import assert from 'node:assert/strict';
import checker from '../../../content/en/checker.json' with { type: 'json' };
import { elements, scriptTag, type Host, type HostPage } from '../host.js';

/** Records, and logs all that a listener on the page can reach. */
const watched = (options: string): HostPage => ({
  head: `<script src="/rrweb/umd/rrweb.min.js"></script>
    <script src="/@hosts/mousetrap/mousetrap.js"></script>
    <script>
      document.held = [];
      document.shortcuts = [];
      window.dataLayer = [{ event: 'gtm.js' }];
      rrweb.record({ emit: (event) => document.held.push(JSON.stringify(event)), ...${options} });
      for (const type of ['click', 'change', 'input', 'submit', 'focusin', 'keydown'])
        document.addEventListener(type, (event) => {
          dataLayer.push({ event: 'gtm.' + type, text: event.target.innerText, id: event.target.id });
        }, true);
      Mousetrap.prototype.stopCallback = () => false; // As where it can’t see into a closed root.
      Mousetrap.bind(['j', '?', 'space', 'down', 'enter', 'escape', 'tab', 'f2', 'ctrl+u', 'alt+1', 'meta+k'], (event, key) => void document.shortcuts.push(key));
    </script>${scriptTag()}`,
  body: elements,
  holds: {
    'a recorder and a tag manager hold no question and no answer': async (tab) => {
      const held = await tab.run(async () => {
        await document.inPage.walk(document.querySelector('spasm-checker') as Element, ['bladder']);
        const held = (Reflect.get(document, 'held') as string[]).join('\\n');
        return held + JSON.stringify(Reflect.get(window, 'dataLayer'));
      });
      assert.ok(held.includes('spasm-checker'), 'Nothing was recorded.');
      const secrets = [
        ...Object.values(checker.questions).map(({ legend }) => legend),
        ...Object.values(checker.signs).map(({ label }) => label),
      ];
      assert.deepEqual(
        secrets.filter((secret) => held.includes(secret)),
        [],
      );
    },
    'the page’s shortcuts do not fire on the keys that answer a question, and do on all others':
      async (tab) => {
        const fired = await tab.run(() => {
          const root = document.querySelector('body > spasm-checker')?.shadowRoot;
          const [input] = root?.querySelectorAll('input') ?? [];
          const keys: [string, number, object?][] = [
            ['j', 74],
            ['?', 191, { shiftKey: true }],
            [' ', 32],
            ['ArrowDown', 40],
            ['Enter', 13],
            ['Escape', 27],
            ['Tab', 9],
            ['F2', 113],
            ['u', 85, { ctrlKey: true }],
            ['1', 49, { altKey: true }],
            ['k', 75, { metaKey: true }],
          ];
          for (const [key, code, held] of keys)
            for (const type of ['keydown', 'keypress', 'keyup']) {
              const init = { key, bubbles: true, composed: true, keyCode: code, which: code };
              input?.dispatchEvent(new KeyboardEvent(type, { ...init, charCode: code, ...held }));
            }
          return Reflect.get(document, 'shortcuts') as string[];
        });
        assert.deepEqual([...new Set(fired)], ['escape', 'tab', 'f2', 'ctrl+u', 'alt+1', 'meta+k']);
      },
  },
});

export default {
  about: 'A session recorder, a tag manager and keyboard shortcuts watch what the reader does.',
  packages: ['rrweb', '@hosts/mousetrap'],
  pages: {
    'as they come': watched('{}'),
    'with inputs masked': watched('{ maskAllInputs: true }'),
  },
} satisfies Host;
