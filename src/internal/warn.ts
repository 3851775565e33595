import { say } from './console.js';

const told = new WeakMap<object, Set<string>>();

/**
 * Tells whoever builds the page what is wrong and the mend, once for each place: an element that
 * renders again does not repeat itself.
 *
 * @param place - The element at fault.
 * @param message - What is wrong with it and how to mend it.
 */
export function warn(place: Element, message: string): void {
  const messages = told.get(place) ?? new Set();
  told.set(place, messages);
  if (messages.has(message)) return;
  messages.add(message);
  say('warn', `<${place.localName}>: ${message}`);
}
