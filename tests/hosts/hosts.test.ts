/**
 * Every host page in every engine that is had here: what the reader gets, how it looks, what axe says,
 * and what our code does to the page. `SPASM_HOSTS="turbo morph"` tries those alone;
 * `SPASM_PICTURES=folder` keeps a picture of each.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { format } from 'prettier';
import { enginesToTry, type Engine } from '../../scripts/testing/engines.js';
import { launch, type EngineRun, type Tab } from './browsers.js';
import { EMERGENCY_LINE, SCRIPT, type Host, type HostPage } from './host.js';
import type { Looks } from './styles.js';
import { differences, plainPage } from './looks.js';
import { table, type Result } from './results.js';
import { serveHosts } from './server.js';

const wanted = process.env['SPASM_HOSTS']?.split(/[\s,]+/).filter(Boolean);
const names = readdirSync('tests/hosts/pages').map((file) => file.replace('.ts', ''));
const hosts = await Promise.all(
  names
    .filter((name) => !wanted || wanted.includes(name))
    .map(async (name) => {
      const { default: host } = (await import(`./pages/${name}.js`)) as { default: Host };
      return { name, host };
    }),
);
const pictures = process.env['SPASM_PICTURES'];
if (pictures) mkdirSync(pictures, { recursive: true });
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const engines = enginesToTry();
const results: Result[] = [];
const README = 'tests/hosts/README.md';

/** The only names that we leave on a page. */
const LITS = [
  'litElementVersions',
  'litHtmlVersions',
  'litPropertyMetadata',
  'reactiveElementVersions',
];

// The engines do not wait for each other.
describe('host pages', { concurrency: true }, () => {
  for (const engine of engines)
    describe(engine, { concurrency: false }, () => {
      inEngine(engine);
    });
});

// A part of the engines or of the pages makes no table.
if (engines.length === 3 && !wanted) {
  it('README.md says what this run found', async () => {
    const found = await format(table(hosts, engines, results), { parser: 'markdown' });
    const before = existsSync(README) ? readFileSync(README, 'utf8') : '';
    writeFileSync(README, found);
    assert.equal(before, found, 'It has been written anew: look at it, and commit it.');
  });
}

