import { staleLines, translations } from './content/languages.js';
import { contentFaults } from './content/shipped-words.js';

const faults = contentFaults();
if (faults) {
  console.error(faults);
  process.exitCode = 1;
} else {
  for (const locale of translations()) {
    const { length } = staleLines(locale);
    if (length > 0)
      console.log(
        `${String(length)} safety lines of "${locale}" are shown in English until they are confirmed: npm run confirm -- ${locale}`,
      );
  }
}
