/** Reads our own script tag. Imported before the elements, so that the first one finds its settings. */
import { attributeText } from '../internal/attribute-value.js';
import { warnOnce } from '../internal/console.js';
import { unclobbered } from '../internal/dom-clobbering.js';
import { preserveScroll } from '../internal/preserve-scroll.js';
import { scriptElements } from '../internal/script-element.js';
import { loadOverlay } from '../overlay/load-overlay.js';
import { providePageDefault } from '../settings/page-default.js';
import { settingNames } from '../settings/settings.js';

/** The script element that has our settings, where it can be known. */
export const scriptElement =
  scriptElements.find((element) =>
    ['content', 'upgrade-links', ...settingNames].some((name) =>
      element.hasAttribute(`data-${name}`),
    ),
  ) ?? scriptElements[0];

const applyOverlay = providePageDefault(unclobbered(document, 'documentElement'), scriptElement);

/** Whether this is the first copy of ours on the page: what is for the whole page is its to do. */
export const isFirstCopy = applyOverlay !== undefined;

const url = attributeText(scriptElement?.getAttribute('data-content'));
if (scriptElement && url === '')
  warnOnce(scriptElement, 'data-content="" is empty. Fill it in or remove it.');
if (applyOverlay && url) {
  void loadOverlay(url).then((overlay) => {
    if (!overlay) return;
    preserveScroll(() => {
      applyOverlay(overlay);
    });
  });
}