function inEngine(engine: Engine): void {
  let browser: EngineRun;
  let server: Awaited<ReturnType<typeof serveHosts>>;
  /** How plain pages look, by what is in their body and the reader’s size of text: many hosts have the same. */
  const plain = new Map<string, Promise<Looks[]>>();

  before(async () => {
    browser = await launch(engine);
    server = await serveHosts();
  });
  after(async () => {
    await browser.close();
    server.close();
  });

  for (const { name, host } of hosts) {
    describe(name, () => {
      for (const [title, page] of Object.entries<HostPage>(host.pages)) {
        describe(title, () => {
          onPage(`${name}: ${title}`, page);
        });
      }
    });
  }

  function onPage(place: string, page: HostPage): void {
    const {
      shows = 'words',
      isRestyled,
      repeats,
      tells = [],
      leaves = [],
      errors = [],
      refuses = [],
      holds = {},
    } = page;
    let tab: Tab;
    /** What is on the page beside what it shows, without us and with us. */
    let traces: { without: string[]; all: string[] };
    let here: Looks[];

    /** A test whose outcome goes into the table. */
    const check = (sentence: string, hold: () => Promise<void> | void) => {
      it(sentence, async () => {
        const result: Result = { place, engine, isSound: false };
        results.push(result);
        await hold();
        result.isSound = true;
      });
    };

    before(async () => {
      const url = server.add(page);
      server.withoutUs(true);
      tab = await visit(url, page);
      const without = await tab.run(() => document.inPage.traces());
      server.withoutUs(false);
      tab = await visit(url, page, shows === 'words');
      traces = { without, all: await tab.run(() => document.inPage.traces()) };
      if (shows === 'words') here = await looksOf(tab);
      if (pictures) await tab.picture(`${pictures}/${place.replace(/\W+/g, '-')}-${engine}.png`);
    });

    if (shows === 'either') {
      check('shows the words of each element, or what stood there', async () => {
        const texts = await textsOf(tab);
        assert.ok(
          texts.some((text) => text === EMERGENCY_LINE),
          'Nothing is missing.',
        );
        assert.ok(
          texts.every((text) => text === EMERGENCY_LINE || text.length > 60),
          texts.join('\n'),
        );
      });
    } else if (shows === 'children') {
      check('shows what stood in our tags', async () => {
        const texts = await textsOf(tab);
        assert.deepEqual([...new Set(texts)], [EMERGENCY_LINE]);
      });
    } else {
      check('shows the words of every element, and not what stood there before', async () => {
        const texts = await textsOf(tab);
        assert.ok(texts.length > 0, 'None of our tags is on the page.');
        for (const text of texts) {
          assert.ok(text.length > 60, text);
          assert.ok(!text.includes(EMERGENCY_LINE), text);
        }
      });

      check('takes a reader to the right help', async () => {
        const emergency = await tab.run(() =>
          document.inPage.walk(document.querySelector('spasm-checker') as Element, ['saddle-numb']),
        );
        traces.all = await tab.run(() => document.inPage.traces());
        assert.ok(emergency.includes('Call 911 or go to the emergency department now'), emergency);
      });

      check('has no fault that axe finds', async () => {
        await tab.inject(axe);
        assert.deepEqual(await tab.run(() => document.inPage.faults()), []);
      });
    }

    for (const [sentence, hold] of Object.entries(holds)) check(sentence, () => hold(tab));

    check('does nothing else to the page, and tells nobody', async () => {
      const { done, console, errors: thrown, refused } = await tab.run(() => document.inPage.seen);
      assert.deepEqual(done, []);
      sameLines(refused, refuses);
      const told = console.filter((line) => /^not named|\[spasm-elements\]/.test(line));
      sameLines(repeats ? [...new Set(told)] : told, tells);
      assert.deepEqual(
        thrown.filter((error) => !errors.some((pattern) => pattern.test(error))),
        [],
      );
      const known = [...traces.without, ...LITS, ...leaves];
      assert.deepEqual(
        traces.all.filter((trace) => !known.includes(trace) && !trace.includes(SCRIPT)),
        [],
      );
    });

    if (shows === 'words' && !isRestyled) {
      // Last, as another page takes the place of this one.
      check('looks as on a plain page', async () => {
        assert.ok(here.flatMap(({ looks }) => looks).length > 20, 'There is nothing to look at.');
        assert.deepEqual(differences(here, await plainLooks(here, page)), []);
      });
    }
  }

  async function plainLooks(here: Looks[], { textSize }: HostPage): Promise<Looks[]> {
    const page: HostPage = { ...plainPage(here), ...(textSize && { textSize }) };
    const key = `${page.body} ${String(textSize)}`;
    const looks = plain.get(key) ?? looksOf(await visit(server.add(page), page, true));
    plain.set(key, looks);
    return looks;
  }

  /** Opens a page in a fresh profile, and waits until all is on the screen; where told so, our elements too. */
  async function visit(url: string, { textSize }: HostPage, isAwaited = false): Promise<Tab> {
    const tab = await browser.open(textSize);
    await tab.go(url);
    await tab.run(() => document.inPage.painted());
    if (isAwaited) await tab.run(() => document.inPage.upgraded());
    return tab;
  }
}

const textsOf = (tab: Tab): Promise<string[]> =>
  tab.run(() => document.inPage.elements().map((element) => document.inPage.text(element)));

const looksOf = async (tab: Tab): Promise<Looks[]> =>
  JSON.parse(await tab.run(() => document.inPage.looks())) as Looks[];

function sameLines(lines: string[], expected: RegExp[]): void {
  assert.equal(lines.length, expected.length, lines.join('\n'));
  for (const [index, line] of lines.entries()) assert.match(line, expected[index] as RegExp);
}
