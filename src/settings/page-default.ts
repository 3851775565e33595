import { ContextEvent, ContextProvider } from '@lit/context';
import { contentContext, unprovided } from './context.js';
import type { Overlay } from '../overlay/overlay.js';
import { readSettings, settingNames, withOverlay } from './settings.js';

const roots = new WeakSet<HTMLElement>();
let pageDefault = unprovided;

/**
 * Makes a page's root element the provider of last resort: what the script tag says (`data-clinic`,
 * `data-phone`, `data-region` …), else what holds where nobody sets anything. As somebody always
 * answers, a provider that comes late finds the elements that are waiting for it, and an element
 * that leaves its provider goes back to the page's default.
 *
 * Does nothing where this copy of the library, or another one, has already done so.
 *
 * @param root - The root element of the page.
 * @param script - The script tag, where there is one.
 * @returns What lays the clinic's own words under what the script tag says, once they are there.
 */
export function providePageDefault(
  root: HTMLElement,
  script?: HTMLElement | null,
): ((overlay: Overlay) => void) | undefined {
  if (roots.has(root)) return undefined;
  roots.add(root);
  if (isProvided(root)) return undefined;
  const written = Object.fromEntries(
    settingNames.map((name) => [name, script?.getAttribute(`data-${name}`)]),
  );
  if (script) pageDefault = readSettings(written, unprovided, script, 'data-');
  const provider = new ContextProvider(root, {
    context: contentContext,
    initialValue: pageDefault,
  });
  return (overlay) => {
    const around = withOverlay(unprovided, overlay);
    pageDefault = readSettings(written, around, script ?? root, 'data-');
    pageDefault = { ...pageDefault, overlayFrom: pageDefault.clinic.name };
    provider.setValue(pageDefault);
  };
}

function isProvided(root: HTMLElement): boolean {
  let provided = false;
  // A provider does not answer its own host: somebody else must ask.
  const somebody = root.ownerDocument.createElement('p');
  root.dispatchEvent(new ContextEvent(contentContext, somebody, () => (provided = true)));
  return provided;
}
