/**
 * Our own script tag, as far as it can be known. A module, and a script that an optimiser moved, is
 * nobody's `currentScript`. An optimiser may also run our file from a script of its own, beside the
 * tag that says the settings: so there can be two.
 */
export const ownScripts = [
  document.currentScript as HTMLScriptElement | null,
  document.querySelector<HTMLScriptElement>('script[src*="spasm-elements"]'),
].filter((tag) => tag !== null);
