/** What the page tells the recorder that it loads, and asks of it. Runs in the page. */

/** Where to send what it sees: its own script tag says it. */
export const address = document.currentScript?.dataset['to'] ?? '';

/** Has `flush` at hand for the test, where the recorder would else wait for long. */
export function sendNow(flush: () => unknown): void {
  Reflect.set(document, 'sendNow', flush);
}
