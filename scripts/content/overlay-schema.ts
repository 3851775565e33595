/**
 * The shape of a clinic's own words, for the editor's JSON tool that completes and explains. Only the
 * build runs it. `overlay.ts` checks the same in a page, with no library; a test holds the two together.
 */
import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { clinicFault, isLink } from '../../src/content/clinic.js';
import {
  CARDS,
  EDITION,
  ID,
  isDay,
  LANG,
  MAX_CARDS,
  MAX_TEXT,
  MAX_TITLE,
  OWN_TOPICS,
  UNPRINTABLE,
} from '../../src/overlay/overlay.js';

const said = <T>(title: string, description: string) =>
  v.metadata<T, { title: string; description: string }>({ title, description });

const text = (max: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1),
    v.maxLength(max),
    v.check((value) => !UNPRINTABLE.test(value)),
  );
const allowed = (pattern: RegExp) => v.pipe(text(MAX_TITLE), v.regex(pattern));
const detail = (name: Parameters<typeof clinicFault>[0], max = MAX_TEXT) =>
  v.pipe(
    text(max),
    v.check((value) => !clinicFault(name, value)),
  );

const intro = v.optional(
  v.pipe(
    text(MAX_TEXT),
    said('Introduction', 'In place of the main message of this topic. Plain text.'),
  ),
);
const note = v.optional(
  v.pipe(text(MAX_TEXT), said('Note', 'At the end of this topic. Plain text.')),
);

const once = (items: string[]) => new Set(items).size === items.length;

const card = v.strictObject({
  id: v.pipe(
    allowed(ID),
    said('Id', 'Small letters, digits and single hyphens. No other card has it.'),
  ),
  title: v.pipe(text(MAX_TITLE), said('Title', 'The name of the card.')),
  text: v.pipe(
    v.union([text(MAX_TEXT), v.pipe(v.array(text(MAX_TEXT)), v.minLength(1))]),
    said('Text', 'One paragraph, or a list of them. Plain text.'),
  ),
  link: v.optional(
    v.pipe(
      v.strictObject({
        text: v.pipe(text(MAX_TITLE), said('Text', 'What the link says.')),
        url: v.pipe(
          text(MAX_TEXT),
          v.check(isLink),
          said('Address', 'A whole one: https://, http://, tel: or mailto:.'),
        ),
      }),
      said('Link', 'One link at the end of the card.'),
    ),
  ),
});

function cards(ours: readonly [string, ...string[]]) {
  const known = `The ids of ours: ${ours.join(', ')}.`;
  return v.optional(
    v.pipe(
      v.strictObject({
        intro,
        note,
        order: v.optional(
          v.pipe(
            v.array(v.string()),
            v.minLength(1),
            v.check(once),
            said('Order', `The cards that come first, by id; the rest follow. ${known}`),
          ),
        ),
        hide: v.optional(
          v.pipe(
            v.array(v.picklist(ours)),
            v.minLength(1),
            v.maxLength(ours.length - 1),
            v.check(once),
            said('Hide', `The cards of ours that are not shown. At least one stays. ${known}`),
          ),
        ),
        add: v.optional(
          v.pipe(
            v.array(card),
            v.minLength(1),
            v.maxLength(MAX_CARDS),
            v.check((added) => once([...ours, ...added.map(({ id }) => id)])),
            said('Add', 'Cards of your own. They carry no evidence grade and no drawing.'),
          ),
        ),
      }),
      v.check(({ order = [], add = [] }) =>
        order.every((id) => [...ours, ...add.map((one) => one.id)].includes(id)),
      ),
      said('Cards', 'An introduction, a note, and which cards to show. The rest is ours.'),
    ),
  );
}

const words = (entries: v.ObjectEntries, description: string) =>
  v.optional(v.pipe(v.strictObject(entries), said('Words', description)));

export const overlay = v.pipe(
  v.strictObject({
    $schema: v.optional(v.string()),
    version: v.optional(v.pipe(v.literal(1), said('Version', 'Of this kind of file: 1.'))),
    lang: v.optional(
      v.pipe(allowed(LANG), said('Language', 'Of these words, such as "en" or "es-MX".')),
    ),
    clinic: v.optional(
      v.pipe(
        v.strictObject({
          name: v.optional(v.pipe(detail('clinic', MAX_TITLE), said('Name', 'The clinic’s.'))),
          phone: v.optional(
            v.pipe(
              detail('phone', MAX_TITLE),
              said('Phone', 'As people read it: "(555) 010-0142".'),
            ),
          ),
          booking: v.optional(
            v.pipe(detail('booking'), said('Booking', 'Where to book a visit: https://…')),
          ),
          address: v.optional(v.pipe(detail('address'), said('Address', 'The postal address.'))),
          hours: v.optional(
            v.pipe(
              detail('hours'),
              said('Hours', 'Semicolons part the lines: "Mon 8–5; Sat 9–12".'),
            ),
          ),
        }),
        said('Clinic', 'How to reach it. What the page’s tags say comes before this.'),
      ),
    ),
    review: v.optional(
      v.pipe(
        v.strictObject({
          by: v.pipe(text(MAX_TITLE), said('By', 'The name of the clinician.')),
          on: v.pipe(
            text(MAX_TITLE),
            v.isoDate(),
            v.check(isDay),
            said('On', 'The day, as year-month-day.'),
          ),
          editions: v.optional(
            v.pipe(
              v.strictObject(
                Object.fromEntries(
                  OWN_TOPICS.map((topic) => [topic, v.optional(allowed(EDITION))]),
                ),
              ),
              said('Editions', 'What was read, as `npx spasm-elements check` prints it.'),
            ),
          ),
        }),
        said('Review', 'The clinician of yours who read the words as they are shown.'),
      ),
    ),
    guide: words({ intro, note }, 'The whole guide.'),
    causes: words({ intro, note }, 'Common causes.'),
    remedies: cards(CARDS.remedies),
    treatments: cards(CARDS.treatments),
    prevention: cards(CARDS.prevention),
    help: words({ note }, 'When to get help. All but a note is ours.'),
    checker: words(
      { note },
      'The checker. All but a note is ours; none is shown beside an urgent result.',
    ),
  }),
  v.check((value) => Object.keys(value).length > 0),
  said('A clinic’s own words', 'Added to those of Spasm Elements, and marked as the clinic’s.'),
);

/** The JSON Schema. It says less than the checks: `npx spasm-elements check` says all. */
export const overlayJsonSchema = (): string =>
  JSON.stringify(
    {
      $id: 'urn:spasm-elements:overlay/1',
      ...toJsonSchema(overlay, { errorMode: 'ignore' }),
    },
    null,
    2,
  );
