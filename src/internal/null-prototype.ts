/**
 * Data without a prototype, against prototype pollution. What a page's code adds to `Object.prototype`
 * would otherwise be read as the optional parts that our data leaves out: a clinic's note, a link,
 * "call and never go". A lint rule keeps `__proto__` to this file.
 */

/** Takes the prototype off this data, at any depth. Arrays keep theirs. */
export function withoutPrototype<T>(data: T): T {
  // What has no prototype was here before, with all that is in it.
  if (typeof data === 'object' && data && Object.getPrototypeOf(data)) {
    if (!Array.isArray(data)) Object.setPrototypeOf(data, null);
    Object.values(data).forEach(withoutPrototype);
  }
  return data;
}

/** A copy of this data with other values for some of its keys, without a prototype. */
export const withChanges = <T extends object, Changes extends object>(
  data: T,
  changes: Changes,
): Omit<T, keyof Changes> & Changes => ({ __proto__: null, ...data, ...changes });

/** What the object itself has under a key, and not what it inherits. */
export const ownValue = <T extends object, K extends keyof T>(
  object: T | undefined,
  key: K,
): T[K] | undefined => (object && Object.hasOwn(object, key) ? object[key] : undefined);
