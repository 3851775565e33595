/** What every app here is held by: who hears its events, who starts it, and who changes its settings. */

/** Hears an event of an element. */
export const heard = (event) => {
  (globalThis.heard ??= []).push([event.type, event.detail]);
};

/** Gives the test what sets an app's settings anew. */
export const onChange = (change) => {
  globalThis.change = change;
};

/** Gives the test what starts an app in an element, or takes over what a server made there; or starts at once. */
export const onStart = (start) => {
  globalThis.start = start;
  if ('given' in globalThis) start(document.querySelector('#app'), globalThis.given);
};
