/** Every command that CONTRIBUTING.md names does what it is there for. */
import assert from 'node:assert/strict';
import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import project from '../../package.json' with { type: 'json' };
import { until } from '../../scripts/testing/until.js';
import { copyProject, run, start } from '../../scripts/testing/project-copy.js';

/** Commands that are not run here, and what runs them or why nothing can. */
const ELSEWHERE: Record<string, string> = {
  'npm ci': 'Whoever runs this has installed by it.',
  'npm test': 'It runs this.',
  'npm run check': '`npm test` runs it: test:check.',
  'npm test -- node': '`npm test` runs it: test:node.',
  'npm run test:elements -- --coverage': '`npm test` runs it, but for the lines that it lists.',
  'npm audit signatures': 'It needs the network.',
  'npx changeset': 'It asks.',
  'npm run release': 'It publishes. What it does first is tested in tests/node/release.test.ts.',
};

/** Commands that stay, by what they say once they are there. */
const STAYS: Record<string, RegExp> = {
  'npm start': /The clinic demo: http/,
  'npm run storybook': /Local: +http/,
};

const WATCH = 'npm run test:elements -- --watch tests/elements/clinic-contact.test.ts';

const text = readFileSync('CONTRIBUTING.md', 'utf8');
const commands = new Set([...text.matchAll(/`((?:npm|npx) [^`]+)`/g)].map(([, one = '']) => one));

let root: string;
before(() => {
  root = copyProject();
});
after(() => {
  rmSync(root, { recursive: true });
});

describe('CONTRIBUTING.md', () => {
  it('names each command that is listed here', () => {
    const listed = [...Object.keys(ELSEWHERE), ...Object.keys(STAYS), WATCH];
    assert.deepEqual(
      listed.filter((command) => !commands.has(command)),
      [],
    );
  });

  // What others need comes first.
  for (const command of new Set(['npm run build', ...commands])) {
    if (command in ELSEWHERE || command in STAYS || command === WATCH) continue;
    it(`names ${command}, which runs`, async () => {
      const { status, output } = await run(command, root);
      assert.equal(status, 0, output);
    });
  }

  for (const [command, there] of Object.entries(STAYS))
    it(`names ${command}, which stays`, async () => {
      const { child, output, stop } = start(command, root);
      await until(() => there.test(output()) || child.exitCode !== null);
      assert.match(output(), there);
      stop();
    });

  it('names a command that tests at each change, in a terminal, until somebody presses Q', async () => {
    // `script` makes a terminal, with other words on a Mac.
    const isMac = process.platform === 'darwin';
    const { child, output } = start(
      isMac ? `script -q /dev/null ${WATCH}` : `script -qec "${WATCH}" /dev/null`,
      root,
    );
    const runs = () => output().split(/\d+ passed, 0 failed/).length - 1;
    const isOver = () => child.exitCode !== null;
    await until(() => (runs() === 1 && output().includes('to quit watch mode')) || isOver());
    appendFileSync(join(root, 'src/elements/clinic-contact.ts'), '\n');
    await until(() => runs() === 2 || isOver());
    child.stdin.write('q');
    await until(isOver);
    assert.equal(child.exitCode, 0, output());
    assert.equal(runs(), 2, output());
  });
});

describe('a name that is misspelt', () => {
  const scripts = Object.keys(project.scripts);
  const named = (prefix: string) =>
    scripts.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));

  for (const [command, choice] of [
    ['npm test -- elments', named('test:')],
    ['npm test -- node elments', named('test:')],
    ['npm test -- tests/elements/none.test.ts', named('test:')],
    ['npm run check -- typs', named('check:')],
    ['npm run check -- words', named('check:')],
    ['npm run confirm -- it', ['es']],
    ['npm run language -- french', ['fr']],
  ] as const)
    it(`ends ${command} before anything runs, and names the choice`, async () => {
      const { status, output } = await run(command, root);
      assert.equal(status, 2, output);
      assert.doesNotMatch(output, /──/);
      for (const name of choice) assert.match(output, new RegExp(`\\b${name}\\b`));
    });

  it('ends a confirmation of lines that are not there', async () => {
    const { status, output } = await run('npm run confirm -- es help.cadrs', root);
    assert.equal(status, 2, output);
    assert.match(output, /No safety line begins with "help.cadrs"/);
  });
});
