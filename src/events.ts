/**
 * The events that a page may count. They bubble out of our elements to the document and say nothing
 * about anybody's health: no answer, no symptom, no level, and no topic unless the clinic asks for it.
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

declare global {
  interface HTMLElementEventMap {
    'spasm-contact': SpasmContactEvent;
    'spasm-open': SpasmOpenEvent;
  }
}
