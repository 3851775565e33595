import type { Level } from './content/levels.js';

/**
 * The events that a page may count. They bubble out of our elements to the document and say nothing
 * about anybody's health: no answer, no symptom, and no level or topic unless the clinic asks for it.
 */

/** How somebody reached out to the clinic. */
export type ContactKind = 'phone' | 'booking';

/** Somebody used a link to the clinic in `<clinic-contact>`. Never sent from the checker, nor for an emergency number. */
export class SpasmContactEvent extends CustomEvent<{ kind: ContactKind }> {
  constructor(kind: ContactKind) {
    super('spasm-contact', { bubbles: true, composed: true, detail: { kind } });
  }
}

/** Somebody opened folded words. `id` (a treatment's id) is there only where the clinic set `share-id`. */
export class SpasmOpenEvent extends CustomEvent<{ id?: string }> {
  constructor(id?: string) {
    super('spasm-open', { bubbles: true, composed: true, detail: id === undefined ? {} : { id } });
  }
}

/** Somebody gave a first answer to the checker. Its `detail` is empty. */
export class SpasmCheckerStartEvent extends CustomEvent<Record<string, never>> {
  constructor() {
    super('spasm-checker-start', { bubbles: true, composed: true, detail: {} });
  }
}

/**
 * The checker came to a result. `level` is there only where the clinic set `share-level` on that
 * `<spasm-checker>`. Never an answer.
 */
export class SpasmCheckerResultEvent extends CustomEvent<{ level?: Level }> {
  constructor(level?: Level) {
    const detail = level === undefined ? {} : { level };
    super('spasm-checker-result', { bubbles: true, composed: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'spasm-checker-result': SpasmCheckerResultEvent;
    'spasm-checker-start': SpasmCheckerStartEvent;
    'spasm-contact': SpasmContactEvent;
    'spasm-open': SpasmOpenEvent;
  }
}
