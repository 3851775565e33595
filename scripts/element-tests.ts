/**
 * Runs the element tests in each engine that is here and in every language, pseudo-locales too, and
 * adds up. With options for the runner, or with SPASM_LOCALE, in one language alone, and in Chromium
 * unless SPASM_ENGINES names others: `npm run test:elements -- --watch`.
 */
import { spawn } from 'node:child_process';
import { beforeWeEnd, enginesToTry, type Engine } from './testing/engines.js';
import { translations } from './content/languages.js';
import { PSEUDO_LOCALES } from './content/pseudo-locales.js';

/** All languages in one engine. In each other one English and one more, as each takes its time. */
const LOCALES: Record<Engine, string[]> = {
  chromium: ['en', ...translations(), ...PSEUDO_LOCALES],
  firefox: ['en', 'es'],
  webkit: ['en', 'ar-XB'],
};

const options = process.argv.slice(2);
const locale = process.env['SPASM_LOCALE'];
const isOneRun = options.length > 0 || locale !== undefined;
const engines: Engine[] = isOneRun && !process.env['SPASM_ENGINES'] ? ['chromium'] : enginesToTry();
const results = [];
for (const engine of engines) {
  const started = Date.now();
  const result = { engine, passed: 0, failed: 0, seconds: 0 };
  for (const tag of isOneRun ? [locale ?? 'en'] : LOCALES[engine]) {
    console.log(`In ${tag}, in ${engine}:`);
    const said = await run(tag, engine);
    result.passed += said.passed;
    result.failed += said.failed;
  }
  result.seconds = (Date.now() - started) / 1000;
  results.push(result);
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

function run(locale: string, engine: Engine): Promise<{ passed: number; failed: number }> {
  const runner = ['--import', 'tsx', 'node_modules/@web/test-runner/dist/bin.js', ...options];
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(process.execPath, runner, {
      env: { ...process.env, SPASM_LOCALE: locale, SPASM_ENGINE: engine },
      stdio: ['inherit', 'pipe', 'inherit'],
    });
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      process.stdout.write(text);
    });
    const stop = beforeWeEnd(() => child.kill());
    child.on('close', (code) => {
      stop();
      const [, passed = 0, failed = 0] = /^(\d+) passed, (\d+) failed$/m.exec(output) ?? [];
      const isWhole = code === 0 && Number(passed) > 0;
      resolve({ passed: Number(passed), failed: isWhole ? 0 : Math.max(Number(failed), 1) });
    });
  });
}
