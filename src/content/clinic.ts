import { attributeText } from '../internal/attribute-value.js';
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
 * address that is not http or https) is left out with one warning. A phone number of which it is not plain
 * what to dial stays, without a link, and is told of too.
 *
 * @param rawValues - What the page says, by attribute.
 * @param element - The element that says it, to be named in a warning.
 * @param prefix - The prefix of the attributes there: "data-" on a script tag.
 */
export function parseClinic(
  rawValues: Partial<Record<ClinicAttribute, unknown>>,
  element: Element,
  prefix = '',
): Clinic {
  const clinic: Record<string, string> = withoutPrototype({});
  for (const name of clinicAttributes) {
    const value = attributeText(rawValues[name]);
    if (value === undefined) continue;
    const warn = (message: string) => {
      warnOnce(element, `${prefix}${name}="${value}" ${message}`);
    };
    const fault = value === '' ? 'is empty. Fill it in or remove it.' : clinicFault(name, value);
    if (name === 'phone' && isCut(rawValues[name], element)) {
      warn('is cut off: HTML ends a value at its first space. Put straight quotes around it.');
    } else if (fault) warn(fault);
    else {
      clinic[name === 'clinic' ? 'name' : name] = value;
      if (name === 'phone' && !telephoneUrl(value))
        warn(
          'is shown without a link: it is not plain which number to call. Write one number, such as "(555) 010-0199"; the rest belongs into "hours".',
        );
    }
  }
  return clinic;
}

/**
 * Whether a value lost what comes after its first space, since nothing that HTML knows as quotes is around it: then
 * the rest is an attribute of its own.
 */
const isCut = (rawValue: unknown, element: Element): boolean =>
  (typeof rawValue === 'string' && /^\s*[“”„‟«»‘‚][^“”„‟«»’]*$/.test(rawValue)) ||
  element.getAttributeNames().some((name) => /^\(?\+?\d|[“”’»]$/.test(name));

/** What a template or a script left unfilled. */
const UNFILLED = /^(?:undefined|null|nan)$|\{\{|\[object /i;

/** What is wrong with a detail, and the mend; falsy where it is sound. */
export const clinicFault = (name: ClinicAttribute, value: string) =>
  UNFILLED.test(value) ? 'was not filled in. Fill it in or remove it.' : validators[name]?.(value);

const validators: Partial<Record<ClinicAttribute, (value: string) => string | false>> =
  withoutPrototype({
    phone: (value) =>
      !/\d\D{0,2}\d\D{0,2}\d/.test(withKeypadDigits(value)) &&
      'is not a phone number. Write its digits, such as "(555) 010-0199".',
    booking: (value) =>
      !isWebAddress(value) && 'is not a web address. Write a whole one that starts with https://.',
  });

/** True when there is a way to reach the clinic or to know it. */
export function hasContact(clinic: Clinic): boolean {
  return Object.keys(clinic).length > 0;
}

/** The digit that shares a phone's key with a capital letter. */
const keypadDigit = (letter: string) =>
  '22233344455566677778889999'.charAt(letter.charCodeAt(0) - 65);

/** "1-800-GET-HELP" with the digits that its letters' keys dial. */
const withKeypadDigits = (phone: string) =>
  phone.replace(
    /^(\D*(?:1\D)?\(?\d{3,4}\W{1,2})([A-Z][A-Z\d]*(?:[-. ][A-Z\d]+)*)/,
    (_, start: string, letters: string) => start + letters.replace(/[A-Z]/g, keypadDigit),
  );

/**
 * What may stand before a number, the number itself, and what follows it. A plus may be in brackets or behind
 * a word, and groups of digits are parted by no more than space, hyphens and dots.
 */
const NUMBER =
  /^([^\d+(]*(?:\((?![\d+])[^)]*\)[^\d+(]*)?)((?:\(?\+ ?)?\(?\d+\)?(?:[ \t\u00a0\u202f.\-\u2010-\u2015\u00b7]*(?:\(\d+\)|\d+))*)(.*)$/s;

/** "030/123456": a slash behind an area code. Any other stands between two numbers. */
const AREA_CODE = /^(\D*(?:\+\d{1,3}\D?)?\(?0?\d{2,4}\)?) ?\/ ?(?=\d{4})/;

/** An extension, in the languages of our regions' phones. */
const EXTENSION =
  /^[\s,;(]*(?:extension|extensi[oó]n|ext|ext[eé]|anexo|interno|int|poste|durchwahl|x|#)[.:\s]*(\d{1,7})\b/i;

/**
 * The address that calls a phone number as people write it: "(555) 010-0199 ext. 4" is "tel:5550100199;ext=4".
 * Of two numbers the first counts, and what is said of hours does not. Undefined where it is not plain which
 * number is meant: a wrong one must not be dialled.
 */
export function telephoneUrl(phone: string): string | undefined {
  const [, , written = '', rest = ''] =
    NUMBER.exec(withKeypadDigits(phone).replace(AREA_CODE, '$1 ')) ?? [];
  const isInternational = /^\(?\+/.test(written);
  // In "+44 (0)20 7946 0018" the zero is for callers from within the country.
  const digits = (isInternational ? written.replace(/\(0\)/, '') : written).replace(/\D/g, '');
  const longest = isInternational || digits.startsWith('0') ? 15 : 11;
  // An hour, or the hours from one to another, that stands beside the number with nothing between.
  const hasHours =
    /^\d{1,2}[-\u2010-\u2015]\d{1,2}\s|\s\d{1,2}[-\u2010-\u2015]\d{1,2}$/.test(written) ||
    /^(?::\d|\s?[ap]\.?m\b|\s?h\b|\s?uhr\b)/i.test(rest);
  // In brackets an area code stands, and its number is missing.
  const isAreaCode = digits.length < 5 && written.includes('(');
  if (digits.length < 3 || digits.length > longest || hasHours || isAreaCode) return undefined;
  const [, extension] = EXTENSION.exec(rest) ?? [];
  // Short numbers are for emergencies and advice: with more digits behind it, this is no number.
  if (digits.length < 5 && !extension && /\d/.test(rest)) return undefined;
  return `tel:${isInternational ? '+' : ''}${digits}${extension ? `;ext=${extension}` : ''}`;
}

/** A whole address of a page. By its text: a page may have a variable named `URL`. */
const isWebAddress = (value: string): boolean =>
  /^https?:\/\/[^\s/?#\\]+(?:[/?#].*)?$/is.test(value);

/** A whole address of a page, or one that calls or writes. */
export const isLink = (value: string): boolean =>
  !/\s/.test(value) && (isWebAddress(value) || /^(?:tel|mailto):./i.test(value));
