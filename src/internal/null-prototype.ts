/**
 * Data that inherits nothing. What code of the page adds to `Object.prototype` would else be read as
 * the parts that ours leaves out: a clinic's note, a link, "call and never go".
 */
export function bare<T>(data: T): T {
  // Only what was here before has no prototype.
  if (typeof data === 'object' && data && Object.getPrototypeOf(data)) {
    if (!Array.isArray(data)) Object.setPrototypeOf(data, null);
    Object.values(data).forEach(bare);
  }
  return data;
}
