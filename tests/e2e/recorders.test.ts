/** A session recorder, and a listener that logs what it can reach, hold no question and no answer. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openRoots } from '../../scripts/testing/open-roots.js';
import { until } from '../../scripts/testing/until.js';
import { dropIn, open, SCRIPT, serveFile, type Visit, words } from './page.js';
import { walk } from './walk.js';

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

/** What nobody but the reader may know: questions, answers, levels. */
const SECRETS = [
  ...Object.values(checker.questions).map(({ legend }) => legend),
  ...Object.values(checker.signs).map(({ label }) => label),
  ...Object.keys(checker.signs).filter((sign) => sign.includes('-')),
  ...Object.values(help.levels).map(({ name }) => name),
];

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
      });

  it('would tell the question without our marks: it can see', async () => {
    const unmarked = serveFile(
      '/unmarked.js',
      dropIn.replaceAll('data-clarity-mask', 'data-other'),
    );
    await using visit = await open(
      `${clarity}<script type="module" src="${unmarked}"></script>${checkers}`,
    );
    await until(async () =>
      (await seen(visit)).includes(checker.questions['chest']?.legend ?? '-'),
    );
  });
});
