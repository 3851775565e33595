import { setTimeout } from 'node:timers/promises';

/**
 * What takes longer than this hangs, in milliseconds. It is far above what the slowest machine needs: no
 * test may fail for how busy a machine is, and none may stand still for ever.
 */
export const HANG = 10 * 60_000;

/** Waits until this holds. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const started = performance.now();
  while (!(await holds())) {
    if (performance.now() - started > HANG)
      throw new Error(`It never came to be: ${String(holds)}`);
    await setTimeout(50);
  }
}
