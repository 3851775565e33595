/** Reads a boolean attribute: on when present. `"false"` is off too, since page builders write it for "off". */
export const booleanAttribute = (value: string | null): boolean =>
  value !== null && value.trim().toLowerCase() !== 'false';
