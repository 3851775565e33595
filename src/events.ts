import type { Level } from './content/levels.js';

/**
 * The events that a page may count. They bubble out of our elements to the document and say nothing
 * about anybody's health: no answer, no symptom, and no level or topic unless the clinic asks for it.
 */

/** Bubbles out of shadow roots to the document, where a page listens. */
class SpasmEvent<Detail> extends CustomEvent<Detail> {
  constructor(type: string, detail: Detail) {
    super(type, { bubbles: true, composed: true, detail });
  }
}

/** How somebody reached out to the clinic. */
export type ContactKind = 'phone' | 'booking';

/** Somebody used a link to the clinic in `<clinic-contact>`. Never sent from the checker, nor for an emergency number. */
export class SpasmContactEvent extends SpasmEvent<{ kind: ContactKind }> {
  constructor(kind: ContactKind) {
    super('spasm-contact', { kind });
  }
}

/** Somebody opened folded words. `id` (a treatment's id) is there only where the clinic set `share-id`. */
export class SpasmOpenEvent extends SpasmEvent<{ id?: string }> {
  constructor(id?: string) {
    super('spasm-open', id === undefined ? {} : { id });
  }
}

/** Somebody gave a first answer to the checker. Its `detail` is empty. */
export class SpasmCheckerStartEvent extends SpasmEvent<Record<string, never>> {
  constructor() {
    super('spasm-checker-start', {});
  }
}

/**
 * The checker came to a result. `level` is there only where the clinic set `share-level` on that
 * `<spasm-checker>`. Never an answer.
 */
export class SpasmCheckerResultEvent extends SpasmEvent<{ level?: Level }> {
  constructor(level?: Level) {
    super('spasm-checker-result', level === undefined ? {} : { level });
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
