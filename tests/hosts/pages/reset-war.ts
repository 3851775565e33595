/** Style sheets that reach everything. Careless styles lose against them, or take over what the page’s text looks like. */
import assert from 'node:assert/strict';
import type { Tab } from '../browsers.js';
import { dropIn, elements, scriptTag, type Host, type HostPage } from '../host.js';

const page = (styles: string): HostPage => ({
  head: `${styles}${scriptTag()}`,
  body: `<main class="container">${elements}</main>`,
});
const sheet = (path: string) => `<link rel="stylesheet" href="/@hosts/${path}">`;

/** Text styles that are inherited, each as far from ours as it can be. */
const TEXT = `color: red; font: italic 900 9px/1 cursive;
  text-transform: uppercase; text-align: center; text-indent: 40px; text-shadow: 0 0 9px red; white-space: nowrap;
  font-variant: small-caps; cursor: wait; list-style: square inside; quotes: none; tab-size: 1; word-break: break-all;
  hyphens: auto; visibility: visible; border-collapse: collapse; -webkit-text-stroke: 1px red;`;
/** For every element, this is what a reader's own style sheet asks for: then it comes through. */
const SPACING = 'letter-spacing: 3px; word-spacing: 9px;';
const important = (styles: string) => styles.replace(/;/g, ' !important;');

/** The ways in which a page hides something, or takes it out of reach: what the reader gets of it, and where it stands. */
const HIDDEN: Record<string, [gets: string, on?: string, around?: string]> = {
  'a class that hides': ['nothing', 'class="hide"'],
  'a class that hides, around': ['nothing', '', 'class="hide"'],
  hidden: ['nothing', 'hidden'],
  'visibility: hidden': ['nothing', 'style="visibility: hidden"'],
  'visibility: hidden, around': ['nothing', '', 'style="visibility: hidden"'],
  'visibility: collapse, around': ['nothing', '', 'style="visibility: collapse"'],
  'content-visibility: hidden, around': ['nothing', '', 'style="content-visibility: hidden"'],
  'opacity: 0': ['nothing', 'style="opacity: 0"'],
  'opacity: 0, around': ['nothing', '', 'style="opacity: 0"'],
  'pointer-events: none': ['no click', 'style="pointer-events: none"'],
  'pointer-events: none, around': ['no click', '', 'style="pointer-events: none"'],
  'inert, around': ['no click, no focus', '', 'inert'],
  'nothing of it': ['all'],
};

/** Every name of a part that our elements have. */
const PARTS = [...dropIn.matchAll(/part="([^"$]+)/g)].flatMap(([, names = '']) => names.split(' '));

