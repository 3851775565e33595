/**
 * Runs every script of package.json whose name starts with the given prefix, one after another and
 * all of them, whatever fails; then says how each went and adds up: `npm test` is `run-all test:`.
 * With more words, only the named ones: `npm run check -- types format`; or files of tests, each by what
 * its suite is run by: `npm test -- tests/node/overlay.test.ts`.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import project from '../package.json' with { type: 'json' };

/** What to run, and what it is called. */
interface Task {
  name: string;
  command: string[];
}

interface Result {
  name: string;
  passed: number;
  failed: number;
  seconds: number;
}

/** What node:test, the element tests and this script itself say at their end. */
const COUNTS = [
  /^ℹ pass (?<passed>\d+)\s+ℹ fail (?<failed>\d+)/gm,
  /^(?<passed>\d+) passed, (?<failed>\d+) failed$/gm,
];

const [prefix = '', ...wanted] = process.argv.slice(2);
const all = Object.keys(project.scripts)
  .filter((script) => script.startsWith(prefix))
  .map((script) => script.slice(prefix.length));

const tasks = (wanted.length > 0 ? wanted : all).map(taskFor);
const results: Result[] = [];
for (const task of tasks) results.push(await run(task));

console.log();
for (const { name, passed, failed, seconds } of results) {
  const mark = failed > 0 ? '✗' : '✓';
  const count = `${String(passed)} passed, ${String(failed)} failed`;
  console.log(`${mark} ${name.padEnd(20)} ${count.padEnd(24)} ${seconds.toFixed(0).padStart(4)} s`);
}
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
console.log(`\n${String(passed)} passed, ${String(failed)} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

/** One of the scripts, or a file of tests. Whatever else is named ends it, before anything runs. */
function taskFor(word: string): Task {
  if (all.includes(word))
    return { name: prefix + word, command: ['npm', 'run', '--silent', prefix + word] };
  const [, suite = ''] = /^tests\/(\w+)\/\S+\.test\.ts$/.exec(word) ?? [];
  if (prefix === 'test:' && all.includes(suite) && existsSync(word)) {
    const runner =
      suite === 'elements'
        ? ['scripts/element-tests.ts']
        : ['scripts/node-tests.ts', `tests/${suite}`];
    return { name: word, command: ['npm', 'exec', '--no', '--', 'tsx', ...runner, word] };
  }
  const files = prefix === 'test:' ? ', or a file such as tests/node/overlay.test.ts' : '';
  console.error(`There is no "${word}" here. Name one of ${all.join(', ')}${files}.`);
  process.exit(2);
}

function run({ name, command }: Task): Promise<Result> {
  console.log(`\n── ${command.join(' ').replace('--silent ', '')}`);
  const started = performance.now();
  const [program = '', ...words] = command;
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(program, words, {
      stdio: ['ignore', 'pipe', 'inherit'],
      shell: process.platform === 'win32',
    });
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      process.stdout.write(text);
    });
    child.on('close', (code) => {
      const seconds = (performance.now() - started) / 1000;
      resolve({ name, ...count(stripVTControlCharacters(output), code === 0), seconds });
    });
  });
}

/** What a script counted. One that counts nothing is itself one test; one that broke is one failed. */
function count(output: string, sound: boolean): { passed: number; failed: number } {
  const said = COUNTS.flatMap((pattern) => [...output.matchAll(pattern)]).at(-1)?.groups;
  const passed = said ? Number(said['passed']) : Number(sound);
  const failed = Number(said?.['failed'] ?? 0);
  return { passed, failed: sound ? failed : Math.max(failed, 1) };
}
