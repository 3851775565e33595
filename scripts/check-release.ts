/**
 * The first step of `npm run release`: refuses words that are past their date. Nothing else looks at
 * the real day, so that an old clone still passes its tests.
 */
import { dueReviews } from './due-reviews.js';

const { past, soon } = dueReviews('.', new Date());
for (const message of soon) console.warn(`Due soon: ${message}`);
for (const message of past) console.error(`Overdue: ${message}`);
if (past.length > 0) process.exitCode = 1;
