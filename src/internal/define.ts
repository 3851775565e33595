import { report } from './console.js';

/** On the classes of every copy of this library, so that a second copy knows the first. */
export const elementBrand = Symbol.for('spasm-elements/element');

/** Whether the element that is defined under a name is ours, of this copy or another. */
export const isOurs = (tag: string): boolean => {
  const defined = customElements.get(tag);
  return defined !== undefined && elementBrand in defined;
};

let isSecondCopy = false;

/**
 * Defines a custom element, unless its name is taken. Where a copy of this library came first, that
 * copy's elements stand and this one steps back; a stranger's element is left alone and named.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) {
    try {
      customElements.define(tag, element);
    } catch (error) {
      report('error', `<${tag}> was refused, and keeps its children.`, error);
    }
  } else if (!isOurs(tag)) {
    report(
      'warn',
      `<${tag}> was defined by other code on this page and is left alone. Remove that code to have ours.`,
    );
  } else if (!isSecondCopy) {
    isSecondCopy = true;
    report('debug', 'Another copy is on this page, and stands. Load it once.');
  }
}
