/**
 * `npm run test:elements`: runs the element tests in each engine that is here and in every language,
 * pseudo-locales too, and adds up. With a file, with SPASM_LOCALE or with options for the runner: in one
 * language alone, and in Chromium unless SPASM_ENGINES names others. With `--watch` it stays, in your
 * terminal, and runs again at each change.
 */
import { spawn } from 'node:child_process';
import { translations } from './content/languages.js';
import { PSEUDO_LOCALES } from './content/pseudo-locales.js';
import { beforeWeEnd, enginesToTry, type Engine } from './testing/engines.js';

/** All languages in one engine. In each other one English and one more, as each takes its time. */
const LOCALES: Record<Engine, string[]> = {
  chromium: ['en', ...translations(), ...PSEUDO_LOCALES],
  firefox: ['en', 'es'],
  webkit: ['en', 'ar-XB'],
};

/** What the runner says when a browser has ended under it. That says nothing about us, so it gets another try. */
const CRASHED = /the browser disconnected|invalid session id/;

/** What it says at its end. Where that is missing, the runner itself has ended before. */
const COUNTED = /^(\d+) passed, (\d+) failed$/m;

interface Counts {
  passed: number;
  failed: number;
}

const options = process.argv
  .slice(2)
  .flatMap((word) =>
    word.endsWith('.test.ts') && !word.startsWith('-') ? ['--files', word] : word,
  );
const isWatching = options.includes('--watch') || options.includes('--manual');
const locale = process.env['SPASM_LOCALE'];
const isOneRun = options.length > 0 || locale !== undefined;
const engines: Engine[] = isOneRun && !process.env['SPASM_ENGINES'] ? ['chromium'] : enginesToTry();

if (isWatching) await watch(engines[0] ?? 'chromium');
else await runAll();

async function runAll(): Promise<void> {
  const results = [];
  for (const engine of engines) {
    const started = performance.now();
    const sums: Counts = { passed: 0, failed: 0 };
    for (const tag of isOneRun ? [locale ?? 'en'] : LOCALES[engine]) {
      console.log(`In ${tag}, in ${engine}:`);
      const { passed, failed } = await run(tag, engine);
      sums.passed += passed;
      sums.failed += failed;
    }
    results.push({ engine, ...sums, seconds: (performance.now() - started) / 1000 });
  }
  console.log();
  for (const { engine, passed, failed, seconds } of results)
    console.log(
      `${engine}: ${String(passed)} passed, ${String(failed)} failed, ${seconds.toFixed(0)} s`,
    );
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  console.log(`\n${String(passed)} passed, ${String(failed)} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}

function startRunner(tag: string, engine: Engine, stdout: 'pipe' | 'inherit') {
  const runner = ['--import', 'tsx', 'node_modules/@web/test-runner/dist/bin.js', ...options];
  return spawn(process.execPath, runner, {
    env: { ...process.env, SPASM_LOCALE: tag, SPASM_ENGINE: engine },
    stdio: ['inherit', stdout, 'inherit'],
  });
}

/** The runner has the terminal to itself: it watches only where keys reach it. It ends with 1, whatever it saw. */
function watch(engine: Engine): Promise<void> {
  return new Promise((resolve) => {
    const child = startRunner(locale ?? 'en', engine, 'inherit');
    const stop = beforeWeEnd(() => child.kill());
    child.on('close', () => {
      stop();
      resolve();
    });
  });
}

async function run(tag: string, engine: Engine): Promise<Counts> {
  const first = await runOnce(tag, engine);
  const hasCrashed = CRASHED.test(first.output) || !COUNTED.test(first.output);
  if (first.failed === 0 || !hasCrashed) return first;
  console.log(`The browser ended before the tests did. Again, in ${tag}, in ${engine}:`);
  return runOnce(tag, engine);
}

function runOnce(tag: string, engine: Engine): Promise<Counts & { output: string }> {
  return new Promise((resolve) => {
    let output = '';
    const child = startRunner(tag, engine, 'pipe');
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      process.stdout.write(text);
    });
    const stop = beforeWeEnd(() => child.kill());
    child.on('close', (code) => {
      stop();
      const [, passed = 0, failed = 0] = COUNTED.exec(output) ?? [];
      const isWhole = code === 0 && Number(passed) > 0;
      resolve({
        output,
        passed: Number(passed),
        failed: isWhole ? 0 : Math.max(Number(failed), 1),
      });
    });
  });
}
