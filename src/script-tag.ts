/** Reads our own script tag. Imported before the elements, so that the first one finds its settings. */
import { providePageDefault } from './content/page-default.js';
import { settingNames } from './content/settings.js';
import { ownScripts } from './own-scripts.js';

providePageDefault(
  document.documentElement,
  ownScripts.find(({ dataset }) => settingNames.some((name) => name in dataset)) ??
    ownScripts[0] ??
    null,
);
