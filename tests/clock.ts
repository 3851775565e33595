/** When all tests run, in the time of wherever they do: results bear dates, and words fall due. */
export const TODAY = '2026-11-25T12:00:00';

/**
 * From now on `Date` tells this one time; timers go on. It runs in a browser's page too.
 * Methods, as a function with a name of its own would ask the page for the compiler's helper.
 */
export function stopClock(now: string, window: { Date: DateConstructor } = globalThis): void {
  window.Date = new Proxy(window.Date, {
    construct(real, written: unknown[], target) {
      return Reflect.construct(real, written.length > 0 ? written : [now], target) as Date;
    },
    get(real, key) {
      return key === 'now' ? () => real.parse(now) : (Reflect.get(real, key) as unknown);
    },
  });
}
