/**
 * The first step of `npm run release`: refuses words that are past their date, and tells which
 * translations are not confirmed. Nothing else looks at the real day, so that an old clone still passes
 * its tests.
 */
import { dueReviews } from './due-reviews.js';
import { staleLines, translations } from './languages.js';

for (const locale of translations()) {
  const stale = staleLines(locale).length;
  if (stale > 0)
    console.warn(
      `${String(stale)} safety lines of "${locale}" ship in English: npm run confirm -- ${locale}`,
    );
}
const { past, soon } = dueReviews('.', new Date());
for (const message of soon) console.warn(`Due soon: ${message}`);
for (const message of past) console.error(`Overdue: ${message}`);
if (past.length > 0) process.exitCode = 1;
