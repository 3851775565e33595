/** A session recorder, and a listener that logs what it can reach, hold no question and no answer. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openRoots } from '../../scripts/testing/open-roots.js';
import { until } from '../../scripts/testing/until.js';
import { dropIn, open, SCRIPT, serveFile, type Visit, watchPolicy, words } from './page.js';
import { collect, host } from './recorders/collector.js';
import { bundle, RECORDERS } from './recorders/recorders.js';
import { onWords, walk } from './walk.js';

const checker = words('checker');
const help = words('help');

const recorder = new URL('../umd/rrweb.min.js', import.meta.resolve('rrweb'));
const RRWEB = serveFile('/recorder.js', readFileSync(fileURLToPath(recorder), 'utf8'));

const CLARITY = serveFile(
  '/clarity.js',
  readFileSync(
    fileURLToPath(new URL('clarity.module.js', import.meta.resolve('clarity-js'))),
    'utf8',
  ),
);

/** What nobody but the reader may know: questions, answers, levels, and that there is a result. */
const SECRETS = [
  ...Object.values(checker.questions).map(({ legend }) => legend),
  ...Object.values(checker.signs).map(({ label }) => label),
  ...Object.keys(checker.signs).filter((sign) => sign.includes('-')),
  ...Object.values(help.levels).flatMap(({ name, heading }) =>
    heading.includes('{') ? [name] : [name, heading],
  ),
  checker.restart,
];

/** The same with each letter made another sign: our words are public, so that their shape tells which they are. */
const SHAPES = SECRETS.filter((secret) => secret.length > 12).flatMap((secret) =>
  ['*', '•', 'x', '█'].map((sign) => secret.replace(/\S/g, sign)),
);

const secretsIn = (held: string) =>
  [...SECRETS, ...SHAPES].filter((secret) => held.includes(secret));

/** A clinic's page that records its visitors, and logs every click, change and input. */
const page = (options: string) => `<h1>Our clinic</h1>
  <script src="${RRWEB}"></script>
  <script>
    const seen = (document.seen = []);
    const emit = (event) => seen.push(JSON.stringify(event));
    rrweb.record({ emit, ...${options} });
    for (const type of ['click', 'change', 'input'])
      document.addEventListener(type, (event) => {
        seen.push(event.composedPath().map((node) =>
          [node.localName, node.id, node.className, node.value, node.textContent].join()).join());
      }, true);
  </script>
  <script src="${SCRIPT}" data-region="us"></script>
  <main><spasm-checker></spasm-checker></main>`;

const seen = async ({ page }: Visit) =>
  (await page.evaluate(() => Reflect.get(document, 'seen') as string[])).join('\n');

const WALKS = { emergency: ['bladder'], 'same-day': ['fever'], soon: ['cough'], 'self-care': [] };

for (const [name, options] of [
  ['as it comes', '{}'],
  ['with its masks on', '{ maskAllInputs: true, maskTextSelector: "*" }'],
] as const) {
  describe(`a session recorder ${name}`, () => {
    for (const [level, signs] of Object.entries(WALKS)) {
      it(`holds nothing of a walk to ${level}`, async () => {
        await using visit = await open(page(options));
        await walk(visit, signs);
        await visit.shows(help.levels[level as keyof typeof WALKS].heading.split(' ')[0] ?? '');
        const held = await seen(visit);
        assert.ok(held.includes('spasm-checker'), 'It recorded nothing at all.');
        assert.deepEqual(
          SECRETS.filter((secret) => held.includes(secret)),
          [],
        );
        assert.deepEqual([...visit.console, ...visit.errors], []);
      });
    }
  });
}

describe('a page that opens every closed root to its recorder', () => {
  it('has the panel left out by its class', async () => {
    await using visit = await open(page('{}'), { before: [openRoots] });
    await walk(visit, ['fever']);
    const recorded = (await seen(visit)).split('\n').filter((line) => line.startsWith('{'));
    assert.ok(recorded.join().includes(checker.title), 'The recorder does not see into the root.');
    assert.deepEqual(
      SECRETS.filter((secret) => recorded.some((line) => line.includes(secret))),
      [],
    );
  });

  it('would record the question without that class: the recorder can see', async () => {
    await using visit = await open(page('{ blockClass: "none" }'), { before: [openRoots] });
    await walk(visit, []);
    assert.ok((await seen(visit)).includes(checker.questions['nerves']?.legend ?? 'nothing'), 'no');
  });
});

