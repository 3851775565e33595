import { parseQuery } from '../internal/address.js';
import { attributeText } from '../internal/attribute-value.js';
import { withoutPrototype } from '../internal/null-prototype.js';

const all = ['heading-level', 'region', 'theme'];
const cards = [...all, 'show', 'only'];

/**
 * What a placeholder, a link or an address may make: these elements, with these attributes. Whoever may
 * not write our tags may still write these, so each only chooses among what is ours: none holds an
 * address or a detail of the clinic, and none lets an event tell more.
 */
export const allowedAttributes = withoutPrototype({
  'clinic-contact': all,
  'home-remedies': cards,
  'prevention-tips': cards,
  'spasm-causes': all,
  'spasm-checker': [...all, 'mode'],
  'spasm-guide': all,
  'treatment-cards': cards,
  'when-to-get-help': all,
});

/** The attributes that an element may have; none where it is not allowed itself. */
export const attributesOf = (tag: string): readonly string[] =>
  (allowedAttributes as Readonly<Record<string, readonly string[]>>)[tag] ?? [];

/** All attributes that an element of ours may have there. */
export const allAttributes = [...new Set(Object.values(allowedAttributes).flat())];

/**
 * What an address of one of our pages says. Of a setting that it names twice, a mode that is not full holds, and
 * a region that is not the same is none. The script of these pages has this too, and must stay small: no words.
 */
export function optionsOf(address: string): (name: string) => string | null {
  const options = parseQuery(address, allAttributes);
  return (name) => {
    const values = options.flatMap(([key, value]) => (key === name ? [value] : []));
    const other = values.find((value) => textOf(value) !== textOf(values[0]));
    if (name === 'mode')
      return values.find((value) => textOf(value) !== 'full') ?? values[0] ?? null;
    return name === 'region' && other !== undefined ? null : (values[0] ?? null);
  };
}

const textOf = (value: unknown) => attributeText(value)?.toLowerCase();

/**
 * Sets the allowed attributes of an element, and removes those that have no value any more. `"false"` is
 * none, as page builders write it for what is off; but a mode that is not known is on the safe side.
 *
 * @param element - One of the allowed elements.
 * @param rawValueOf - What the page says for an attribute, by its name; null where it says nothing.
 */
export function setAllowedAttributes(
  element: Element,
  rawValueOf: (name: string) => string | null,
): void {
  for (const name of attributesOf(element.localName)) {
    const value = rawValueOf(name);
    const isOff = value?.trim().toLowerCase() === 'false' && name !== 'mode';
    if (value === null || isOff) element.removeAttribute(name);
    else if (value !== element.getAttribute(name)) element.setAttribute(name, value);
  }
}
