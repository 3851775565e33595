import { call, unclobbered } from './dom-clobbering.js';

/** The element that runs us. A module, and a script that an optimiser moved, is nobody's `currentScript`. */
const currentScript = unclobbered(document, 'currentScript');

/** A file of ours, by the last part of its path: what comes behind may be anybody's words. */
const OUR_FILE = /^[^?#]*?\/?spasm-elements[^/?#\s"']*\.m?js(?:[?#]|$)/;

/** What a file of ours under another name is known by, in the element that runs us. */
const OUR_SETTINGS = /[?&](?:region|clinic|phone|mode)=/i;

/**
 * The address of our file in a `<script>`, with our settings in it where it has any. An optimiser keeps in another
 * attribute what it will load later: `data-src`, `data-rocket-src`.
 */
export const addressIn = (script: Element): string | undefined =>
  [...script.attributes].find(
    ({ name, value }) =>
      name.endsWith('src') &&
      (OUR_FILE.test(value) || (script === currentScript && OUR_SETTINGS.test(value))),
  )?.value;

/** Whether a `<script>` is ours, as far as it can be known. */
export const isOurScript = (script: Element): boolean =>
  script === currentScript || addressIn(script) !== undefined;

/**
 * Our `<script>` elements of the page: there may be another tag, a tag manager's, or one that an optimiser
 * keeps beside the element that it runs our file from. Where none is left in the page, the one that runs us.
 */
export function findScriptElements(): Element[] {
  const found = [...call(document, 'querySelectorAll', 'script')].filter(isOurScript);
  return found.length === 0 && currentScript ? [currentScript] : found;
}

/** The address of our own file: our other files are beside it. */
export const scriptUrl = ([currentScript, ...findScriptElements()] as HTMLScriptElement[]).find(
  (script) => (script as HTMLScriptElement | null)?.src,
)?.src;
