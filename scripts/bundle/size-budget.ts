/** The size budget of the drop-in. 1 kB is 1000 bytes, after brotli at its best (11). */
import { brotliCompressSync } from 'node:zlib';
import { build, type Plugin, type Rolldown } from 'vite';
import { CONTENT } from '../content/shipped-words.js';

/**
 * Above `target` we look for what to leave out; above `limit` the build fails. People in pain, on old
 * phones and slow lines, must not wait for us. The English words are rich on purpose: evidence,
 * sources, questions. The limits leave room for a card, a language or a setting more. What a part takes
 * away depends on the others, so that its share sways by 0.1.
 */
const BUDGET = [
  { part: 'code, styles, Lit', target: 14, limit: 29 },
  { part: 'icons', target: 4, limit: 4.2 },
  { part: 'English words', target: 10, limit: 12 },
  { part: 'together', target: 28, limit: 44.8 },
];

/** Builds the drop-in again without one part after the other: what each takes away is its share. */
export async function checkSize(): Promise<void> {
  const words = emptied(CONTENT, '{}');
  const icons = emptied(/\/src\/parts\/icons\.ts$/, 'export const icons = {};');
  const lit = emptied(/\/node_modules\/(@lit|lit[^/]*)\//, '');
  const all = await size();
  const wordless = await size(words);
  const code = await size(words, icons);
  const styleless = await size(words, icons, styles);
  const own = await size(words, icons, styles, lit);

  const shares = [code, wordless - code, all - wordless, all];
  console.log('\nThe drop-in, in kB after brotli');
  for (const [index, { part, target, limit }] of BUDGET.entries()) {
    const share = shares[index] ?? 0;
    const left = limit - share;
    const verdict =
      left < 0
        ? `${(-left).toFixed(2)} too big: leave something out, or decide on another limit`
        : `${left.toFixed(2)} left`;
    line(part, share, `limit ${limit.toFixed(1)}, target ${target.toFixed(1)}: ${verdict}`);
    if (left < 0) process.exitCode = 1;
  }
  line('  of it: our code', own);
  line('         styles', code - styleless);
  line('         Lit', styleless - own);
}

function line(name: string, share: number, more = ''): void {
  console.log(`  ${name.padEnd(18)} ${share.toFixed(1).padStart(5)}  ${more}`);
}

async function size(...without: Plugin[]): Promise<number> {
  const built = (await build({
    mode: 'cdn',
    logLevel: 'error',
    plugins: without,
    build: { write: false, sourcemap: false, rolldownOptions: { shimMissingExports: true } },
  })) as Rolldown.RolldownOutput;
  return brotliCompressSync(built.output[0].code).length / 1000;
}

/** Serves an empty module for those that match. */
function emptied(id: RegExp, code: string): Plugin {
  return { name: 'emptied', enforce: 'pre', load: { filter: { id }, handler: () => code } };
}

const styles: Plugin = {
  name: 'without-styles',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/.*\.ts$/ },
    handler: (code) => code.replace(/\bcss`(?:\\.|[^`\\])*`/g, 'css``'),
  },
};
