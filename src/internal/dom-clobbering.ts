/**
 * Against DOM clobbering: a document hides what it is behind the names of its forms and pictures
 * (`<img name="defaultView">`), and a form what it is behind those of its fields. Here it is read from
 * the prototype. A lint rule keeps the members of a document to this file.
 */
import { isOnServer } from './server.js';

/** A property of a document or of any element of a page. A method must be called on the node: `call`. */
export const unclobbered = <T extends Node, K extends keyof T>(node: T, name: K): T[K] =>
  Reflect.get(Object.getPrototypeOf(node) as T, name, node);

type Methods<T> = {
  [K in keyof T]: T[K] extends (...args: never[]) => unknown ? K : never;
}[keyof T];

/** Calls a method of a document or of any element of a page. */
export const call = <T extends Node, K extends Methods<T>>(
  node: T,
  name: K,
  ...args: T[K] extends (...args: infer Args) => unknown ? Args : never
): T[K] extends (...args: never[]) => infer Result ? Result : never =>
  (unclobbered(node, name) as (...given: unknown[]) => never).apply(node, args);

type ElementOf<Tag> = Tag extends keyof HTMLElementTagNameMap
  ? HTMLElementTagNameMap[Tag]
  : HTMLElement;

export const createElement = <Tag extends string>(
  { ownerDocument }: Element,
  tag: Tag,
): ElementOf<Tag> => {
  const element: HTMLElement = call(ownerDocument, 'createElement', tag);
  return element as ElementOf<Tag>;
};

export const rootElementOf = ({ ownerDocument }: Element): HTMLElement =>
  unclobbered(ownerDocument, 'documentElement');

/** The window of an element's page; null in a document that no window shows, and on a server. */
export const windowOf = ({ ownerDocument }: Element): (Window & typeof globalThis) | null =>
  isOnServer ? null : unclobbered(ownerDocument, 'defaultView');

/** Whether the page is still being parsed, so that more of an element's children may come. */
export const isParsing = ({ ownerDocument }: Element): boolean =>
  unclobbered(ownerDocument, 'readyState') === 'loading';
