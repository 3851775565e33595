import { ours } from '../elements/spasm-element.js';
import { say } from './console.js';

let steppedBack = false;

/**
 * The ES5 adapter of webcomponentsjs 1.0 calls classes without `new`: every one of ours would throw on
 * the page. (The whole polyfill of then has a registry of its own, and works.)
 */
const isAdapted = () =>
  Object.hasOwn(customElements, 'define') && HTMLElement.prototype.constructor !== HTMLElement;

/**
 * Registers an element, unless its name is taken. Where a copy of this library got there first, that
 * copy's elements stand and this one steps back; a stranger's element is left alone and named.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (isAdapted()) {
    if (!steppedBack)
      say(
        'error',
        'custom-elements-es5-adapter 1 stops all classes on this page. Our tags keep their children. Remove it, or use webcomponentsjs 2.',
      );
    steppedBack = true;
    return;
  }
  const present = customElements.get(tag);
  if (!present) {
    try {
      customElements.define(tag, element);
    } catch (error) {
      say('error', `<${tag}> was refused, and keeps its children.`, error);
    }
  } else if (!(ours in present)) {
    say(
      'warn',
      `<${tag}> was defined by other code on this page and is left alone. Remove that code to have ours.`,
    );
  } else if (!steppedBack) {
    steppedBack = true;
    say('debug', 'Another copy is on this page, and stands. Load it once.');
  }
}
