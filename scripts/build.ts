/**
 * `npm run build`: everything that ships, into dist/, and the size budget. With
 * `-- --address https://cdn.example.com/` its pages know where the folder of all versions will be.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { readDecisionTable } from './content/decision-table.js';
import { overlayJsonSchema } from './content/overlay-schema.js';
import { decisionTableHtml } from './docs/decision-table-html.js';
import { buildCdn } from './bundle/cdn.js';
import { checkImports, mendDeclarations } from './bundle/npm-modules.js';
import { checkSize } from './bundle/size-budget.js';

const { address } = parseArgs({ options: { address: { type: 'string' } } }).values;
if (address !== undefined && !/^https?:\/\/[^?#]+\/$/.test(address))
  throw new Error(
    `--address ${address}: write the whole address of the folder of all versions, with a slash at its end, such as https://cdn.example.com/.`,
  );

rmSync('dist', { recursive: true, force: true });
await buildCdn('dist/cdn', address);
await build({ mode: 'modules', logLevel: 'warn' });
await build({ mode: 'cli', logLevel: 'warn' });
chmodSync('dist/cli/spasm-elements.js', 0o755); // So that npx runs it in this folder too.
mkdirSync('dist/schema');
writeFileSync('dist/schema/overlay.schema.json', overlayJsonSchema());
writeFileSync('dist/decision-table.html', decisionTableHtml(readDecisionTable()));
run('tsc', '--project', 'tsconfig.types.json');
mendDeclarations();
checkImports();
run('cem', 'analyze', '--quiet');
await checkSize();

function run(tool: string, ...args: string[]): void {
  execFileSync('npm', ['exec', '--no', '--', tool, ...args], { stdio: 'inherit' });
}
