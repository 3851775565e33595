/**
 * Runs the test files of a folder with Node's own runner, which does not look for TypeScript itself. With
 * files, those alone; what else is said goes to the runner:
 * `tsx scripts/node-tests.ts tests/triage --test-concurrency=2`.
 */
import { spawnSync } from 'node:child_process';
import { files } from './bundle/files.js';

const [folder = '', ...words] = process.argv.slice(2);
const named = words.filter((word) => word.endsWith('.test.ts'));
const tests = named.length > 0 ? named : files(folder, '.test.ts');
if (tests.length === 0) throw new Error(`No test in ${folder}.`);

const options = words.filter((word) => !named.includes(word));
const { status } = spawnSync(
  process.execPath,
  ['--import', 'tsx', '--test', '--test-reporter', 'spec', ...options, ...tests],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
