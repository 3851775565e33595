/** `npm run build`: everything that ships, into dist/, and the size budget. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'vite';
import { overlayJsonSchema } from '../src/content/overlay-schema.js';
import { buildCdn } from './cdn.js';
import { checkImports, mendDeclarations } from './modules.js';
import { checkSize } from './size.js';

rmSync('dist', { recursive: true, force: true });
await buildCdn('dist/cdn');
await build({ mode: 'modules', logLevel: 'warn' });
await build({ mode: 'cli', logLevel: 'warn' });
chmodSync('dist/cli/spasm-elements.js', 0o755); // So that npx runs it in this folder too.
mkdirSync('dist/schema');
writeFileSync('dist/schema/overlay.schema.json', overlayJsonSchema());
run('tsc', '--project', 'tsconfig.types.json');
mendDeclarations();
checkImports();
run('cem', 'analyze', '--quiet');
await checkSize();

function run(tool: string, ...args: string[]): void {
  execFileSync('npm', ['exec', '--no', '--', tool, ...args], { stdio: 'inherit' });
}
