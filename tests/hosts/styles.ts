/** How an element of ours looks, as it is taken down in a page. */

/** The styles that are compared. */
export const STYLES =
  `display visibility opacity color background-color background-image font-family font-size
  font-weight font-style font-variant line-height letter-spacing word-spacing text-transform text-align
  text-indent text-decoration-line text-shadow white-space word-break direction float position cursor
  pointer-events list-style-type box-sizing border-top-style border-top-width border-top-color
  border-left-style border-left-width border-left-color border-radius box-shadow outline-style fill filter
  transform`.split(/\s+/);

/** One box: its tag and classes, where it stands in its element and how large, and the values of `STYLES`. */
export type Look = [name: string, box: number[], styles: string[]];

/** An element of ours with all that is in it, and what it takes over from around it. */
export interface Looks {
  html: string;
  around: { width: number; font: string; dir: string; lang: string };
  looks: Look[];
}
