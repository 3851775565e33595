/**
 * What the script tag loads: the page's default from the tag's own attributes, then all elements.
 * It exports nothing and leaves no name on the page.
 */
import './script-tag.js';
import './content/spasm-content.js';
import './elements/spasm-guide.js';
