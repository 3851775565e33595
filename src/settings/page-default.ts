import { ContextEvent, ContextProvider } from '@lit/context';
import { createElement } from '../internal/dom-clobbering.js';
import { holdScroll } from '../internal/preserve-scroll.js';
import { contentContext, defaults, type SpasmContent } from './context.js';

/** The root elements that provide the page's default: a document may be written anew, and frames have their own. */
const providers = new Map<HTMLElement, ContextProvider<typeof contentContext> | undefined>();
let pageDefault = defaults;

/**
 * Makes a page's root element the provider of last resort: what the script tags say (`data-clinic`,
 * `data-phone`, `data-region` …), else the defaults. As there is always a provider, one that comes late
 * finds the elements that wait for it, and an element that leaves its provider falls back to the page's.
 *
 * Does nothing where this copy of the library, or another one, has already done so.
 *
 * @param root - The root element of the page.
 * @returns Whether it does so from now on.
 */
export function providePageDefault(root: HTMLElement): boolean {
  if (providers.has(root)) return false;
  const isFirst = !isProvided(root);
  providers.set(
    root,
    isFirst
      ? new ContextProvider(root, { context: contentContext, initialValue: pageDefault })
      : undefined,
  );
  return isFirst;
}

/**
 * Provides this from now on, to all elements that are there too.
 *
 * @param isNavigation - The page shows another one: where the reader is then is the page's to say.
 */
export function setPageDefault(content: SpasmContent, isNavigation = false): void {
  if (isSame(content, pageDefault)) return;
  const restoreScroll = isNavigation ? undefined : holdScroll();
  pageDefault = content;
  for (const provider of providers.values()) provider?.setValue(content);
  restoreScroll?.();
}

/** Whether elements need not be rendered again. */
const isSame = (one: SpasmContent, other: SpasmContent): boolean =>
  hasSame(one.clinic, other.clinic) &&
  hasSame({ ...one, clinic: null }, { ...other, clinic: null });

const hasSame = (one: object, other: object): boolean =>
  [...Object.keys(one), ...Object.keys(other)].every(
    (key) => Reflect.get(one, key) === Reflect.get(other, key),
  );

function isProvided(root: HTMLElement): boolean {
  let provided = false;
  // A provider does not answer its own host: another element must ask.
  const asker = createElement(root, 'p');
  root.dispatchEvent(new ContextEvent(contentContext, asker, () => (provided = true)));
  return provided;
}
