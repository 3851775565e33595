/**
 * Interpolates values into the placeholders of a text: `interpolate('Step {step}', { step: 2 })` is
 * "Step 2". A placeholder without a value stays as it is.
 */
export function interpolate(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    String(Object.hasOwn(values, name) ? values[name] : placeholder),
  );
}
