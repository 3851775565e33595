/**
 * What readers have between the page and their eyes: page translators, which put their own nodes in the
 * place of ours, and dark modes. A careless element goes on writing into nodes that nobody sees any more.
 */
import assert from 'node:assert/strict';
import { elements, scriptTag, type Host } from '../host.js';

/** Does what page translators do, in open shadow roots too, and says so on the root element. */
const TRANSLATOR = `document.translate = () => {
  const wrap = (root) => {
    const texts = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.nodeType === Node.TEXT_NODE && node.data.trim() && !/^(script|style)$/i.test(node.parentNode.nodeName)) texts.push(node);
      else if (node.shadowRoot) wrap(node.shadowRoot);
    }
    for (const text of texts) {
      const outer = document.createElement('font');
      const inner = document.createElement('font');
      outer.style.verticalAlign = inner.style.verticalAlign = 'inherit';
      inner.textContent = 'Auf Deutsch: ' + text.data;
      outer.append(inner);
      text.replaceWith(outer);
    }
  };
  document.documentElement.classList.add('translated-ltr');
  document.documentElement.lang = 'de';
  wrap(document.body);
};`;

export default {
  about: 'The reader has the page translated, or darkened; or it runs from right to left.',
  packages: ['@hosts/darkreader'],
  pages: {
    'a page translator': {
      head: `<script>${TRANSLATOR}</script>${scriptTag()}`,
      body: elements,
      holds: {
        'translated in the middle, the checker shows each new step and the right result': async (
          tab,
        ) => {
          const { translated, question, result } = await tab.run(async () => {
            const checker = document.querySelector('body > spasm-checker') as Element;
            const root = checker.shadowRoot as ShadowRoot;
            const options = root.querySelectorAll('input');
            options[options.length - 2]?.click();
            await document.inPage.painted();
            (document as unknown as { translate: () => void }).translate();
            const translated = document.inPage.text(checker);
            root.querySelector<HTMLElement>('.panel .button')?.click();
            await document.inPage.painted();
            const question = document.inPage.text(checker);
            root.querySelector('input')?.click();
            await document.inPage.painted();
            const next = () => root.querySelector<HTMLElement>('.panel .button')?.click();
            next();
            await document.inPage.painted();
            return { translated, question, result: document.inPage.text(checker) };
          });
          assert.match(translated, /Auf Deutsch: Chest, breathing or belly/);
          assert.doesNotMatch(question, /Chest, breathing or belly/);
          assert.match(question, /Between the legs, toilet or both legs/);
          assert.doesNotMatch(result, /Between the legs, toilet or both legs/);
          assert.match(result, /Call 911 or go to the emergency department now/);
        },
      },
    },
    'from right to left': {
      html: 'lang="ar" dir="rtl"',
      head: `<style>body { font-family: sans-serif; }</style>${scriptTag()}`,
      body: elements,
    },
    'Dark Reader': {
      head: `<script src="/@hosts/darkreader/darkreader.js"></script>
        <script>addEventListener('load', () => DarkReader.enable({}));</script>${scriptTag()}`,
      body: elements,
      isRestyled: true,
    },
  },
} satisfies Host;
