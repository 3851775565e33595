/** Logs one prefixed line. Never throws: some pages stub `console`, whole or in part. */
export function report(
  level: 'debug' | 'warn' | 'error',
  message: string,
  ...details: unknown[]
): void {
  try {
    console[level](`[spasm-elements] ${message}`, ...details);
  } catch {
    // Nobody can be told.
  }
}

const warned = new WeakMap<object, Set<string>>();

/**
 * Warns whoever builds the page, once for each element and message: an element that renders again does
 * not repeat itself.
 *
 * @param element - The element at fault.
 * @param message - What is wrong with it and how to mend it.
 */
export function warnOnce(element: Element, message: string): void {
  const messages = warned.get(element) ?? new Set();
  warned.set(element, messages);
  if (messages.has(message)) return;
  messages.add(message);
  report('warn', `<${element.localName}>: ${message}`);
}
