/** What is asked and answered stays between the reader and the checker: the page learns nothing, keeps nothing, sends nothing. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openRoots } from '../../scripts/testing/open-roots.js';
import { dropIn, open, SCRIPT, title, type Visit, words } from './page.js';
import { label, walk } from './walk.js';

const checker = words('checker');
const help = words('help');

const FEVER = label('fever');

interface Reader {
  /** The signs to choose, of each question the first. */
  signs: string[];
  result: string;
}
/** Is asked everything. */
const ILL: Reader = { signs: ['fever'], result: help.levels['same-day'].heading };
/** Is asked five questions. */
const VERY_ILL: Reader = {
  signs: ['fever', 'leg-weak'],
  result: 'or go to the emergency department now',
};
const TO_BOOK: Reader = { signs: ['cough'], result: help.levels.soon.heading };
const AT_HOME: Reader = { signs: [], result: 'You can start at home' };
const SECRETS = [FEVER, 'fever', label('leg-weak'), 'leg-weak', ILL.result, VERY_ILL.result];

const SCRIPT_TAG = `<script src="${SCRIPT}"></script>`;
const CHECKER = `${SCRIPT_TAG}<main><spasm-checker></spasm-checker></main>`;

/** Goes to the result, then back and on again, and starts anew. */
async function walkAll(visit: Visit, { signs, result }: Reader): Promise<void> {
  await walk(visit, signs);
  await visit.shows(result);
  await visit.click('button', checker.back);
  await visit.click('button', checker.next);
  await visit.click('button', checker.restart);
}

interface Log {
  /** For each event: its type, then every node that a listener on the page can reach. */
  paths: string[][];
  /** All that the events say, as text. */
  said: string;
  mutations: number;
}

/** Listens, as a page can, to every event that there is, and watches its own tree. */
function spy() {
  const log: Log = { paths: [], said: '', mutations: 0 };
  Reflect.set(document, 'spyLog', log);
  const named = [window, document, HTMLElement.prototype].flatMap((target: object) => {
    const names: string[] = [];
    for (const name in target) if (name.startsWith('on')) names.push(name.slice(2));
    return names;
  });
  const more = [
    'focusin',
    'focusout',
    'beforeinput',
    'spasm-open',
    'spasm-contact',
    'spasm-checker-start',
    'spasm-checker-result',
    'context-request',
  ];
  for (const type of new Set([...named, ...more])) {
    window.addEventListener(
      type,
      (event) => {
        const path = event.composedPath();
        log.paths.push([
          type,
          ...path.map((node) => (node instanceof Element ? node.localName : node.constructor.name)),
        ]);
        const { target } = event;
        for (const thing of [event, target]) {
          for (const key in thing) {
            const value: unknown = Reflect.get(thing, key);
            if (typeof value === 'string') log.said += ` ${value}`;
          }
        }
        log.said += JSON.stringify(event instanceof CustomEvent ? event.detail : null);
        log.said += getSelection()?.toString() ?? '';
      },
      true,
    );
  }
  document.addEventListener('DOMContentLoaded', () => {
    const all = { subtree: true, childList: true, attributes: true, characterData: true };
    new MutationObserver((records) => (log.mutations += records.length)).observe(document, all);
  });
}

const spied = ({ page }: Visit) => page.evaluate(() => Reflect.get(document, 'spyLog') as Log);

/** All keys that a script may add to what every page shares. */
function sharedKeys() {
  const shared = {
    window,
    document,
    html: document.documentElement,
    navigator,
    history,
    Object,
    Array,
    Promise,
    Function,
    String,
    Element,
    HTMLElement,
    Node,
    Event,
    EventTarget,
    ShadowRoot,
    CustomElementRegistry,
  };
  return Object.entries(shared).flatMap(([name, thing]) => [
    ...Reflect.ownKeys(thing).map((key) => `${name}.${String(key)}`),
    ...('prototype' in thing
      ? Reflect.ownKeys(thing.prototype as object).map((key) => `${name}.prototype.${String(key)}`)
      : []),
  ]);
}

/** All places where a page can keep something. */
async function kept() {
  return {
    cookie: document.cookie,
    stored: [...Object.entries(localStorage), ...Object.entries(sessionStorage)],
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    history: history.length,
    state: history.state as unknown,
    title: document.title,
    address: location.href,
    name: window.name,
    counted: JSON.stringify(Reflect.get(window, 'dataLayer')),
    html: document.documentElement.outerHTML.replace(/<!---->|<!--\?lit[^>]*-->/g, ''),
  };
}

