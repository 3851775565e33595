import { ContextEvent, ContextProvider } from '@lit/context';
import { createElement } from '../internal/dom-clobbering.js';
import type { Overlay } from '../overlay/overlay.js';
import { contentContext, defaults } from './context.js';
import { parseSettings, settingNames, withOverlay } from './settings.js';

const roots = new WeakSet<HTMLElement>();
let pageDefault = defaults;

/**
 * Makes a page's root element the provider of last resort: what the script tag says (`data-clinic`,
 * `data-phone`, `data-region` …), else the defaults. As there is always a provider, one that comes late
 * finds the elements that wait for it, and an element that leaves its provider falls back to the page's.
 *
 * Does nothing where this copy of the library, or another one, has already done so.
 *
 * @param root - The root element of the page.
 * @param script - The script tag, where there is one.
 * @returns Lays an overlay under what the script tag says, once it is there.
 */
export function providePageDefault(
  root: HTMLElement,
  script?: HTMLElement | null,
): ((overlay: Overlay) => void) | undefined {
  if (roots.has(root)) return undefined;
  roots.add(root);
  if (isProvided(root)) return undefined;
  const rawSettings = Object.fromEntries(
    settingNames.map((name) => [name, script?.getAttribute(`data-${name}`)]),
  );
  if (script) pageDefault = parseSettings(rawSettings, defaults, script, 'data-');
  const provider = new ContextProvider(root, {
    context: contentContext,
    initialValue: pageDefault,
  });
  return (overlay) => {
    const inherited = withOverlay(defaults, overlay);
    pageDefault = parseSettings(rawSettings, inherited, script ?? root, 'data-');
    pageDefault = { ...pageDefault, overlayFrom: pageDefault.clinic.name };
    provider.setValue(pageDefault);
  };
}

function isProvided(root: HTMLElement): boolean {
  let provided = false;
  // A provider does not answer its own host: another element must ask.
  const asker = createElement(root, 'p');
  root.dispatchEvent(new ContextEvent(contentContext, asker, () => (provided = true)));
  return provided;
}
