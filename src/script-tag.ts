/** Reads our own script tag. Imported before the elements, so that the first one finds its settings. */
import { holdStill } from './content/hold-still.js';
import { loadOverlay } from './content/load-overlay.js';
import { providePageDefault } from './content/page-default.js';
import { settingNames } from './content/settings.js';
import { warn } from './warn.js';

// A module, and a script that an optimiser moved, is nobody's `currentScript`. An optimiser may also
// run our file from a script of its own, beside the tag that says the settings.
const tags = [
  document.currentScript as HTMLScriptElement | null,
  document.querySelector<HTMLScriptElement>('script[src*="spasm-elements"]'),
].filter((tag) => tag !== null);

const tag =
  tags.find(({ dataset }) => ['content', ...settingNames].some((name) => name in dataset)) ??
  tags[0];
const layUnder = providePageDefault(document.documentElement, tag);

const address = tag?.dataset['content']?.trim();
if (tag && address === '') warn(tag, 'data-content="" is empty. Fill it in or remove it.');
if (layUnder && address) {
  void loadOverlay(address).then((overlay) => {
    if (!overlay) return;
    holdStill(() => {
      layUnder(overlay);
    });
  });
}
