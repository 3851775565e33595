/** A sanitizer has taken our tags out: a placeholder stands for each, or what that left of it. */
import assert from 'node:assert/strict';
import { SHOWN_TAGS } from '../../tags.js';
import { elements, EMERGENCY_LINE, scriptTag, type Host } from '../host.js';

const sanitizer = '@hosts/sanitize-html'; // It brings no types.
const { default: sanitize } = (await import(sanitizer)) as { default: (html: string) => string };

/** What an author writes where our tags are not let through. */
const placeholders = SHOWN_TAGS.map(
  (tag) => `<div data-spasm="${tag}"><a href="/embed/${tag}/">${EMERGENCY_LINE}</a></div>`,
).join('\n');

const left = sanitize(placeholders);
if (left.includes('data-spasm')) throw new Error('The sanitizer lets placeholders through now.');

export default {
  about: 'A sanitizer has taken our tags out, and a placeholder or a link stands for each.',
  packages: ['@hosts/sanitize-html'],
  pages: {
    placeholders: { head: scriptTag('async'), body: placeholders },
    'placeholders that come late': {
      head: scriptTag('defer'),
      body: `<main></main><script>
        addEventListener('load', () => {
          document.querySelector('main').innerHTML = ${JSON.stringify(placeholders)};
        });
      </script>`,
    },
    'the links that are left of them': {
      head: scriptTag('async data-upgrade-links'),
      body: left,
    },
    'the links, on a page that does not ask for more': {
      head: scriptTag('async'),
      body: left + elements,
      holds: {
        'leaves them as they are': async (tab) => {
          const links = await tab.run(() =>
            [...document.links].map(({ pathname }) => pathname.replace(/\/embed|\//g, '')),
          );
          assert.deepEqual(links, SHOWN_TAGS);
        },
      },
    },
  },
} satisfies Host;
