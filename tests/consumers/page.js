/** What every app here is held by: who hears its events, and who changes its settings. */

/** Hears an event of an element. */
export const heard = (event) => {
  (globalThis.heard ??= []).push([event.type, event.detail]);
};

/** Gives the test what sets an app's settings anew. */
export const onChange = (change) => {
  globalThis.change = change;
};

/** Gives the test what starts an app in an element of the page, or takes over what a server made there. */
export const onStart = (start) => {
  globalThis.start = start;
};
