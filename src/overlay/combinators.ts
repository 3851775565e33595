/** What an overlay's definition is composed of: see `overlay.ts`. Types alone, since whoever passes them in decides what they make. */

declare const output: unique symbol;

/** The shape of a value. What is read of it is a T. */
export interface Shape<T> {
  readonly [output]?: T;
}

/** What is wrong with a value, and the mend; falsy where it is sound. */
export type Check = (value: string) => string | false | undefined;

export interface Combinators {
  /** A line of plain text. */
  text: (maxLength: number, check?: Check) => Shape<string>;
  /** A line that readers see: a word that promises too much, and markup, are warned of. */
  prose: (maxLength: number) => Shape<string>;
  /** A short text of this pattern, for which `isSound` holds too. */
  pattern: (pattern: RegExp, mend: string, isSound?: (value: string) => boolean) => Shape<string>;
  /** One line or a list of them, read as a list under another key. */
  paragraphs: <Key extends string>(key: Key, line: Shape<string>) => ReadAs<Key, readonly string[]>;
  /** A part that is read by nobody: this value, or any text where it is undefined. */
  constant: (value: number | undefined, mend: string) => Shape<never>;
  /** Ids of cards, each once: of ours and the clinic's own; or, to hide them, of ours alone and never all. */
  cardIds: (ours: readonly string[], isHide: boolean) => Shape<readonly string[]>;
  /** The id of a card of the clinic's own, which no other card may have. */
  newCardId: (ours: readonly string[], pattern: RegExp, mend: string) => Shape<string>;
  list: <T>(item: Shape<T>, maxItems: number) => Shape<readonly T[]>;
  object: <Parts extends ShapeMap, Required extends keyof Parts & string = never>(
    parts: Parts,
    required?: readonly Required[],
  ) => Shape<ReadObject<Parts, Required>>;
}

export type ShapeMap = Readonly<Record<string, Shape<unknown>>>;

/** The shape of a part that is read under another key than it is written. */
export interface ReadAs<Key extends string, T> extends Shape<T> {
  readonly key: Key;
}

/** What is read of a shape. */
export type Read<S> = S extends Shape<infer T> ? T : never;

type ReadObject<Parts, Required> = Flat<
  {
    readonly [K in keyof Parts as K extends Required ? KeyOf<K, Parts[K]> : never]: Read<Parts[K]>;
  } & {
    readonly [K in keyof Parts as K extends Required ? never : KeyOf<K, Parts[K]>]?: Read<Parts[K]>;
  }
>;

/** None for a part that is read by nobody. */
type KeyOf<K, S> = [Read<S>] extends [never]
  ? never
  : S extends ReadAs<infer Key, unknown>
    ? Key
    : K;

type Flat<T> = { [K in keyof T]: T[K] };
