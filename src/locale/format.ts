/** A number as people write it in this locale. */
export const formatNumber = (value: number, locale: string): string =>
  new Intl.NumberFormat(locale).format(value);

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
  return new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone }).format(day);
}
