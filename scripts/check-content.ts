import { contentFaults } from './content.js';

const faults = contentFaults();
if (faults) {
  console.error(faults);
  process.exitCode = 1;
}
