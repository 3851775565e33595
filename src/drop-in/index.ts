/**
 * What the script tag loads: the page's default from the tag's own attributes, then all elements,
 * then what stands for them on the page.
 * It exports nothing and leaves no name on the page.
 */
import { isFirst, tag } from './script-tag.js';
import '../elements/spasm-content.js';
import '../elements/spasm-guide.js';
import { flag } from '../internal/boolean-attribute.js';
import { ownAddress } from '../internal/script-element.js';
import { watchPlaceholders } from './placeholders.js';

if (isFirst)
  watchPlaceholders(
    document,
    flag(tag?.getAttribute('data-upgrade-links') ?? null) ? ownAddress : undefined,
  );
