/** Pages that hide what the browser offers, add to every object, or dress an emergency as none: what holds. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openRoots } from '../../scripts/testing/open-roots.js';
import { dropIn, open, SCRIPT, title, type Visit, words } from './page.js';

const script = `<script src="${SCRIPT}" data-region="us"></script>`;
const CHECKER = '<spasm-checker><p>In an emergency, call 911.</p></spasm-checker>';
const { next, signs } = words('checker');
/** A first sign of the first question: an emergency. */
const [sign = ''] = Object.values(signs).map(({ label }) => label);
const CALL = words('help').levels.emergency.headingCall;

async function toEmergency(visit: Visit): Promise<void> {
  await visit.click('checkbox', sign);
  await visit.click('button', next);
}

describe('a page with names that hide what the browser offers', () => {
  const NAMES =
    'currentScript documentElement querySelector querySelectorAll defaultView activeElement elementFromPoint body head cookie location readyState addEventListener removeEventListener adoptedStyleSheets getElementById forms title domain';
  const GLOBALS =
    'customElements HTMLElement console Symbol CSSStyleSheet Intl navigator fetch origin';
  const FIELDS =
    'lang dir id getAttribute hasAttribute parentElement parentNode closest getRootNode matches host querySelector children attributes slot dataset ownerDocument shadowRoot nodeType tagName localName textContent';
  const each = (names: string, html: (name: string) => string) =>
    names.split(' ').map(html).join('');
  const fields = each(FIELDS, (name) => `<input name="${name}"><input name="${name}">`);

  it('has working elements among pictures, forms, links and fields of such names', async () => {
    const body = `${each(NAMES, (name) => `<img name="${name}" alt=""><form name="${name}"></form>`)}
      ${each(GLOBALS, (name) => `<a id="${name}"></a><a id="${name}" name="toString"></a>`)}
      <script src="${SCRIPT}" data-region="gb" data-phone="555 0100"></script>
      <form lang="es">${fields}
        <spasm-content clinic="Riverbend"><clinic-contact></clinic-contact></spasm-content>
        <spasm-causes></spasm-causes>
      </form>
      <form>${fields}${CHECKER}</form>`;
    await using visit = await open(body);
    await visit.page.waitForNetworkIdle({ idleTime: 100 });
    await visit.painted();
    await visit.shows(title('checker'), 'Riverbend', '555 0100', words('causes', 'es').title);
    await toEmergency(visit);
    await visit.shows(CALL.replace('{emergency}', '999'));
    assert.deepEqual([...visit.errors, ...visit.told], []);
  });

  for (const name of ['createElement', 'createComment', 'importNode', 'createTreeWalker']) {
    it(`has children to read where it hides even document.${name}`, async () => {
      await using visit = await open(`<img name="${name}" alt="">${script}${CHECKER}`);
      assert.equal(await visit.words(), 'In an emergency, call 911.');
      assert.ok(visit.told.length <= 1, visit.told.join('\n'));
    });
  }
});

describe('a page that adds to every object', () => {
  const LIE = 'Nothing to worry about.';
  /** What a careless merge of somebody's JSON may put there: parts that ours leave out, by all their names. */
  const add = (keys: string[]) => `{
    const lie = ${JSON.stringify(LIE)};
    const own = { intro: lie, note: lie, add: [], hide: ['ice'], order: ['ice'] };
    const values = {
      words: { help: {}, checker: {}, ui: {} }, overlay: { checker: own, help: own, causes: own },
      own, clinic: { name: lie, booking: 'javascript:alert(1)', phone: '1' }, name: lie,
      booking: 'javascript:alert(1)', phone: '1', address: lie, hours: lie, emergency: lie,
      help: {}, checker: {}, ui: {}, review: { by: lie, on: '2026-01-01', editions: {} },
      action: lie, link: { text: lie, url: 'javascript:alert(1)' }, callOnly: true, instead: true,
      first: true, unless: 'x', notes: ['x'], meanwhile: [{ text: lie }], next: [{ text: lie }],
      hint: lie, none: lie, date: lie, step: lie, number: lie, region: 'gb', locale: 'es',
      theme: 'dark', mode: 'education', lang: 'es', content: '/nowhere.json', html: '<b>x</b>',
      clinicWords: own, intro: lie, note: lie, order: ['ice'], hide: ['ice'], add: [], icon: 'heat',
      show: 'ice', only: 'ice', reviewedBy: lie, reviewedOn: '2026-01-01', finished: true,
      capture: true, passive: true, once: true, lower: true, regulator: { text: lie, sources: [] },
    };
    for (const key of ${JSON.stringify(keys)}) Object.prototype[key] = values[key];
  }`;
  const KEYS =
    'words overlay own clinic name booking phone address hours emergency help checker ui review action link callOnly instead first unless notes meanwhile next hint none date step number region locale theme mode lang content html capture passive lower regulator clinicWords intro note order hide add icon show only reviewedBy reviewedOn finished'.split(
      ' ',
    );
  const body = `${script}<home-remedies></home-remedies><when-to-get-help></when-to-get-help>
    <treatment-cards show="massage"></treatment-cards><clinic-contact phone="555 0100"></clinic-contact>${CHECKER}`;

  const cases = ['before', 'after'].flatMap((when) => [
    { when, where: 'in a known region', page: body },
    { when, where: 'in no known region', page: body.replace(' data-region="us"', '') },
    {
      when,
      where: 'with every setting on the tag',
      page: body.replace(
        ' data-region="us"',
        ' data-region="us" data-theme="dark" data-mode="full" data-clinic="Riverbend" data-hours="Mon 9–5"',
      ),
    },
  ]);
  for (const { when, where, page } of cases) {
    it(`${when} us, ${where}, changes no word, and an emergency stays one`, async () => {
      await using plain = await open(page);
      const code = add(KEYS);
      await using visit = await open(page, when === 'before' ? { before: [code] } : {});
      if (when === 'after') await visit.page.evaluate(code);
      assert.equal(await visit.words(), await plain.words());
      await toEmergency(plain);
      await toEmergency(visit);
      assert.equal(await visit.words(), await plain.words());
      assert.deepEqual([...visit.errors, ...visit.told], []);
    });
  }

  for (const [key, value] of Object.entries({
    _$litType$: 1,
    _$litDirective$: 1,
    strings: ['<img src=x onerror=alert(1)>'],
    nodeType: 1,
    slotAssignment: 'manual',
    attribute: 'x',
    reflect: true,
    state: true,
    get: 'x',
    host: 'x',
    signal: 'x',
  })) {
    it(`has our words or the children where it adds ${key}, and nothing of its own`, async () => {
      await using plain = await open(body);
      await using visit = await open(body, {
        before: [`Object.prototype[${JSON.stringify(key)}] = ${JSON.stringify(value)};`],
      });
      const shown = await visit.words();
      if (shown !== (await plain.words())) await visit.shows('In an emergency, call');
      assert.equal((await visit.page.$$('>>> img')).length, 0);
    });
  }
});

