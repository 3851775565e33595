import { edition } from '../content/edition.js';
import type { CARDS, Overlay, OwnCard, OwnTopic, OwnWords } from './overlay.js';
import type { Review, Topic, Words } from '../content/schema.js';

/** The words of a topic with the clinic's own among them. What is ours in them stays as it was. */
export type Applied<T extends Topic> = (T extends keyof typeof CARDS
  ? Omit<Words[T], 'items'> & { items: (Words[T]['items'][number] | OwnCard)[] }
  : Words[T]) & {
  own?: OwnWords;
};

const applied = new WeakMap<Overlay, WeakMap<object, unknown>>();

/**
 * The words of a topic with the clinic's own among them. The same object for the same two, so that
 * rendering stays cheap and a changed edition is told once.
 *
 * @param tell - Hears that the words changed since the clinic's clinician read them.
 */
export function applyOverlay<T extends Topic>(
  topic: T,
  words: Words[T],
  overlay: Overlay | undefined,
  tell: (message: string) => void,
): Applied<T> {
  // Of these two a clinic sets nothing, or details and no words.
  if (!overlay || topic === 'ui' || topic === 'clinic') return words as Applied<T>;
  const done = applied.get(overlay) ?? new WeakMap<object, unknown>();
  applied.set(overlay, done);
  if (!done.has(words)) done.set(words, apply(topic, words as Words[OwnTopic], overlay, tell));
  return done.get(words) as Applied<T>;
}

function apply(
  topic: OwnTopic,
  words: Words[OwnTopic],
  overlay: Overlay,
  tell: (message: string) => void,
) {
  const own = overlay[topic];
  return {
    __proto__: null, // See bare.ts.
    ...words,
    ...(own && { own }),
    ...('items' in words && { items: arrange(words.items, own) }),
    review: reviewed(topic, words.review, overlay, tell),
  };
}

/** Those that the clinic puts first, then the rest of ours, then the rest of its own. */
function arrange(
  items: readonly { id: string }[],
  { order = [], hide = [], add = [] }: OwnWords = {},
): { id: string }[] {
  const all = [...items.filter(({ id }) => !hide.includes(id)), ...add];
  const first = order.flatMap((id) => all.find((item) => item.id === id) ?? []);
  return [...first, ...all.filter((item) => !first.includes(item))];
}

/** A clinician's name stands only over the words that they read: ours with the clinic's. */
function reviewed(
  topic: OwnTopic,
  review: Review,
  overlay: Overlay,
  tell: (message: string) => void,
): Review {
  const own = overlay[topic];
  const {
    by = '',
    on = '',
    editions,
  } = overlay.review ?? ({ __proto__: null } as Partial<NonNullable<Overlay['review']>>);
  const signed = editions?.[topic];
  const present = ownEdition(review, own);
  if (signed === present) return { ...review, reviewedBy: by, reviewedOn: on };
  if (signed)
    tell(
      `The words of "${topic}" changed since ${by} read them, and the name is left out. Have them read again, then write "${topic}": "${present}" in review.editions.`,
    );
  // Whoever read ours did not read the clinic's.
  return own ? { ...review, reviewedBy: null } : review;
}

/** The edition of the words of a topic with the clinic's own among them. */
export const ownEdition = (review: Review, own: OwnWords = {}): string =>
  edition(`${review.edition ?? ''}${JSON.stringify(own)}`);
