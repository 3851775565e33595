import { warnOnce } from '../internal/console.js';
import { withoutPrototype } from '../internal/null-prototype.js';

/** How to reach the clinic. Each detail that was not given is undefined. */
export interface Clinic {
  readonly name?: string;
  /** As people read it, such as "(555) 010-0199". */
  readonly phone?: string;
  /** An http or https address. */
  readonly booking?: string;
  readonly address?: string;
  /** One line, or several separated by semicolons. */
  readonly hours?: string;
}

/** The attributes that give a clinic's details. */
export const clinicAttributes = ['clinic', 'phone', 'booking', 'address', 'hours'] as const;

type ClinicAttribute = (typeof clinicAttributes)[number];

/**
 * Parses a clinic's details. One that can't be used (empty, a phone number without digits, a booking
 * address that is not http or https) is left out with one warning.
 *
 * @param rawValues - What the page says, by attribute.
 * @param element - The element that says it, to be named in a warning.
 * @param prefix - The prefix of the attributes there: "data-" on a script tag.
 */
export function parseClinic(
  rawValues: Partial<Record<ClinicAttribute, string | null>>,
  element: Element,
  prefix = '',
): Clinic {
  const clinic: Record<string, string> = withoutPrototype({});
  for (const name of clinicAttributes) {
    const value = rawValues[name]?.trim();
    if (value == null) continue;
    const fault = value === '' ? 'is empty. Fill it in or remove it.' : clinicFault(name, value);
    if (fault) warnOnce(element, `${prefix}${name}="${value}" ${fault}`);
    else clinic[name === 'clinic' ? 'name' : name] = value;
  }
  return clinic;
}

/** What is wrong with a detail, and the mend; falsy where it is sound. */
export const clinicFault = (name: ClinicAttribute, value: string) => validators[name]?.(value);

const validators: Partial<Record<ClinicAttribute, (value: string) => string | false>> =
  withoutPrototype({
    phone: (value) =>
      !/\d{3}/.test(telephoneUrl(value)) &&
      'is not a phone number. Write its digits, such as "(555) 010-0199".',
    booking: (value) =>
      !hasProtocol(value, /^https?:$/) &&
      'is not a web address. Write a whole one that starts with https://.',
  });

/** True when there is a way to reach the clinic or to know it. */
export function hasContact(clinic: Clinic): boolean {
  return Object.keys(clinic).length > 0;
}

/** The digit that shares a phone's key with a capital letter. */
const keypadDigit = (letter: string) =>
  '22233344455566677778889999'.charAt(letter.charCodeAt(0) - 65);

/**
 * A phone number as people write it, made into a link: "(555) 010-0199 ext. 4" is
 * "tel:5550100199;ext=4", and "1-800-GET-HELP" is dialled by its letters' keys. Of two numbers the
 * first counts.
 */
export function telephoneUrl(phone: string): string {
  const [first = ''] = phone.split(/[/,;]|\bor\b/);
  const [number = '', extension] = first.split(/\s*(?:extension|ext|x|#)[.\s]*(?=\d)/i, 2);
  // In "+44 (0)20 7946 0018" the zero is for callers from within the country.
  const digits = number
    .trim()
    .replace(/[A-Z]{3,}/g, (word) => word.replace(/./g, keypadDigit))
    .replace(/^(\+\d+)\s*\(0\)/, '$1')
    .replace(/(?!^\+)[^\d]/g, '');
  return `tel:${digits}${extension ? `;ext=${extension.replace(/\D/g, '')}` : ''}`;
}

/** A whole address of a page, or one that calls or writes. */
export const isLink = (value: string): boolean =>
  /^\w+:\S+$/.test(value) && hasProtocol(value, /^(?:https?|tel|mailto):$/);

function hasProtocol(value: string, protocols: RegExp): boolean {
  try {
    return protocols.test(new URL(value).protocol);
  } catch {
    return false;
  }
}
