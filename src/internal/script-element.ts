import { call, unclobbered } from './dom-clobbering.js';

/**
 * Our own `<script>` elements, as far as they can be known. A module, and a script that an optimiser moved,
 * is nobody's `currentScript`. An optimiser may also run our file from an element of its own, beside the
 * one that has the settings: so there can be two.
 */
export const scriptElements = [
  unclobbered(document, 'currentScript'),
  call(document, 'querySelector', 'script[src*="spasm-elements"]'),
].filter((element) => element !== null) as HTMLScriptElement[];

/** The address of our own file: our other files are beside it. */
export const scriptUrl = scriptElements.find(({ src }) => src)?.src;
