/** Reads our own script tag. Imported before the elements, so that the first one finds its settings. */
import { providePageDefault } from './content/page-default.js';
import { settingNames } from './content/settings.js';

// A module, and a script that an optimiser moved, is nobody's `currentScript`. An optimiser may also
// run our file from a script of its own, beside the tag that says the settings.
const tags = [
  document.currentScript as HTMLScriptElement | null,
  document.querySelector<HTMLScriptElement>('script[src*="spasm-elements"]'),
].filter((tag) => tag !== null);

providePageDefault(
  document.documentElement,
  tags.find(({ dataset }) => ['content', ...settingNames].some((name) => name in dataset)) ??
    tags[0] ??
    null,
);
