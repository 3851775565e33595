/**
 * What the script tag loads: the page's default from our script tags, then all elements, then what stands
 * for them on the page.
 * It exports nothing and leaves no name on the page.
 */
import { isFirstCopy, restoreScroll, watchScriptTags } from './script-tag.js';

import '../elements/spasm-guide.js';
import '../elements/spasm-content.js';
import { scriptUrl } from '../internal/script-element.js';
import { fillPlaceholders, upgradeLinks } from './placeholders.js';

restoreScroll();

if (isFirstCopy) {
  fillPlaceholders(document);
  let isUpgrading = false;
  watchScriptTags(({ upgradesLinks }) => {
    if (isUpgrading || !upgradesLinks || !scriptUrl) return;
    isUpgrading = true;
    upgradeLinks(document, scriptUrl);
  });
}
