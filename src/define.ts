import { ours } from './elements/spasm-element.js';

let steppedBack = false;

/**
 * Registers an element, unless its name is taken. Where a copy of this library got there first, that
 * copy's elements stand and this one steps back; a stranger's element is left alone and named.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const present = customElements.get(tag);
  if (!present) {
    customElements.define(tag, element);
  } else if (!(ours in present)) {
    console.warn(
      `[spasm-elements] <${tag}> was defined by other code on this page and is left alone. Remove that code to have ours.`,
    );
  } else if (!steppedBack) {
    steppedBack = true;
    console.debug('[spasm-elements] Another copy is on this page, and stands. Load it once.');
  }
}
