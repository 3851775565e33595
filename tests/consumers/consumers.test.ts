/** The package in apps of each framework, as npm packs it and as their own compilers build them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { files } from '../../scripts/bundle/files.js';
import { until } from '../../scripts/testing/until.js';
import { open, SCRIPT, serveFile, title, type Visit, words } from '../e2e/page.js';
import { TAGS, topicOf, WORDED_TAGS } from '../tags.js';
import { frameworks, majorOf } from './frameworks.js';
import { Consumers } from './package.js';
import { keepRoots, shows, showsDefaults, type Settings } from './reading.js';

const BEFORE: Settings = {
  clinic: 'Harbor Street Clinic',
  phone: '(555) 010-0142',
  booking: 'https://example.com/book',
  address: '12 Harbor Street',
  hours: 'Mon to Fri 8–6',
  src: '/harbor.json',
  region: 'us',
  theme: 'dark',
  mode: 'full',
  level: 3,
  remedies: ['ice', 'heat'],
  tips: 'walking diet',
  treatments: ['massage'],
  shareId: true,
  shareLevel: true,
};

const AFTER: Settings = {
  clinic: 'Hill Road Clinic',
  phone: '(555) 010-0143',
  booking: 'https://example.com/visits',
  address: '3 Hill Road',
  hours: 'Sat 9–12',
  src: '/hill.json',
  region: 'gb',
  theme: 'light',
  mode: 'education',
  level: '2',
  remedies: 'heat water',
  tips: ['posture'],
  treatments: 'regenerative massage',
  shareId: false,
  shareLevel: false,
};

for (const { src } of [BEFORE, AFTER])
  serveFile(src, JSON.stringify({ version: 1, guide: { intro: src } }), {
    type: 'application/json',
  });

let consumers: Consumers;
before(async () => {
  process.env['NODE_ENV'] = 'development';
  consumers = await Consumers.install();
});
after(() => {
  consumers[Symbol.dispose]();
});

/** Lit’s own word to developers. */
const DEVELOPMENT = /^warn: Lit is in dev mode/;

/** What the console of an app said to its developers. */
const told = ({ console, errors }: Visit) => [
  ...console.filter((line) => /^(?:warn|error)/.test(line) && !DEVELOPMENT.test(line)),
  ...errors,
];

/** What a framework may give to a property where nobody understands it, as a script writes it. */
const VALUES = ["['a', 'b']", '[]', '7', 'NaN', 'true', '{}', 'false', 'null', 'undefined'];

/** Those that are as good as nothing. */
const UNSET = ['false', 'null', 'undefined'];

