/**
 * What the script tag loads: the page's default from the tag's own attributes, then all elements,
 * then what stands for them on the page.
 * It exports nothing and leaves no name on the page.
 */
import { isFirstCopy, scriptElement } from './script-tag.js';

import '../elements/spasm-guide.js';
import '../elements/spasm-content.js';
import { booleanAttribute } from '../internal/boolean-attribute.js';
import { scriptUrl } from '../internal/script-element.js';
import { fillPlaceholders } from './placeholders.js';

if (isFirstCopy) {
  const upgradesLinks = booleanAttribute(scriptElement?.getAttribute('data-upgrade-links') ?? null);
  fillPlaceholders(document, upgradesLinks ? scriptUrl : undefined);
}
