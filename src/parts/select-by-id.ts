import type { LitElement } from 'lit';
import { attributeText } from '../internal/attribute-value.js';
import { warnOnce } from '../internal/console.js';

/** An element whose reader sees a choice of its items. */
type Selecting = LitElement & { show?: string | null; only?: string | null };

/**
 * Selects items by the ids in an element's `show` (or its alias `only`), in that order, each once. All of
 * them where it names none that exists. Unknown ids, and an empty attribute, get one warning.
 */
export function selectById<T extends { id: string }>(
  items: readonly T[],
  element: Selecting,
): readonly T[] {
  const name = element.show == null ? 'only' : 'show';
  const value = attributeText(element[name]);
  if (value === undefined) return items;
  const ids = [
    ...new Set(
      value
        .toLowerCase()
        .split(/[\s,;]+/)
        .filter(Boolean),
    ),
  ];
  const accepted = items.map(({ id }) => id).join(', ');
  const unknown = ids.filter((id) => !items.some((item) => item.id === id));
  if (ids.length === 0)
    warnOnce(element, `${name}="" is empty and shows all. Remove it, or use: ${accepted}.`);
  if (unknown.length > 0)
    warnOnce(
      element,
      `${name}="${value}" names ${unknown.join(', ')}, which is not here. Use: ${accepted}.`,
    );
  const selected = ids.flatMap((id) => items.find((item) => item.id === id) ?? []);
  return selected.length > 0 ? selected : items;
}
