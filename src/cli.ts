#!/usr/bin/env node
/**
 * `npx spasm-elements check clinic.json`: says what is unsound in a clinic's own words, as a page
 * would, before they go live. It reads the files that it is told, and writes and fetches nothing.
 */
import { readFileSync, statSync } from 'node:fs';
import { review as causes } from '../content/en/causes.json';
import { review as checker } from '../content/en/checker.json';
import { review as guide } from '../content/en/guide.json';
import { review as help } from '../content/en/help.json';
import { review as prevention } from '../content/en/prevention.json';
import { review as remedies } from '../content/en/remedies.json';
import { review as treatments } from '../content/en/treatments.json';
import { overlayEdition } from './overlay/apply-overlay.js';
import { overlayTopics } from './overlay/overlay.js';
import {
  faultLine,
  MAX_BYTES,
  parseOverlay,
  TOO_LARGE,
  type ValidatedOverlay,
} from './overlay/validate-overlay.js';

const HELP = `Usage: spasm-elements check clinic.json [more.json]

Checks files with a clinic's own words. Each fault is one line: the file, the place
in it, what is wrong and how to mend it. A page leaves out what is at fault and
shows the rest. For a file with a "review" it prints the editions to sign.

It ends with 0 when all is sound (warnings allowed), 1 with faults, 2 when it was
called wrongly or a file can't be read.`;

const bundled = { causes, checker, guide, help, prevention, remedies, treatments };

const [command, ...files] = process.argv.slice(2);
if ([command, ...files].some((word) => word === '--help' || word === '-h')) {
  console.log(HELP);
} else if (command !== 'check' || files.length === 0) {
  console.error(HELP);
  process.exitCode = 2;
} else {
  process.exitCode = Math.max(...files.map(check));
}

/** Reports on one file. Returns the exit code. */
function check(file: string): number {
  let validated: ValidatedOverlay;
  try {
    validated = validate(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    console.error(`${file}: This can't be read (${String(code)}). Mend its name or its rights.`);
    return 2;
  }
  const { overlay, faults } = validated;
  for (const fault of faults) console.log(faultLine(file, fault));
  const isSound = faults.every(({ kind }) => kind === 'warning');
  if (isSound) console.log(`${file}: sound.`);
  if (overlay.review) {
    const editions = overlayTopics.map((topic) => [
      topic,
      overlayEdition(bundled[topic], overlay[topic]),
    ]);
    console.log(
      `${file}: once ${overlay.review.by} has read the words as a page shows them, write in "review", of what was read:\n"editions": ${JSON.stringify(Object.fromEntries(editions), null, 2)}`,
    );
  }
  return isSound ? 0 : 1;
}

function validate(file: string): ValidatedOverlay {
  if (statSync(file).size > MAX_BYTES)
    return { overlay: {}, faults: [{ path: '', message: TOO_LARGE, kind: 'fault' }] };
  return parseOverlay(readFileSync(file, 'utf8'));
}
