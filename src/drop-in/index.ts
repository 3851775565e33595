/**
 * What the script tag loads: the page's default from the tag's own attributes, then all elements,
 * then what stands for them on the page.
 * It exports nothing and leaves no name on the page.
 */
import { isFirstCopy, scriptElement } from './script-tag.js';

import '../elements/spasm-guide.js';
import '../elements/spasm-content.js';
import { parseBoolean } from '../internal/attribute-value.js';
import { scriptUrl } from '../internal/script-element.js';
import { fillPlaceholders } from './placeholders.js';

if (isFirstCopy) {
  const name = 'data-upgrade-links';
  const upgradesLinks =
    scriptElement && parseBoolean(scriptElement.getAttribute(name), scriptElement, name);
  fillPlaceholders(document, upgradesLinks ? scriptUrl : undefined);
}
