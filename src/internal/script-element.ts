import { native } from './dom-clobbering.js';

/**
 * Our own script tag, as far as it can be known. A module, and a script that an optimiser moved, is
 * nobody's `currentScript`. An optimiser may also run our file from a script of its own, beside the
 * tag that says the settings: so there can be two.
 */
export const ownScripts = [
  native(document, 'currentScript') as HTMLScriptElement | null,
  native(document, 'querySelector').call<Document, [string], HTMLScriptElement | null>(
    document,
    'script[src*="spasm-elements"]',
  ),
].filter((tag) => tag !== null);

/** The address of our own file: other files of ours are beside it. */
export const ownAddress = ownScripts.find(({ src }) => src)?.src;
