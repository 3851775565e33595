import { call, unclobbered } from './dom-clobbering.js';

/** The element that runs us. A module, and a script that an optimiser moved, is nobody's `currentScript`. */
const currentScript = unclobbered(document, 'currentScript');

/** Our file in another attribute than `src`: there an optimiser keeps what it will load later. */
const OUR_FILE = /spasm-elements[^/?]*\.js/;

/** Whether a `<script>` is ours, as far as it can be known. */
export const isOurScript = (script: Element): boolean =>
  script === currentScript ||
  [...script.attributes].some(({ name, value }) =>
    name === 'src' ? value.includes('spasm-elements') : OUR_FILE.test(value),
  );

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
