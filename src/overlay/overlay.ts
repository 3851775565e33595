/**
 * The overlay: a small JSON file in which a clinic adds its own words to ours, and can't weaken them. This
 * is its one definition. It is composed of combinators that are passed in: in a page, of those that
 * validate (`validate-overlay.ts`); in the build, of those that make the JSON Schema for editors.
 */
import { clinicFault, isLink } from '../content/clinic.js';
import { cardIds as ourCardIds } from './card-ids.js';
import type { Combinators, Read } from './combinators.js';

/** The topics that a clinic may add to, and that its clinician may sign. */
export const overlayTopics = [
  'guide',
  'causes',
  'remedies',
  'treatments',
  'prevention',
  'help',
  'checker',
] as const;

export type OverlayTopic = (typeof overlayTopics)[number];

/** What a name or a title, and any other text, may be long; and how many cards a clinic may add. */
export const MAX_TITLE = 120;
export const MAX_TEXT = 600;
export const MAX_CARDS = 12;

const CARD_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** A BCP 47 tag: a language, with its script, country and variants where they matter. */
const LANG = /^[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\d{3}))?(?:-[A-Za-z\d]{5,8})*$/;

/** An id that a card of the clinic's own may have. */
export const isCardId = (id: string): boolean => id.length <= MAX_TITLE && CARD_ID.test(id);

export function defineOverlay(combinators: Combinators) {
  const { text, prose, pattern, paragraphs, constant, cardIds, newCardId, list, object } =
    combinators;

  const title = prose(MAX_TITLE);
  const paragraph = prose(MAX_TEXT);
  const detail = (name: Parameters<typeof clinicFault>[0], maxLength = MAX_TEXT) =>
    text(maxLength, (value) => {
      const fault = clinicFault(name, value);
      return fault && `This ${fault}`;
    });

  /** In place of the main message, and at the end before the footer. */
  const introAndNote = { intro: paragraph, note: paragraph };

  const cards = (ours: readonly string[]) =>
    object({
      ...introAndNote,
      /** The cards that come first, by id. */
      order: cardIds(ours, false),
      /** The cards of ours that are not shown, by id. */
      hide: cardIds(ours, true),
      /** Cards of the clinic's own. They have no evidence grade and no drawing: those are ours to give. */
      add: list(
        object(
          {
            id: newCardId(
              ours,
              CARD_ID,
              'Use small letters, digits and single hyphens: "our-class".',
            ),
            title,
            // Read as `own`, under which an element of any release finds it.
            text: paragraphs('own', paragraph),
            link: object(
              {
                text: title,
                url: text(
                  MAX_TEXT,
                  (value) =>
                    !isLink(value) &&
                    'Write a whole address that starts with https://, http://, tel: or mailto:.',
                ),
              },
              ['text', 'url'],
            ),
          },
          ['id', 'title', 'text'],
        ),
        MAX_CARDS,
      ),
    });

  const edition = pattern(
    /^[\da-f]{8}$/,
    'Write the eight signs that `spasm-elements check` prints.',
  );

  return object({
    $schema: constant(undefined, 'Write text between quotes.'),
    version: constant(1, 'Write 1: this is the first version of this file.'),
    lang: pattern(LANG, 'Write a language tag, such as "en" or "es-MX".'),
    clinic: object({
      name: detail('clinic', MAX_TITLE),
      phone: detail('phone', MAX_TITLE),
      booking: detail('booking'),
      address: detail('address'),
      hours: detail('hours'),
    }),
    /** The clinician who read the words, and the edition of each topic that they read. */
    review: object(
      {
        by: text(MAX_TITLE),
        on: pattern(
          /^\d{4}-\d\d-\d\d$/,
          'Write a day as year-month-day, such as "2026-12-01".',
          // The calendar has that day.
          (value) => {
            const day = new Date(value);
            return !isNaN(+day) && day.toISOString().startsWith(value);
          },
        ),
        editions: object(
          Object.fromEntries(overlayTopics.map((topic) => [topic, edition])) as Record<
            OverlayTopic,
            typeof edition
          >,
        ),
      },
      ['by', 'on'],
    ),
    guide: object(introAndNote),
    causes: object(introAndNote),
    remedies: cards(ourCardIds.remedies),
    treatments: cards(ourCardIds.treatments),
    prevention: cards(ourCardIds.prevention),
    help: object({ note: paragraph }),
    checker: object({ note: paragraph }),
  });
}

/** An overlay, validated. All text in it is plain text. */
export type Overlay = Read<ReturnType<typeof defineOverlay>>;

/** What a clinic may say in one topic. */
export type ClinicWords = NonNullable<Overlay['treatments']>;

/** A card of the clinic's own. */
export type ClinicCard = NonNullable<ClinicWords['add']>[number];
