/**
 * The first step of `npm run release`: refuses words that are past their date and a version without its
 * kept page, and tells which translations are not confirmed. Nothing else looks at the real day, so that an old clone still passes
 * its tests.
 */
import project from '../package.json' with { type: 'json' };
import { dueReviews } from './content/due-reviews.js';
import { fixtureFaults } from './release/release-fixtures.js';
import { unconfirmed } from './content/languages.js';

for (const line of unconfirmed()) console.warn(line);
const { past, soon } = dueReviews('.', new Date());
for (const message of soon) console.warn(`Due soon: ${message}`);
for (const message of past) console.error(`Overdue: ${message}`);
const faults = fixtureFaults('.', project.version);
for (const message of faults) console.error(message);
if (past.length > 0 || faults.length > 0) process.exitCode = 1;
