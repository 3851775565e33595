/** Reads our own script tag. Imported before the elements, so that the first one finds its settings. */
import { holdStill } from './content/hold-still.js';
import { loadOverlay } from './content/load-overlay.js';
import { providePageDefault } from './content/page-default.js';
import { settingNames } from './content/settings.js';
import { native } from './native.js';
import { ownScripts } from './own-scripts.js';
import { warn } from './warn.js';

/** Our own script tag, where it can be known. */
export const tag =
  ownScripts.find((tag) =>
    ['content', 'upgrade-links', ...settingNames].some((name) => tag.hasAttribute(`data-${name}`)),
  ) ?? ownScripts[0];
const layUnder = providePageDefault(native(document, 'documentElement'), tag);

/** Whether this is the first copy of ours on the page: what is for the whole page is its to do. */
export const isFirst = layUnder !== undefined;

const address = tag?.getAttribute('data-content')?.trim();
if (tag && address === '') warn(tag, 'data-content="" is empty. Fill it in or remove it.');
if (layUnder && address) {
  void loadOverlay(address).then((overlay) => {
    if (!overlay) return;
    holdStill(() => {
      layUnder(overlay);
    });
  });
}
