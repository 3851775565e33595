/** An attribute that is off unless it is there, where `"false"` is off too: page builders write that. */
export const flag = (value: string | null): boolean =>
  value !== null && value.trim().toLowerCase() !== 'false';
