import { warn } from '../internal/warn.js';

/**
 * The items that an `only` attribute names, in its order, each once. All of them when it names none
 * that exists. Unknown ids, and an empty attribute, are told with one console warning.
 */
export function only<T extends { id: string }>(
  items: readonly T[],
  written: string | null | undefined,
  place: Element,
): readonly T[] {
  if (written == null) return items;
  const ids = [
    ...new Set(
      written
        .toLowerCase()
        .split(/[\s,]+/)
        .filter(Boolean),
    ),
  ];
  const accepted = items.map(({ id }) => id).join(', ');
  const unknown = ids.filter((id) => !items.some((item) => item.id === id));
  if (ids.length === 0)
    warn(place, `only="" is empty and shows all. Remove it, or use: ${accepted}.`);
  if (unknown.length > 0) {
    warn(
      place,
      `only="${written}" names ${unknown.join(', ')}, which is not here. Use: ${accepted}.`,
    );
  }
  const picked = ids.flatMap((id) => items.find((item) => item.id === id) ?? []);
  return picked.length > 0 ? picked : items;
}
