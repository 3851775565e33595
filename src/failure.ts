/** Tells, in one line, that an element failed and what shows in its place. */
export function tellFailure({ localName }: Element, error?: unknown): void {
  console.error(
    `[spasm-elements] <${localName}> failed. Its children or the emergency line show instead.`,
    ...(error === undefined ? [] : [error]),
  );
}
