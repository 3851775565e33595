import { call, unclobbered } from './dom-clobbering.js';
import { guard } from './error-boundary.js';

/** A place is being kept already, until the next frame: it was taken before anything moved. */
let isHolding = false;

/**
 * Makes a change to the page's layout while keeping the reader's place and focus: a scroll anchor.
 * Browsers anchor to what stays, but not to a node that is moved, and a moved node loses the focus; and WebKit
 * has no scroll anchors.
 *
 * @param change - Changes the page. All that follows from it must be done before the next frame.
 */
export function preserveScroll(change: () => void): void {
  const restore = holdScroll();
  change();
  restore();
}

/**
 * Takes the reader's place and focus.
 *
 * @returns Keeps them through what has changed until the next frame. A focus that was moved stays where it is.
 */
export function holdScroll(): () => void {
  let restore = () => {
    // No place could be taken: what the page is measured by has other names here.
  };
  if (isHolding) return restore;
  guard(() => {
    const at = [innerWidth / 2, innerHeight / 3] as const;
    const anchor = deepest((root) => call(root, 'elementFromPoint', ...at));
    const focused = deepest(activeElement);
    const top = anchor?.getBoundingClientRect().top ?? 0;
    restore = () => {
      requestAnimationFrame(() => {
        isHolding = false;
        if (focused?.isConnected && deepest(activeElement) === unclobbered(document, 'body'))
          (focused as HTMLElement).focus({ preventScroll: true });
        // At the top of the page nothing above could have pushed the anchor, and what is hidden now has no place.
        if (anchor?.getClientRects().length && scrollY > 0)
          scrollBy({ top: anchor.getBoundingClientRect().top - top, behavior: 'instant' });
      });
    };
    isHolding = true;
  }, restore);
  return () => {
    guard(restore, () => {
      isHolding = false;
    });
  };
}

type Root = Document | ShadowRoot;

const activeElement = (root: Root) => unclobbered(root, 'activeElement');

/** The innermost element that `find` gives, through open shadow roots. */
function deepest(find: (root: Root) => Element | null): Element | null {
  let found = find(document);
  for (let root = found?.shadowRoot; root; root = found.shadowRoot) {
    const inner = find(root);
    if (!inner || inner === found) break;
    found = inner;
  }
  return found;
}
