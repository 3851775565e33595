import { bare } from '../internal/null-prototype.js';
import { flag } from '../internal/boolean-attribute.js';

const all = ['heading-level', 'region', 'theme'];
const cards = [...all, 'only'];

/**
 * What a placeholder, a link or an address may make: these elements, with these attributes. Whoever may
 * not write our tags may still write these, so each only chooses among what is ours: none holds an
 * address or a detail of the clinic, and none lets an event tell more.
 */
export const ALLOWED: Readonly<Record<string, readonly string[]>> = bare({
  'clinic-contact': all,
  'home-remedies': cards,
  'prevention-tips': cards,
  'spasm-causes': all,
  'spasm-checker': [...all, 'mode'],
  'spasm-guide': all,
  'treatment-cards': cards,
  'when-to-get-help': all,
});

/**
 * Gives an element what the list lets it take, and takes away of that what is no longer written.
 * `"false"` is not written: page builders say so of what is off.
 *
 * @param element - One of those in the list.
 * @param written - What is written for an attribute, by its name; null where nothing is.
 */
export function setAllowed(element: Element, written: (name: string) => string | null): void {
  for (const name of ALLOWED[element.localName] ?? []) {
    const value = written(name);
    if (value === null || !flag(value)) element.removeAttribute(name);
    else if (value !== element.getAttribute(name)) element.setAttribute(name, value);
  }
}
