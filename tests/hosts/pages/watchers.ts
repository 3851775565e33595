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
      Mousetrap.bind(['j', 'space', 'down', 'enter', 'escape'], (event, key) => void document.shortcuts.push(key));
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
    'the page’s shortcuts do not fire on the keys that answer a question, and do on the others':
      async (tab) => {
        const fired = await tab.run(() => {
          const root = document.querySelector('body > spasm-checker')?.shadowRoot;
          const [input] = root?.querySelectorAll('input') ?? [];
          for (const key of ['j', ' ', 'ArrowDown', 'Enter', 'Escape'])
            for (const type of ['keydown', 'keypress', 'keyup']) {
              const code = { ' ': 32, ArrowDown: 40, Enter: 13, Escape: 27 }[key] ?? 74;
              const init = {
                key,
                bubbles: true,
                composed: true,
                keyCode: code,
                which: code,
                charCode: code,
              };
              input?.dispatchEvent(new KeyboardEvent(type, init));
            }
          return Reflect.get(document, 'shortcuts') as string[];
        });
        assert.deepEqual([...new Set(fired)], ['escape']);
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
