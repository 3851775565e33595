/**
 * Puts values in the places that a text marks: `fill('Step {step}', { step: 2 })` is "Step 2".
 * A mark without a value stays as it is.
 */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (mark, name: string) =>
    String(Object.hasOwn(values, name) ? values[name] : mark),
  );
}
