import { unconfirmed } from './content/languages.js';
import { contentFaults } from './content/shipped-words.js';

const faults = contentFaults();
if (faults) {
  console.error(faults);
  process.exitCode = 1;
} else {
  for (const line of unconfirmed()) console.log(line);
}