describe('clarity, which wraps `attachShadow` and reads closed roots', () => {
  const clarity = `<script type="module">
      import { clarity } from '${CLARITY}';
      const seen = (document.seen = []);
      clarity.start({ projectId: 'ours', delay: 100, upload: (data) => void seen.push(data) });
    </script>`;
  const ours = `<script type="module" src="${SCRIPT}"></script>`;
  const checkers = '<h1>Our clinic</h1><main><spasm-checker></spasm-checker></main>';

  for (const [when, body] of [
    ['before us', clarity + ours],
    ['after us', ours + clarity],
  ] as const)
    for (const [level, signs] of Object.entries(WALKS))
      it(`started ${when} learns nothing of a walk to ${level}`, async () => {
        await using visit = await open(`${body}${checkers}`);
        await walk(visit, signs);
        // It tells what it saw in order: once it has told this, it has told all before.
        await visit.page.$eval('h1', (title) => {
          title.textContent = 'The walk is over';
        });
        await until(async () => (await seen(visit)).includes('The walk is over'));
        const held = await seen(visit);
        assert.deepEqual(
          [...SECRETS, ...Object.keys(checker.questions), ...Object.keys(checker.signs)]
            .filter((secret) => secret.length > 4)
            .filter((secret) => held.includes(secret)),
          [],
        );
        // Nor the tree: by its mark alone it would tell how long each text is.
        assert.equal(/FIELDSET|LEGEND|data-level/.exec(held)?.[0], undefined);
      });

  it('would tell the question without our marks and with the way to the host: it can see', async () => {
    const unmarked = serveFile(
      '/unmarked.js',
      dropIn
        .replaceAll('data-clarity-mask', 'data-other')
        .replace(
          /Object\.defineProperty\((\w+),[`"']host[`"']/,
          'Object.defineProperty($1,"other"',
        ),
    );
    await using visit = await open(
      `${clarity}<script type="module" src="${unmarked}"></script>${checkers}`,
    );
    await until(async () =>
      (await seen(visit)).includes(checker.questions['chest']?.legend ?? '-'),
    );
  });
});

/** Recorders measure time, and send by it: from the tests' time on, the clock goes on. Runs in the page. */
function runClock() {
  const real = Date.prototype.constructor as DateConstructor;
  const start = Date.now();
  window.Date = new Proxy(real, {
    construct(_, written: unknown[], target) {
      const time = written.length > 0 ? written : [start + performance.now()];
      return Reflect.construct(real, time, target) as Date;
    },
    get(_, key) {
      if (key === 'now') return () => Math.round(start + performance.now());
      return Reflect.get(real, key) as unknown;
    },
  });
}

/** Some recorders leave programs that drive a browser alone. Runs in the page. */
function lookLikeAPerson() {
  Object.defineProperty(Navigator.prototype, 'webdriver', { value: false });
}

for (const [name, { mark, replay, clicks = replay, answers }] of Object.entries(RECORDERS))
  describe(`${name}, as npm has it`, async () => {
    const recorder = serveFile(`/${name}.js`, await bundle(name));
    const unmarked = serveFile(`/${name}-unmarked.js`, dropIn.replaceAll(mark, 'other'));

    /** A clinic's page with the recorder before or after us, that may send to our collector alone. */
    async function openRecorded(when: string, { script = SCRIPT, isOpened = false } = {}) {
      const inbox = collect(answers);
      const theirs = `<script src="${recorder}" data-to="${inbox.address}"></script>`;
      const ours = `<script src="${script}"></script>`;
      const visit = await open(
        `<h1>Our clinic</h1>
        ${when === 'before us' ? theirs + ours : ours + theirs}
        <main><spasm-checker></spasm-checker></main>
        <button>Book a visit</button>`,
        {
          headers: { 'Content-Security-Policy': `connect-src ${host}; form-action 'none'` },
          before: [watchPolicy, runClock, lookLikeAPerson, ...(isOpened ? [openRoots] : [])],
        },
      );
      // Some ask their server before they begin.
      if (answers) await until(() => inbox.received() !== '');
      return { visit, inbox };
    }

    /**
     * All that it sends. What it saw it tells in order: with the last that happens, all before is told. Some
     * miss what happens while they begin, and none likes to be hurried: so it happens again, now and then.
     */
    async function allOf({ visit, inbox }: Awaited<ReturnType<typeof openRecorded>>) {
      const isMoveTold = () => inbox.received(replay).includes('The walk is over');
      const isClickTold = () => inbox.received(clicks).includes('Book a visit');
      let happenedAt = -Infinity;
      await until(async () => {
        if (performance.now() - happenedAt > 5000) {
          happenedAt = performance.now();
          if (!isMoveTold())
            await visit.page.$eval('h1', (title) => {
              title.textContent = 'The walk is over';
            });
          if (!isClickTold()) await visit.click('button', 'Book a visit');
        }
        await visit.page.evaluate(async () => {
          await (Reflect.get(document, 'sendNow') as (() => unknown) | undefined)?.();
        });
        return isMoveTold() && isClickTold();
      });
      assert.deepEqual([...visit.errors, ...(await visit.refused())], []);
      return inbox.received();
    }

    for (const [when, walks, openedWalk] of [
      ['before us', Object.values(WALKS), WALKS['self-care']],
      ['after us', [WALKS.emergency, WALKS['self-care']], WALKS.emergency],
    ] as const) {
      it(`started ${when} learns nothing of a walk to any level`, async () => {
        const recorded = await openRecorded(when);
        await using visit = recorded.visit;
        for (const signs of walks) {
          await walk(visit, signs, 'en', signs.length > 0 ? undefined : onWords);
          await visit.click('button', checker.restart);
        }
        const held = await allOf(recorded);
        assert.deepEqual(secretsIn(held), []);
        // Not even what was pressed: by it, one sees if a sign was chosen or none.
        assert.equal(/\b(?:fieldset|legend|option apart)\b/i.exec(held)?.[0], undefined);
      });

      it(`started ${when} learns nothing where the page opens every closed root`, async () => {
        const recorded = await openRecorded(when, { isOpened: true });
        await using visit = recorded.visit;
        await walk(visit, openedWalk, 'en', onWords);
        await visit.click('button', checker.restart);
        assert.deepEqual(secretsIn(await allOf(recorded)), []);
      });
    }

    it('would tell the question from an opened root without our marks: it can see', async () => {
      const recorded = await openRecorded('before us', { script: unmarked, isOpened: true });
      await using visit = recorded.visit;
      await walk(visit, WALKS.emergency, 'en', onWords);
      assert.ok(
        secretsIn(await allOf(recorded)).includes(checker.questions['chest']?.legend ?? '-'),
      );
    });
  });
