import { edition } from '../content/edition.js';
import type { Review, Topic, Words } from '../content/schema.js';
import { withChanges, withoutPrototype } from '../internal/null-prototype.js';
import type { cardIds } from './card-ids.js';
import type { ClinicCard, ClinicWords, Overlay, OverlayTopic } from './overlay.js';

/** The words of a topic with the clinic's own among them. What is ours in them stays as it was. */
export type Applied<T extends Topic> = (T extends keyof typeof cardIds
  ? Omit<Words[T], 'items'> & { items: (Words[T]['items'][number] | ClinicCard)[] }
  : Words[T]) & {
  clinicWords?: ClinicWords;
};

const cache = new WeakMap<Overlay, WeakMap<object, unknown>>();

/**
 * The words of a topic with the clinic's own among them. It gives the same object for the same two, so
 * that rendering stays cheap and a changed edition is reported once.
 *
 * @param warn - Is told when the words changed since the clinic's clinician read them.
 */
export function applyOverlay<T extends Topic>(
  topic: T,
  words: Words[T],
  overlay: Overlay | undefined,
  warn: (message: string) => void,
): Applied<T> {
  // Of these two a clinic sets nothing, or details and no words.
  if (!overlay || topic === 'ui' || topic === 'clinic') return words as Applied<T>;
  const cached = cache.get(overlay) ?? new WeakMap<object, unknown>();
  cache.set(overlay, cached);
  if (!cached.has(words))
    cached.set(words, apply(topic, words as Words[OverlayTopic], overlay, warn));
  return cached.get(words) as Applied<T>;
}

function apply(
  topic: OverlayTopic,
  words: Words[OverlayTopic],
  overlay: Overlay,
  warn: (message: string) => void,
) {
  const clinicWords = overlay[topic];
  return withChanges(words, {
    ...(clinicWords && { clinicWords }),
    ...('items' in words && { items: arrange(words.items, clinicWords) }),
    review: applyReview(topic, words.review, overlay, warn),
  });
}

/** Those that the clinic puts first, then the rest of ours, then the rest of its own. */
function arrange(
  items: readonly { id: string }[],
  { order = [], hide = [], add = [] }: ClinicWords = withoutPrototype({}),
): { id: string }[] {
  const all = [...items.filter(({ id }) => !hide.includes(id)), ...add];
  const first = order.flatMap((id) => all.find((item) => item.id === id) ?? []);
  return [...first, ...all.filter((item) => !first.includes(item))];
}

/** A clinician's name stands only over the words that they read: ours with the clinic's. */
function applyReview(
  topic: OverlayTopic,
  review: Review,
  overlay: Overlay,
  warn: (message: string) => void,
): Review {
  const clinicWords = overlay[topic];
  const own = overlay.review;
  const signed = own?.editions?.[topic];
  const present = overlayEdition(review, clinicWords);
  if (own && signed === present) return { ...review, reviewedBy: own.by, reviewedOn: own.on };
  if (own && signed)
    warn(
      `The words of "${topic}" changed since ${own.by} read them, and the name is left out. Have them read again, then write "${topic}": "${present}" in review.editions.`,
    );
  // Whoever read ours did not read the clinic's.
  return clinicWords ? { ...review, reviewedBy: null } : review;
}

/** The edition of the words of a topic with the clinic's own among them. */
export const overlayEdition = (review: Review, clinicWords?: ClinicWords): string =>
  edition(`${review.edition ?? ''}${JSON.stringify(clinicWords ?? {})}`);