/** How the band and the call of an emergency look, after the first sign was chosen; with more styles on the page, if any. */
const emergencyLooks = (tab: Tab, styles = '') =>
  tab.run(async (styles) => {
    const sheet = document.body.appendChild(document.createElement('style'));
    const element = document.body.appendChild(document.createElement('spasm-checker'));
    sheet.textContent = styles;
    await document.inPage.painted();
    const root = element.shadowRoot as ShadowRoot;
    root.querySelector('input')?.click();
    await document.inPage.painted();
    root.querySelector<HTMLElement>('.panel .button')?.click();
    await document.inPage.painted();
    const looks = [...root.querySelectorAll('.band, .call')].map((one) => {
      const { color, backgroundColor, display, float, fontSize } = getComputedStyle(one);
      const { width, height } = one.getBoundingClientRect();
      const isLegible = parseFloat(fontSize) >= 16 && width > 100 && height > 40;
      return { color, backgroundColor, display, float, isLegible };
    });
    sheet.remove();
    element.remove();
    return looks;
  }, styles);

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
    'text styles on the body': {
      ...page(`<style>body { ${TEXT} ${SPACING} }</style>`),
      holds: {
        'what the page puts into our slots has our text styles': async (tab) => {
          const styles = await tab.run(async () => {
            const causes = document.body.appendChild(document.createElement('spasm-causes'));
            causes.innerHTML =
              '<p slot="intro">Of the page.</p><a slot="action" href="/book">Book</a>';
            await document.inPage.painted();
            const styles = [...causes.children].map((child) => {
              const { color, fontSize, fontStyle, letterSpacing, textTransform, textIndent } =
                getComputedStyle(child);
              return { color, fontSize, fontStyle, letterSpacing, textTransform, textIndent };
            });
            causes.remove();
            return styles;
          });
          const ours = {
            fontSize: '16px',
            fontStyle: 'normal',
            letterSpacing: 'normal',
            textTransform: 'none',
            textIndent: '0px',
          };
          assert.deepEqual(styles, [
            { color: 'rgb(22, 48, 44)', ...ours },
            { color: 'rgb(8, 102, 91)', ...ours },
          ]);
        },
      },
    },
    'every element inline and red, with !important': page(
      `<style>body * { display: inline !important; box-sizing: content-box !important; ${important(TEXT)} }</style>`,
    ),
    'every element unset, with !important': page(
      '<style>body * { all: unset !important; } body script { display: none !important; }</style>',
    ),
    'bare tags': {
      ...page(
        `<style>a, button, input, label, fieldset, legend, summary, ul, li, p, h2, h3, h4, section, footer
        { float: left; margin: 3em; padding: 3em; border: 9px dotted red; background: yellow; color: red; font-size: 40px; }</style>`,
      ),
      holds: {
        'an emergency looks like one, whatever the page does to the parts of our elements': async (
          tab,
        ) => {
          const own = await emergencyLooks(tab);
          assert.deepEqual(
            own.map(({ isLegible }) => isLegible),
            [true, true],
          );
          const rules = PARTS.map(
            (part) =>
              `spasm-checker::part(${part}) { display: inline !important; float: left !important;
                background: yellow !important; ${important(TEXT + SPACING)} }`,
          );
          assert.ok(rules.length > 5);
          assert.deepEqual(await emergencyLooks(tab, rules.join('\n')), own);
        },
      },
    },
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
        'what the page hides stays hidden, and what it takes out of reach stays so': async (
          tab,
        ) => {
          const markup = Object.values(HIDDEN).map(
            ([, on = '', around = '']) =>
              `<div ${around}><prevention-tips ${on}></prevention-tips></div>`,
          );
          const got = await tab.run(async (markup) => {
            const place = document.body.appendChild(document.createElement('div'));
            place.innerHTML = `<style>.hide { display: none }</style>${markup}`;
            await document.inPage.painted();
            const got = [...place.querySelectorAll('prevention-tips')].map((tips) => {
              const root = tips.shadowRoot as ShadowRoot;
              const summary = root.querySelector('summary') as HTMLElement;
              const isSeen = summary.checkVisibility({
                opacityProperty: true,
                visibilityProperty: true,
              });
              if (!isSeen) return 'nothing';
              summary.scrollIntoView();
              const { x, y } = summary.getBoundingClientRect();
              const isHit = document.elementFromPoint(x + 5, y + 5) === tips;
              summary.focus();
              const isFocused = root.activeElement === summary;
              summary.blur();
              if (isHit && isFocused) return 'all';
              return [isHit ? [] : ['no click'], isFocused ? [] : ['no focus']].flat().join(', ');
            });
            place.remove();
            scrollTo(0, 0);
            return got;
          }, markup.join(''));
          const names = Object.keys(HIDDEN);
          assert.deepEqual(
            Object.fromEntries(names.map((name, index) => [name, got[index]])),
            Object.fromEntries(Object.entries(HIDDEN).map(([name, [gets]]) => [name, gets])),
          );
        },
        'is read from left to right on a page that is written from top to bottom': async (tab) => {
          const [mode, width, height] = await tab.run(async () => {
            document.body.style.writingMode = 'vertical-rl';
            await document.inPage.painted();
            const tips = document.querySelector('prevention-tips')?.shadowRoot;
            const inner = tips?.querySelector('.spasm') as HTMLElement;
            const { width, height } = inner.getBoundingClientRect();
            const { writingMode } = getComputedStyle(inner);
            document.body.style.writingMode = '';
            return [writingMode, width, height] as const;
          });
          assert.equal(mode, 'horizontal-tb');
          assert.ok(
            width > 600 && width <= 800 && height > 600,
            `${String(width)} ${String(height)}`,
          );
        },
        'its answers, buttons and bands have an edge where the reader forces colours': async (
          tab,
        ) => {
          // WebKit has no forced colours: a reader there gets our own.
          if (!(await tab.emulate({ 'forced-colors': 'active' }))) return;
          try {
            const edges = await tab.run(async () => {
              // So does a page that draws its own controls.
              document.documentElement.style.setProperty('forced-color-adjust', 'none');
              await document.inPage.painted();
              const root = document.querySelector('body > spasm-checker')?.shadowRoot;
              const edges = [...(root?.querySelectorAll('input, .button, .option') ?? [])].map(
                (one) => {
                  const style = getComputedStyle(one);
                  const isDrawn =
                    one.localName === 'input'
                      ? style.appearance === 'auto' && style.opacity === '1'
                      : style.borderTopStyle === 'solid' && parseFloat(style.borderTopWidth) >= 1;
                  return isDrawn && getComputedStyle(one).getPropertyValue('forced-color-adjust');
                },
              );
              document.documentElement.style.removeProperty('forced-color-adjust');
              return edges;
            });
            assert.ok(edges.length > 3);
            assert.deepEqual([...new Set(edges)], ['auto']);
          } finally {
            await tab.emulate({});
          }
        },
      },
    },
  },
} satisfies Host;
