/**
 * `npm run generate`: writes the files that follow from others. With `--check` it writes nothing and
 * fails when one of them is not as it would be written.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { format, resolveConfig } from 'prettier';
import { sharedFiles, styleFile, topics, type Style, type Words } from '../src/content/schema.js';
import { readDecisionTable } from './content/decision-table.js';
import { decisionsIndex } from './docs/decisions-index.js';
import { decisionTableMarkdown } from './docs/decision-table-markdown.js';
import { iconModule } from './bundle/icons.js';
import {
  cardIdsModule,
  withCardsComment,
  withCardsTable,
  withRegionsComment,
} from './docs/id-lists.js';
import { withElementsTable, withTokensTable } from './docs/manifest-tables.js';
import { readings } from './content/readability.js';
import { translationTopics } from './content/translation-schema.js';
import { readabilityMarkdown } from './docs/readability-markdown.js';

execFileSync('npm', ['exec', '--no', '--', 'cem', 'analyze', '--quiet'], { stdio: 'inherit' });

const manifest = read('dist/custom-elements.json');
const cards = Object.fromEntries(
  ['remedies', 'treatments', 'prevention'].map((topic) => [
    topic,
    (words(`en/${topic}`) as Words['remedies']).items,
  ]),
);
const regions = Object.keys(words('regions') as object).filter((id) => id !== '$schema');
const generated: Record<string, string> = {
  'README.md': withElementsTable(read('README.md'), manifest),
  'docs/theming.md': withTokensTable(read('docs/theming.md'), manifest),
  'docs/decisions/README.md': decisionsIndex('docs/decisions'),
  'docs/decision-table.md': decisionTableMarkdown(readDecisionTable()),
  'docs/readability.md': readabilityMarkdown(readings('.'), medicalWords),
  'src/parts/icons.ts': iconModule(),
  'src/overlay/card-ids.ts': cardIdsModule(cards),
  'docs/embedding.md': withCardsTable(read('docs/embedding.md'), cards),
  'docs/overlay.md': withCardsTable(read('docs/overlay.md'), cards),
};
for (const [topic, file] of Object.entries({
  remedies: 'src/elements/home-remedies.ts',
  treatments: 'src/elements/treatment-cards.ts',
  prevention: 'src/elements/prevention-tips.ts',
}))
  generated[file] = withCardsComment(read(file), cards[topic] ?? []);
for (const file of ['src/elements/spasm-element.ts', 'src/elements/spasm-content.ts'])
  generated[file] = withRegionsComment(read(file), regions);
const translation = Object.fromEntries(
  Object.entries(translationTopics).map(([topic, schema]) => [`translation/${topic}`, schema]),
);
const schemas = { ...topics, style: styleFile, ...sharedFiles, ...translation };
for (const [name, schema] of Object.entries(schemas)) {
  // Editors complete by it; what it can't say (a message of ours, a flag of a pattern) the build checks.
  const json = toJsonSchema(schema, { errorMode: 'ignore' });
  generated[`content/schema/${name}.schema.json`] = JSON.stringify(json);
}

for (const [file, text] of Object.entries(generated)) {
  const config = await resolveConfig(file);
  const fresh = await format(text, { ...config, filepath: file });
  if (fresh === read(file)) continue;
  if (process.argv.includes('--check')) {
    console.error(`${file} is not fresh. Run: npm run generate`);
    process.exitCode = 1;
  } else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, fresh);
    console.log(`Wrote ${file}`);
  }
}

function medicalWords(locale: string): string[] {
  return (words(`${locale}/style`) as Style).medical ?? [];
}

function words(name: string): unknown {
  return JSON.parse(read(`content/${name}.json`));
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // It has not been written yet.
  }
}