for (const framework of frameworks) {
  const { name } = framework;
  describe(name, () => {
    const script = `/${name}.js`;
    before(async () => {
      serveFile(script, await consumers.bundle(framework));
    });
    const openApp = (html = '', given?: Settings) =>
      open(`<div id="app">${html}</div><script type="module" src="${script}"></script>`, {
        before: [keepRoots, ...(given ? [`globalThis.given = ${JSON.stringify(given)}`] : [])],
      });

    it('shows what it gives to properties and attributes, and what it changes them to', async () => {
      await using visit = await openApp();
      await start(visit, BEFORE);
      await shows(visit, BEFORE);
      await change(visit, AFTER);
      await shows(visit, AFTER);
      await change(visit, BEFORE);
      await shows(visit, BEFORE);
      assert.deepEqual(told(visit), []);
    });

    it('hears events in its own way, with no more in them than it asks for', async () => {
      await using visit = await openApp();
      await start(visit, BEFORE);
      await shows(visit, BEFORE);
      await hears(visit);
    });

    it('may give any value to a property', async () => {
      await using visit = await openApp();
      for (const value of VALUES) {
        const keys = JSON.stringify(Object.keys(BEFORE));
        const given = `Object.fromEntries(${keys}.map((key) => [key, ${value}]))`;
        const mode = UNSET.includes(value)
          ? framework.emptiesText && value !== 'false'
            ? 'any'
            : 'full'
          : 'education';
        await visit.page.evaluate(`
          document.body.innerHTML = '<div id="app"></div>';
          start(document.querySelector('#app'), ${given})`);
        await showsDefaults(visit, mode);
        await change(visit, BEFORE);
        await shows(visit, BEFORE);
        await visit.page.evaluate(`change(${given})`);
        await showsDefaults(visit, mode);
      }
      const failures = told(visit).filter(
        (line) => !/^warn: \[spasm-elements\]|Failed to load resource/.test(line),
      );
      assert.deepEqual(failures, []);
    });

    if (!framework.server) return;
    // What no attribute holds is not in a page from a server, and React does not add it when it takes over.
    const asWords = { ...BEFORE, remedies: 'ice heat', treatments: 'massage' };
    const given = name === 'react' ? asWords : BEFORE;
    let server: string;
    before(async () => {
      server = await consumers.buildServer(framework);
    });
    const render = (settings: Settings) =>
      consumers.node(`
        import { render } from '${server}';
        process.stdout.write(await render(${JSON.stringify(settings)}));`);

    it('has the children of each element in a page from a server', async () => {
      await using visit = await open(await render(given));
      const heading = framework.server === 'attributes' ? ' Our tips' : '';
      const line = ' In an emergency, call 911.';
      assert.equal(` ${await visit.words()}`, `${line}${heading}${line.repeat(7)}`);
    });

    if (framework.server === 'attributes')
      it('shows the same where its script has not taken that page over', async () => {
        await using visit = await openApp(await render(asWords));
        await shows(visit, asWords);
      });

    it('takes that page over as it is', async () => {
      await using visit = await openApp(await render(given), given);
      await shows(visit, given);
      await hears(visit);
      await change(visit, AFTER);
      await shows(visit, AFTER);
      assert.deepEqual(told(visit), []);
    });
  });
}

describe('docs/npm.md', () => {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  const sections = readFileSync('docs/npm.md', 'utf8').split(/^## /m);
  for (const framework of frameworks)
    it(`shows what the app of ${framework.title} has`, () => {
      const heading = `${framework.title} ${majorOf(framework)}\n`;
      const section = sections.find((text) => text.startsWith(heading)) ?? '';
      const snippets = [...section.matchAll(/^```\w+\n(?:html`)?(.*?)`?;?\n```$/gms)];
      const source = [
        ...files(`tests/consumers/${framework.name}`),
        'tests/consumers/frameworks.ts',
      ]
        .map((file) => plain(readFileSync(file, 'utf8')))
        .join(' ');
      assert.ok(snippets.length > 0, heading);
      for (const [, snippet = ''] of snippets) assert.ok(source.includes(plain(snippet)), snippet);
    });
});

