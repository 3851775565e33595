/** Our tags, and what each is about: as what ships and what is measured name them. */
import { elementTopics } from '../scripts/content/readability.js';
import { allowedAttributes } from '../src/drop-in/allowed-attributes.js';

export type ShownTag = keyof typeof allowedAttributes;

/** Those that show something, where a clinic is known. */
export const SHOWN_TAGS = Object.keys(allowedAttributes) as ShownTag[];

/** Those that show words of their own, wherever they are. */
export const WORDED_TAGS = SHOWN_TAGS.filter((tag) => tag in elementTopics) as Exclude<
  ShownTag,
  'clinic-contact'
>[];

export const TAGS = ['spasm-content', ...SHOWN_TAGS] as const;

/** The topic of an element's own words. */
export const topicOf = (tag: (typeof WORDED_TAGS)[number]) => elementTopics[tag][0];
