/** Loads the words of a language when an element first asks for it, once for the whole page. */
import type { LitElement } from 'lit';
import type { Words } from '../content/schema.js';
import { report } from '../internal/console.js';
import { preserveScroll } from '../internal/preserve-scroll.js';
import { locales } from './locales.js';

/** How long a reader of another language waits before English is shown, in milliseconds. */
const TIMEOUT = 3000;

/**
 * The words of a language, or how far they are. `loading`: not there yet; `late`: not there after
 * three seconds; `failed`: they will not come, as one warning said.
 */
type State = 'loading' | 'late' | 'failed' | Partial<Words>;

/** English is bundled with each element. */
const states = new Map<string, State>([['en', {}]]);

/** When a language is late, and when it is loaded or has failed. */
const pending = new Map<string, { late: Promise<unknown>; settled: Promise<unknown> }>();

/** The state of a language. The element is updated when that changes. */
export function loadLocale(tag: string, element: LitElement): State {
  if (!states.has(tag)) load(tag);
  const state = states.get(tag) as State;
  const changes = pending.get(tag);
  const update = () => {
    preserveScroll(() => {
      element.requestUpdate();
    });
  };
  if (state === 'loading') void changes?.late.then(update);
  if (state === 'loading' || state === 'late') void changes?.settled.then(update);
  return state;
}

function load(tag: string): void {
  states.set(tag, 'loading');
  const settled = Promise.resolve(locales[tag]?.()).then(
    (words = {}) => states.set(tag, words),
    (error: unknown) => {
      states.set(tag, 'failed');
      report(
        'warn',
        `The words in "${tag}" did not load, and English stands. See that lang/ is beside the script, and that the page may fetch it (connect-src, CORS).`,
        error,
      );
    },
  );
  const late = new Promise<void>((resolve) => {
    setTimeout(() => {
      if (states.get(tag) !== 'loading') return;
      states.set(tag, 'late');
      resolve();
    }, TIMEOUT);
  });
  pending.set(tag, { late, settled });
}
