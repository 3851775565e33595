/**
 * The JSON Schema of an overlay, for the editor's JSON tool that completes and explains. It is made from
 * the definition that a page validates by. What JSON Schema can't say, `npx spasm-elements check` says.
 */
import type { Combinators, Shape } from '../../src/overlay/combinators.js';
import { defineOverlay, MAX_TITLE } from '../../src/overlay/overlay.js';

type JsonSchema = Record<string, unknown>;

/** The title and the description of each part, by its key, with that of what it is in where it matters. */
const DESCRIPTIONS: Record<string, readonly [title: string, description: string]> = {
  version: ['Version', 'Of this kind of file: 1.'],
  lang: ['Language', 'Of these words, such as "en" or "es-MX".'],
  clinic: ['Clinic', 'How to reach it. What the page’s tags say comes before this.'],
  name: ['Name', 'The clinic’s.'],
  phone: ['Phone', 'As people read it: "(555) 010-0142".'],
  booking: ['Booking', 'Where to book a visit: https://…'],
  address: ['Address', 'The postal address.'],
  hours: ['Hours', 'Semicolons separate the lines: "Mon 8–5; Sat 9–12".'],
  review: ['Review', 'The clinician of yours who read the words as they are shown.'],
  by: ['By', 'The name of the clinician.'],
  on: ['On', 'The day, as year-month-day.'],
  editions: ['Editions', 'What was read, as `npx spasm-elements check` prints it.'],
  'editions.guide': ['Edition', 'Of the guide.'],
  'editions.causes': ['Edition', 'Of the causes.'],
  'editions.remedies': ['Edition', 'Of the home remedies.'],
  'editions.treatments': ['Edition', 'Of the treatments.'],
  'editions.prevention': ['Edition', 'Of prevention.'],
  'editions.help': ['Edition', 'Of when to get help.'],
  'editions.checker': ['Edition', 'Of the checker.'],
  guide: ['Guide', 'The whole guide.'],
  causes: ['Causes', 'Common causes.'],
  remedies: ['Home remedies', 'An introduction, a note, and which cards to show.'],
  treatments: ['Treatments', 'An introduction, a note, and which cards to show.'],
  prevention: ['Prevention', 'An introduction, a note, and which cards to show.'],
  help: ['When to get help', 'All but a note is ours.'],
  checker: ['Checker', 'All but a note is ours; none is shown beside an urgent result.'],
  intro: ['Introduction', 'In place of the main message of this topic. Plain text.'],
  note: ['Note', 'At the end of this topic. Plain text.'],
  order: ['Order', 'The cards that come first, by id; the rest follow.'],
  hide: ['Hide', 'The cards of ours that are not shown. At least one stays.'],
  add: ['Add', 'Cards of your own. They carry no evidence grade and no drawing.'],
  id: ['Id', 'Small letters, digits and single hyphens. No other card has it.'],
  title: ['Title', 'The name of the card.'],
  text: ['Text', 'One paragraph, or a list of them. Plain text.'],
  link: ['Link', 'One link at the end of the card.'],
  'link.text': ['Text', 'What the link says.'],
  url: ['Address', 'A whole one: https://, http://, tel: or mailto:.'],
};

const line = (maxLength: number): JsonSchema => ({ type: 'string', minLength: 1, maxLength });

/** Each shape that these make is its JSON Schema. */
const combinators = {
  text: line,
  prose: line,
  pattern: ({ source }: RegExp) => ({ ...line(MAX_TITLE), pattern: source }),
  paragraphs: (_key: string, item: JsonSchema) => ({
    anyOf: [item, { type: 'array', items: item, minItems: 1 }],
  }),
  constant: (value?: number) => (value === undefined ? { type: 'string' } : { const: value }),
  cardIds: (ours: readonly string[], isHide: boolean) => ({
    type: 'array',
    items: isHide ? { enum: ours } : { type: 'string' },
    minItems: 1,
    uniqueItems: true,
    ...(isHide && { maxItems: ours.length - 1 }),
    description: `The ids of ours: ${ours.join(', ')}.`,
  }),
  newCardId: (ours: readonly string[], { source }: RegExp) => ({
    ...line(MAX_TITLE),
    pattern: source,
    not: { enum: ours },
  }),
  list: (items: JsonSchema, maxItems: number) => ({ type: 'array', items, minItems: 1, maxItems }),
  object: (properties: Record<string, JsonSchema>, required: readonly string[] = []) => ({
    type: 'object',
    properties,
    required,
    additionalProperties: false,
  }),
} as unknown as Combinators;

/** The JSON Schema, as the text of its file. */
export function overlayJsonSchema(): string {
  const used = new Set<string>();
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'urn:spasm-elements:overlay/1',
    ...described(defineOverlay(combinators) as Shape<unknown> as JsonSchema, '', used),
    minProperties: 1,
    title: 'A clinic’s own words',
    description: 'Added to those of Spasm Elements, and marked as the clinic’s.',
  };
  const unused = Object.keys(DESCRIPTIONS).filter((name) => !used.has(name));
  if (unused.length > 0) throw new Error(`No part of an overlay is called ${unused.join(', ')}.`);
  return JSON.stringify(schema, null, 2);
}

/** The same schema with a title and a description for each of its parts. */
function described(schema: JsonSchema, parent: string, used: Set<string>): JsonSchema {
  const { properties, items } = schema as { properties?: object; items?: JsonSchema };
  return {
    ...schema,
    ...(items && { items: described(items, parent, used) }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, part]: [string, JsonSchema]) => {
          if (key === '$schema') return [key, part];
          const name = Object.hasOwn(DESCRIPTIONS, `${parent}.${key}`) ? `${parent}.${key}` : key;
          const [title, text] = DESCRIPTIONS[name] ?? [];
          if (text === undefined)
            throw new Error(`scripts/content/overlay-schema.ts does not describe "${key}".`);
          used.add(name);
          const description = [text, part['description']].filter(Boolean).join(' ');
          return [key, { ...described(part, key, used), title, description }];
        }),
      ),
    }),
  };
}
