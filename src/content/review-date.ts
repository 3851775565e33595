/**
 * Whether a review date, or the same day some years later, is over. It is a day in UTC, so that a page
 * says the same to all readers at once.
 */
export const isOver = (day: string, years = 0): boolean =>
  new Date().toISOString().slice(0, 10) > String(parseInt(day, 10) + years) + day.slice(4);
