/**
 * What a node offers by its nature. A document hides it behind the names of its forms and pictures
 * (`<img name="defaultView">`), a form behind those of its fields.
 */
export const native = <T extends Node, K extends keyof T>(node: T, name: K): T[K] =>
  Reflect.get(Object.getPrototypeOf(node) as T, name, node);
