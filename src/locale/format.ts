/**
 * Formats by an `Intl` that a page may have replaced: an old polyfill throws for a locale that was not loaded
 * into it. Then the plain form stands, rather than no words at all.
 */
function format(act: () => string, plain: string): string {
  try {
    return act();
  } catch {
    return plain;
  }
}

/** A number as people write it in this locale. */
export const formatNumber = (value: number, locale: string): string =>
  format(() => new Intl.NumberFormat(locale).format(value), String(value));

/** A list as people write it in this locale, in pieces: its items and what stands between them. */
export function formatList(
  items: readonly string[],
  locale: string,
): { type: 'element' | 'literal'; value: string }[] {
  try {
    return new Intl.ListFormat(locale, { type: 'unit' }).formatToParts(items);
  } catch {
    return items.flatMap((value, index) => [
      ...(index > 0 ? [{ type: 'literal' as const, value: ', ' }] : []),
      { type: 'element', value },
    ]);
  }
}

/**
 * A day as people write it in this locale: "November 29, 2026".
 *
 * @param region - The reader's region, which decides where the locale names no country.
 */
export function formatDate(
  day: Date,
  locale: string,
  region: string | undefined,
  timeZone?: string,
): string {
  const tag = region && !locale.includes('-') ? `${locale}-${region}` : locale;
  return format(
    () => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone }).format(day),
    day.toISOString().slice(0, 10),
  );
}