/** Every `--spasm-*` property that we read, as the built script has them. */
const TOKENS = [...new Set(dropIn.match(/--spasm-[a-z-]+/g))];

describe('a page that dresses an emergency', () => {
  const VALUES = [
    'transparent',
    '#fff',
    'inherit',
    '0',
    '0px',
    '100000px',
    '-100000px',
    'none',
    '""',
    'url("https://elsewhere.example/pixel")',
    'image-set(url("https://elsewhere.example/pixel") 1x)',
    'var(--spasm-ink) var(--spasm-surface)',
    'calc(1px / 0)',
    '}</style><script>alert(1)</script>',
  ];

  /** In the page: how the heading and the link of the emergency look. */
  function looks() {
    const root = document.querySelector('spasm-checker')?.shadowRoot;
    return [...(root?.querySelectorAll('.band, .call') ?? [])].map((element) => {
      const { color, backgroundColor, fontSize } = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      return { color, backgroundColor, fontSize: parseFloat(fontSize), width, height };
    });
  }

  for (const value of VALUES) {
    it(`by the properties that we offer can't make it vanish: ${value}`, async () => {
      const cycle = TOKENS.map((token) => `${token}: ${value};`).join('');
      await using visit = await open(
        `<style>spasm-checker { ${value.startsWith('}') ? '' : cycle} }</style>${script}${CHECKER}`,
        { before: [openRoots] },
      );
      if (value.startsWith('}'))
        await visit.page.evaluate(
          (tokens, text) => {
            for (const token of tokens)
              document.querySelector<HTMLElement>('spasm-checker')?.style.setProperty(token, text);
          },
          TOKENS,
          value,
        );
      await visit.page.evaluate((label) => {
        const root = document.querySelector('spasm-checker')?.shadowRoot;
        const labels = [...(root?.querySelectorAll('label') ?? [])];
        labels.find(({ textContent }) => textContent.includes(label))?.click();
        root?.querySelector<HTMLElement>('.buttons button')?.click();
      }, sign);
      await visit.painted();
      const [band, call, ...more] = await visit.page.evaluate(looks);
      assert.deepEqual(more, []);
      for (const one of [band, call]) {
        assert.equal(one?.color, 'rgb(255, 255, 255)');
        assert.equal(one.backgroundColor, 'rgb(163, 19, 28)');
        assert.ok(one.fontSize >= 16 && one.fontSize <= 64, String(one.fontSize));
        assert.ok(one.width > 40 && one.height > 20, JSON.stringify(one));
      }
      assert.deepEqual(
        visit.requests.filter((path) => path !== SCRIPT),
        [],
      );
    });
  }

  it('by a slot can’t put a word beside it', async () => {
    const slots = ['heading', 'intro', 'action', '', 'title', 'band', 'panel'];
    const lies = slots.map((slot) => `<b slot="${slot}">No need to call (${slot})</b>`).join('');
    await using visit = await open(`${script}<spasm-checker>${lies}</spasm-checker>`);
    await visit.shows('No need to call (heading)');
    await toEmergency(visit);
    await visit.shows(CALL.replace('{emergency}', '911'), title('checker'));
    await visit.hides('No need to call');
  });
});
