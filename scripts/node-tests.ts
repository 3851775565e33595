/**
 * Runs the test files of a folder with Node's own runner, which does not look for TypeScript itself.
 * What else is said goes to the runner: `tsx scripts/node-tests.ts tests/triage --test-concurrency=2`.
 */
import { spawnSync } from 'node:child_process';
import { files } from './bundle/files.js';

const [folder = '', ...options] = process.argv.slice(2);
const tests = files(folder, '.test.ts');
if (tests.length === 0) throw new Error(`No test in ${folder}.`);

const { status } = spawnSync(
  process.execPath,
  ['--import', 'tsx', '--test', '--test-reporter', 'spec', ...options, ...tests],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