describe('a server', () => {
  const modules = files('dist/modules/elements', '.js').map((file) => basename(file));

  for (const name of ['.', './drop-in', './triage', ...modules.map((file) => `./elements/${file}`)])
    it(`imports ${name} without a word`, async () => {
      const specifier = name.replace('.', 'spasm-elements');
      assert.equal(await consumers.node(`import '${specifier}';`), '');
    });

  // By its own option, it also connects what it makes.
  for (const connects of [false, true])
    for (const tag of TAGS)
      it(`renders the children of <${tag}>, else the emergency line${connects ? ', connected' : ''}`, async () => {
        const html = await consumers.node(`
          import { LitElementRenderer, render } from '@lit-labs/ssr';
          import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
          import { html } from 'lit';
          import 'spasm-elements';
          if (${String(connects)})
            LitElementRenderer.renderOptions.push(() => ({ connectedCallback: true }));
          const full = html\`<${tag} region="gb"><p>Ours</p></${tag}>\`;
          const empty = html\`<${tag} region="gb"></${tag}>\`;
          process.stdout.write(await collectResult(render([full, empty])));`);
        await using visit = await open(html);
        const line = tag === 'spasm-content' ? '' : 'In an emergency, call 999.';
        assert.equal(await visit.words(), `Ours ${line}`.trim());
      });

  it('leaves what the script alone fills once, in closed roots too', async () => {
    const html = await consumers.node(`
      import { render } from '@lit-labs/ssr';
      import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
      import { html } from 'lit';
      import 'spasm-elements';
      process.stdout.write(await collectResult(render([
        ${WORDED_TAGS.map((tag) => `html\`<${tag}><p>Ours</p></${tag}>\``).join()}
      ])));`);
    await using visit = await open(`${html}<script src="${SCRIPT}"></script>`);
    const titles = async () =>
      (await visit.heard()).flatMap(({ role, name, level }) =>
        role === 'heading' && level === 2 ? (name ?? '') : [],
      );
    const wanted = WORDED_TAGS.map((tag) => title(topicOf(tag)));
    await until(async () => (await titles()).length >= wanted.length);
    assert.deepEqual(await titles(), wanted);
    await visit.hides('Ours');
    assert.deepEqual([...visit.console, ...visit.errors], []);
  });

  it('that has a page, as tests in Node do, shows our words in it', async () => {
    const shown = await consumers.node(`
      import { Window } from 'happy-dom';
      const window = new Window();
      for (const name of Object.getOwnPropertyNames(window))
        if (!(name in globalThis) || name.includes('Event')) globalThis[name] = window[name];
      const { WhenToGetHelp } = await import('spasm-elements');
      const element = new WhenToGetHelp();
      document.body.append(element);
      await element.updateComplete;
      process.stdout.write(element.shadowRoot.querySelector('.title').textContent);
      process.exit();`);
    assert.equal(shown, title('help'));
  });
});

/** Starts the app of a page. */
const start = ({ page }: Visit, settings: Settings) =>
  page.evaluate(`start(document.querySelector('#app'), ${JSON.stringify(settings)})`);

/** Changes its settings. */
const change = ({ page }: Visit, settings: Settings) =>
  page.evaluate(`change(${JSON.stringify(settings)})`);

declare const roots: WeakMap<Element, ShadowRoot>;

/** Clicks what is in an element: the first that these words are on. */
const click = ({ page }: Visit, tag: string, selector: string, text = '') =>
  page.evaluate(
    (tag, selector, text) => {
      const element = document.querySelector(`spasm-content > ${tag}`);
      const found = [
        ...((element && roots.get(element)?.querySelectorAll<HTMLElement>(selector)) ?? []),
      ];
      found.find(({ textContent }) => textContent.includes(text))?.click();
    },
    tag,
    selector,
    text,
  );

const checker = words('checker');

async function hears(visit: Visit): Promise<void> {
  const heard = async (...wanted: [string, unknown][]) => {
    const get = () => visit.page.evaluate('globalThis.heard') as Promise<unknown[] | undefined>;
    await until(async () => (await get())?.length === wanted.length);
    assert.deepEqual(await get(), wanted);
    await visit.page.evaluate('globalThis.heard = []');
  };
  const { next, restart } = checker;
  const answer = async () => {
    await click(visit, 'spasm-checker', 'input');
    await visit.painted();
    await click(visit, 'spasm-checker', 'button', next);
  };
  await click(visit, 'treatment-cards', 'summary');
  await heard(['spasm-open', { id: 'massage' }]);
  await click(visit, 'clinic-contact', '[part=phone-link]');
  await heard(['spasm-contact', { kind: 'phone' }]);
  await answer();
  await heard(['spasm-checker-start', {}], ['spasm-checker-result', { level: 'emergency' }]);

  await change(visit, { ...BEFORE, shareId: false, shareLevel: false });
  await visit.painted();
  await click(visit, 'treatment-cards', 'summary');
  await visit.painted();
  await click(visit, 'treatment-cards', 'summary');
  await heard(['spasm-open', {}]);
  await click(visit, 'spasm-checker', 'button', restart);
  await visit.painted();
  await answer();
  await heard(['spasm-checker-start', {}], ['spasm-checker-result', {}]);
}
