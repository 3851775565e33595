/**
 * Optimisers rewrite the page: they squeeze its markup, put off its scripts until somebody moves, run them
 * from text or in one file with others. `document.currentScript` is then null, or another one.
 */
import assert from 'node:assert/strict';
import { dropIn, elements, SCRIPT, scriptTag, type Host } from '../host.js';

const minifier = '@hosts/html-minifier-terser'; // It brings no types.
const { minify } = (await import(minifier)) as {
  minify: (html: string, options: object) => Promise<string>;
};

const squeezed = await minify(`<main>\n  ${elements}\n</main>`, {
  collapseWhitespace: true,
  conservativeCollapse: false,
  removeAttributeQuotes: true,
  removeComments: true,
  removeEmptyAttributes: true,
  removeOptionalTags: true,
  sortAttributes: true,
  sortClassName: true,
});

const later = scriptTag('type="text/later"');

/** All elements, with the settings that a script of no tag of its own can't have. */
const provided = `<spasm-content phone="(555) 010-0142" region="us">${elements}</spasm-content>`;

export default {
  about: 'An optimiser squeezes the markup, and puts off, joins, inlines or moves the scripts.',
  packages: ['@hosts/html-minifier-terser'],
  pages: {
    'squeezed markup': { head: scriptTag('async'), body: squeezed },
    'put off until the reader moves': {
      head: later,
      // As they do it: the tag is put in anew, with its type as it was.
      body: `${elements}<script>
        addEventListener('load', () => setTimeout(() => {
          for (const script of document.querySelectorAll('[type="text/later"]')) {
            const again = document.createElement('script');
            for (const { name, value } of script.attributes) if (name !== 'type') again.setAttribute(name, value);
            script.replaceWith(again);
          }
        }, 100));
      </script>`,
    },
    'run from its text, with no current script': {
      head: later,
      body: `${elements}<script>
        fetch('${SCRIPT}').then((answer) => answer.text()).then((text) => {
          new Function(text + '\\n//# sourceURL=/spasm-elements.js')();
        });
      </script>`,
    },
    'joined with others, none of which ends in a semicolon': {
      head: '<script src="/joined.js" defer></script>',
      body: provided,
      files: {
        '/joined.js': `window.before = function () { document.isCalled = true }\n${dropIn}\n;(function () { document.isAfter = true })()`,
      },
      ours: 'joined',
      holds: {
        'leaves what is before and after it alone': async (tab) => {
          const seen = await tab.run(() => ['isCalled' in document, 'isAfter' in document]);
          assert.deepEqual(seen, [false, true]);
        },
      },
    },
    'inlined, with its spaces squeezed': {
      body: `${provided}<script>${dropIn
        .replace(/\/\/# sourceMappingURL.*/, '')
        .replace(/\s+/g, ' ')}</script>`,
      ours: '/page-',
    },
    'in a page of another encoding': {
      headers: { 'Content-Type': 'text/html; charset=windows-1252' },
      head: scriptTag('type="module"'),
      body: elements,
    },
  },
} satisfies Host;
