/** How a place in a file of content is written: `items.heat.points.wrap.text`. */

/** A part of some content, with its place. */
export interface Part {
  /** The last piece of the place: a key, or the id of an item of a list. */
  key: string;
  path: string;
  value: unknown;
}

/** An item of a list is named by its id, so that its place stays when items come, go or change order. */
export const segment = (item: unknown, index: number): string => {
  const { id } = Object(item) as { id?: unknown };
  return typeof id === 'string' ? id : String(index);
};

/** The parts of an object or a list; none of anything else. */
export function parts(value: unknown, path = ''): Part[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries: [string, unknown][] = Array.isArray(value)
    ? value.map((item: unknown, index) => [segment(item, index), item])
    : Object.entries(value);
  return entries.map(([key, inner]) => ({
    key,
    path: path ? `${path}.${key}` : key,
    value: inner,
  }));
}

/** Every part of some content, at any depth, each before what is in it. */
export function* walk(value: unknown, path = ''): Generator<Part> {
  for (const part of parts(value, path)) {
    yield part;
    yield* walk(part.value, part.path);
  }
}
