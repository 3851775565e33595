/**
 * Safety lines of a language that nobody has confirmed as they now are: `npm run confirm -- es` lists
 * them, and `npm run confirm -- es help.levels checker` confirms those whose place begins so.
 */
import { writeFileSync } from 'node:fs';
import { confirmation, safetyLines, staleLines, translations } from './content/languages.js';

const [locale = '', ...places] = process.argv.slice(2);
if (!translations().includes(locale)) {
  console.error(
    `Name a language: ${translations().join(', ')}. Such as: npm run confirm -- es help`,
  );
  process.exit(2);
}

const begins = (path: string, place: string) => path === place || path.startsWith(`${place}.`);
const isNamed = (path: string) => places.some((place) => begins(path, place));

const lines = safetyLines(locale);
for (const place of places) {
  if (lines.some(({ path }) => begins(path, place))) continue;
  console.error(`No safety line begins with "${place}". See them: npm run confirm -- ${locale}`);
  process.exit(2);
}

const stale = staleLines(locale);
const left = new Set(stale.filter(({ path }) => !isNamed(path)).map(({ path }) => path));
const sound = lines.filter(({ path }) => !left.has(path));
const marks = sound.map(({ path, english, translation }) => [
  path,
  confirmation(english, translation),
]);

if (places.length > 0)
  writeFileSync(
    `content/${locale}/confirmed.json`,
    `${JSON.stringify(Object.fromEntries(marks), null, 2)}\n`,
  );
for (const { path, english, translation } of stale.filter(({ path }) => left.has(path)))
  console.log(`${path}\n  ${english}\n  ${translation}\n`);
console.log(
  left.size > 0
    ? `${String(left.size)} safety lines are shown in English until they are confirmed. Read both sides of each, then: npm run confirm -- ${locale} PLACE`
    : `Every safety line of "${locale}" is confirmed.`,
);
