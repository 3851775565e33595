import { contentFaults } from './content/shipped-words.js';

const faults = contentFaults();
if (faults) {
  console.error(faults);
  process.exitCode = 1;
}