describe('a listener on the page', () => {
  for (const [place, body, reader, start] of [
    ['alone', CHECKER, ILL, ['spasm-checker', 'main']],
    [
      'in the guide',
      `${SCRIPT_TAG}<spasm-guide></spasm-guide>`,
      VERY_ILL,
      ['spasm-checker', 'section'],
    ],
  ] as const) {
    it(`learns no question, answer or result from the checker ${place}`, async () => {
      await using visit = await open(body, { before: [spy] });
      await walkAll(visit, reader);
      const { paths, said, mutations } = await spied(visit);
      const types = new Set(paths.map(([type]) => type));
      for (const type of ['click', 'input', 'focusin', 'keydown', 'pointerdown']) {
        assert.ok(types.has(type), `The spy heard no ${type}.`);
      }
      const inside = paths.filter((path) => path.includes('spasm-checker'));
      assert.ok(
        inside.length > 100,
        `Only ${String(inside.length)} events came out of the checker.`,
      );
      for (const [type, ...path] of inside) {
        if (path[0] === 'slot') continue; // Its own children, which are the page's.
        assert.deepEqual(path.slice(0, 2), start, `A ${type ?? ''} shows ${path.join(' < ')}`);
      }
      for (const secret of SECRETS) assert.ok(!said.includes(secret), secret);
      assert.equal(mutations, 0);
      assert.ok(!types.has('spasm-contact') && !types.has('spasm-open'), 'It is counted.');
    });
  }

  it('would learn the answer from an open root: the spy can see', async () => {
    await using visit = await open(CHECKER, { before: [openRoots, spy] });
    await walkAll(visit, VERY_ILL);
    const { paths } = await spied(visit);
    assert.ok(
      paths.some((path) => path[1] === 'input'),
      'The spy is blind.',
    );
  });

  it('finds no root on the checker, and only the checker focused and under the pointer', async () => {
    await using visit = await open(CHECKER);
    const option = await visit.find('checkbox', checker.none);
    await option.click();
    const box = await option.boundingBox();
    assert.ok(box, 'It is not on the screen.');
    const seen = await visit.page.evaluate(
      ({ x, y }) => {
        const element = document.querySelector('spasm-checker');
        return [
          element?.shadowRoot,
          document.activeElement?.localName,
          document.elementFromPoint(x, y)?.localName,
          element?.innerText,
          document.documentElement.getHTML({ serializableShadowRoots: true }).includes('fieldset'),
        ];
      },
      { x: box.x + 2, y: box.y + 2 },
    );
    assert.deepEqual(seen, [null, 'spasm-checker', 'spasm-checker', '', false]);
  });
});

describe('the page around', () => {
  it('keeps nothing of a walk through the checker and the guide', async () => {
    await using visit = await open(
      `<script>dataLayer = [{ event: "gtm.js" }]</script><script src="${SCRIPT}" data-region="us" data-phone="555 010 0199"></script><spasm-guide></spasm-guide>`,
    );
    const before = await visit.page.evaluate(kept);
    for (const reader of [ILL, VERY_ILL, TO_BOOK, AT_HOME]) await walkAll(visit, reader);
    for (const topic of [
      'causes',
      'remedies',
      'help',
      'checker',
      'treatments',
      'prevention',
      'clinic',
    ] as const) {
      await visit.click('button', title(topic));
    }
    assert.deepEqual(await visit.page.evaluate(kept), before);
    assert.deepEqual(await visit.page.browserContext().cookies(), []);
    assert.deepEqual(visit.requests, [SCRIPT]);
    assert.deepEqual([...visit.console, ...visit.errors], []);
  });

  it('gets no new name but those of Lit', async () => {
    await using without = await open('<p>Nothing of ours.</p>');
    await using visit = await open(`${SCRIPT_TAG}<spasm-checker></spasm-checker>`);
    await walkAll(visit, ILL);
    await visit.page.evaluate(() => {
      document.body.append(document.createElement('spasm-guide'));
    });
    await visit.painted();
    const usual = new Set(await without.page.evaluate(sharedKeys));
    const added = (await visit.page.evaluate(sharedKeys)).filter((key) => !usual.has(key));
    assert.deepEqual(added.sort(), [
      'window.litElementVersions',
      'window.litHtmlVersions',
      'window.litPropertyMetadata',
      'window.reactiveElementVersions',
    ]);
  });

  it('gets no listener on window or document, for keys or for leaving least of all', async () => {
    await using visit = await open(CHECKER, {
      before: [
        () => {
          const heard: string[] = [];
          Reflect.set(document, 'heard', heard);
          const add = Reflect.get(EventTarget.prototype, 'addEventListener');
          EventTarget.prototype.addEventListener = function (type, ...rest) {
            const isShared =
              this === window ||
              this === document ||
              this === document.documentElement ||
              this === document.body;
            if (isShared) heard.push(type);
            add.call(this, type, ...rest);
          };
        },
      ],
    });
    await walkAll(visit, VERY_ILL);
    const heard = await visit.page.evaluate(() => Reflect.get(document, 'heard') as string[]);
    // Printing tells nothing of an answer, and is the page's to see anyway.
    assert.deepEqual([...new Set(heard)].sort(), [
      'afterprint',
      'beforeprint',
      'context-provider',
      'context-request',
    ]);
  });
});

