/**
 * Runs the element tests in every language, the made ones too, and adds up. With options for the
 * runner, or with SPASM_LOCALE, in one language alone: `npm run test:elements -- --watch`.
 */
import { spawn } from 'node:child_process';
import { translations } from './languages.js';
import { MADE } from './made-locales.js';

const options = process.argv.slice(2);
const named = process.env['SPASM_LOCALE'] ?? (options.length > 0 ? 'en' : undefined);
let passed = 0;
let failed = 0;
for (const locale of named ? [named] : ['en', ...translations(), ...MADE]) {
  console.log(`In ${locale}:`);
  const said = await run(locale);
  passed += said.passed;
  failed += said.failed;
}
console.log(`\n${String(passed)} passed, ${String(failed)} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function run(locale: string): Promise<{ passed: number; failed: number }> {
  const runner = ['--import', 'tsx', 'node_modules/@web/test-runner/dist/bin.js', ...options];
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(process.execPath, runner, {
      env: { ...process.env, SPASM_LOCALE: locale },
      stdio: ['inherit', 'pipe', 'inherit'],
    });
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      process.stdout.write(text);
    });
    child.on('close', (code) => {
      const [, passed = 0, failed = 0] = /^(\d+) passed, (\d+) failed$/m.exec(output) ?? [];
      const isWhole = code === 0 && Number(passed) > 0;
      resolve({ passed: Number(passed), failed: isWhole ? 0 : Math.max(Number(failed), 1) });
    });
  });
}
