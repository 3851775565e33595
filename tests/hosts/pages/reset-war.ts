/** Style sheets that reach everything. Careless styles lose against them, or take over what the page’s text looks like. */
import assert from 'node:assert/strict';
import { elements, scriptTag, type Host, type HostPage } from '../host.js';

const page = (styles: string): HostPage => ({
  head: `${styles}${scriptTag()}`,
  body: `<main class="container">${elements}</main>`,
});
const sheet = (path: string) => `<link rel="stylesheet" href="/@hosts/${path}">`;

/** Text styles that are inherited, each as far from ours as it can be. */
const TEXT = `color: red; font: italic 900 9px/1 cursive; letter-spacing: 3px; word-spacing: 9px;
  text-transform: uppercase; text-align: center; text-indent: 40px; text-shadow: 0 0 9px red; white-space: nowrap;
  font-variant: small-caps; cursor: wait; list-style: square inside; quotes: none; tab-size: 1; word-break: break-all;
  hyphens: auto; visibility: visible; border-collapse: collapse; -webkit-text-stroke: 1px red;`;
const important = (styles: string) => styles.replace(/;/g, ' !important;');

/** What a page hides, or takes out of reach, in its usual ways. */
const HIDDEN = `<style>
    .hide { display: none; }
    .unseen { visibility: hidden; }
    .inert { pointer-events: none; }
  </style>
  <prevention-tips class="hide"></prevention-tips>
  <prevention-tips hidden></prevention-tips>
  <prevention-tips class="unseen"></prevention-tips>
  <div class="unseen"><prevention-tips></prevention-tips></div>
  <div class="hide"><prevention-tips></prevention-tips></div>
  <div class="inert"><prevention-tips></prevention-tips></div>`;

export default {
  about: 'Style sheets reset every element, or style all of them, with !important too.',
  packages: [
    '@hosts/tailwindcss',
    '@hosts/bootstrap-5',
    '@hosts/normalize.css',
    '@hosts/foundation-sites',
  ],
  pages: {
    'tailwind 4': page(
      '<style>@layer theme, base; @import url(/@hosts/tailwindcss/theme.css) layer(theme); @import url(/@hosts/tailwindcss/preflight.css) layer(base);</style>',
    ),
    'bootstrap 5': page(sheet('bootstrap-5/dist/css/bootstrap.css')),
    foundation: page(
      sheet('normalize.css/normalize.css') + sheet('foundation-sites/dist/css/foundation.css'),
    ),
    'text styles on the body': page(`<style>body { ${TEXT} }</style>`),
    'every element inline and red, with !important': page(
      `<style>body * { display: inline !important; box-sizing: content-box !important; ${important(TEXT)} }</style>`,
    ),
    'every element unset, with !important': page(
      '<style>body * { all: unset !important; } body script { display: none !important; }</style>',
    ),
    'bare tags': page(
      `<style>a, button, input, label, fieldset, legend, summary, ul, li, p, h2, h3, h4, section, footer
        { float: left; margin: 3em; padding: 3em; border: 9px dotted red; background: yellow; color: red; font-size: 40px; }</style>`,
    ),
    'a dark page, and things that it hides': {
      ...page(
        '<style>:root { color-scheme: dark; } body { background: #000; color: #eee; }</style>',
      ),
      body: elements,
      holds: {
        'stays light, as long as nobody asks for dark': async (tab) => {
          const ground = await tab.run(() => {
            const inner = document
              .querySelector('spasm-guide')
              ?.shadowRoot?.querySelector('.spasm');
            return (
              inner && [
                getComputedStyle(inner).backgroundColor,
                getComputedStyle(inner).colorScheme,
              ]
            );
          });
          assert.deepEqual(ground, ['rgb(255, 255, 255)', 'light']);
        },
        'what the page hides stays hidden': async (tab) => {
          const seen = await tab.run(async (markup) => {
            const place = document.body.appendChild(document.createElement('div'));
            place.innerHTML = markup;
            await document.inPage.painted();
            const seen = [...place.querySelectorAll('prevention-tips')].map((tips) => {
              const title = tips.shadowRoot?.querySelector('.title') as HTMLElement;
              const style = getComputedStyle(title);
              return title.getClientRects().length === 0 || style.visibility === 'hidden'
                ? 'hidden'
                : style.pointerEvents;
            });
            place.remove();
            return seen;
          }, HIDDEN);
          assert.deepEqual(seen, ['hidden', 'hidden', 'hidden', 'hidden', 'hidden', 'none']);
        },
      },
    },
  },
} satisfies Host;