describe('a style of the page', () => {
  it('fetches no picture that tells a question, an answer or a result', async () => {
    const tokens = [...dropIn.matchAll(/--spasm-[a-z-]+/g)].map(([token]) => token);
    const parts = [...dropIn.matchAll(/part="([^"$]+)/g)].flatMap(([, names = '']) =>
      names.trim().split(' '),
    );
    assert.ok(tokens.length > 20 && parts.includes('call'), 'There is nothing to try.');
    const always = ['base', 'panel', 'footer'];
    const names = [...new Set([...parts, 'emergency', 'same-day', 'soon', 'self-care'])].filter(
      (name) => !always.includes(name),
    );
    const style = `<style>
      spasm-checker { ${[...new Set(tokens)].map((token) => `${token}: url(/leak-${token});`).join(' ')} }
      ${names.map((name) => `spasm-checker::part(${name}) { background: url(/leak-${name}) }`).join('\n')}
    </style>`;
    for (const reader of [ILL, VERY_ILL]) {
      await using visit = await open(CHECKER, { head: style });
      await walkAll(visit, reader);
      assert.deepEqual(visit.requests, [SCRIPT]);
    }
    await using control = await open(CHECKER, {
      head: '<style>spasm-checker::part(panel) { background: url(/seen) }</style>',
    });
    assert.ok(control.requests.includes('/seen'), 'A style could fetch nothing at all.');
  });
});

describe('what a clinic may count', () => {
  it('is a use of a contact link, an opened card and a walk through the checker, with no word of health', async () => {
    await using visit = await open(
      `<script src="${SCRIPT}" data-phone="555 010 0199" data-booking="https://riverbend.example/book"></script><spasm-guide></spasm-guide>`,
      {
        before: [
          () => {
            const events: unknown[] = [];
            Reflect.set(document, 'counted', events);
            for (const type of [
              'spasm-contact',
              'spasm-open',
              'spasm-checker-start',
              'spasm-checker-result',
            ]) {
              document.addEventListener(type, (event) => {
                events.push([
                  type,
                  (event as CustomEvent).detail,
                  (event.target as Element).localName,
                ]);
              });
            }
          },
        ],
      },
    );
    const guide = 'spasm-guide';
    await walkAll(visit, VERY_ILL);
    await visit.page.evaluate(() => {
      document.addEventListener('click', (event) => {
        event.preventDefault();
      });
    });
    for (const part of ['phone', 'booking']) {
      await visit.page.$eval(`>>> a[part="${part}-link"]`, (link) => {
        link.click();
      });
    }
    await visit.page.$eval(`${guide} >>> treatment-cards >>> details`, (details) => {
      details.setAttribute('open', '');
    });
    await visit.painted();
    assert.deepEqual(await visit.page.evaluate(() => Reflect.get(document, 'counted') as unknown), [
      ['spasm-checker-start', {}, guide],
      ['spasm-checker-result', {}, guide],
      // Back, and on again.
      ['spasm-checker-result', {}, guide],
      ['spasm-contact', { kind: 'phone' }, guide],
      ['spasm-contact', { kind: 'booking' }, guide],
      ['spasm-open', {}, guide],
    ]);
  });
});
