/** Reads our own script tag. Imported before the elements, so that the first one finds its settings. */
import { holdStill } from '../internal/preserve-scroll.js';
import { loadOverlay } from '../overlay/load-overlay.js';
import { providePageDefault } from '../settings/page-default.js';
import { settingNames } from '../settings/settings.js';
import { native } from '../internal/dom-clobbering.js';
import { ownScripts } from '../internal/script-element.js';
import { warn } from '../internal/warn.js';

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
