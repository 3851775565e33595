/** One line on the console. Where a page has put half a console in its place, nobody hears it, and all goes on. */
export function say(kind: 'debug' | 'warn' | 'error', line: string, ...more: unknown[]): void {
  try {
    console[kind](`[spasm-elements] ${line}`, ...more);
  } catch {
    // Whoever builds the page will look elsewhere.
  }
}
