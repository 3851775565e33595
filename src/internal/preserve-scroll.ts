import { call, unclobbered } from './dom-clobbering.js';

/**
 * Makes a change to the page's layout while keeping the reader's place and focus: a scroll anchor.
 * Browsers anchor to what stays, but not to a node that is moved, and a moved node loses the focus.
 *
 * @param change - Changes the page. All that follows from it must be done before the next frame.
 */
export function preserveScroll(change: () => void): void {
  const anchor = deepest((root) => call(root, 'elementFromPoint', innerWidth / 2, innerHeight / 3));
  const focused = deepest(activeElement);
  const top = anchor?.getBoundingClientRect().top ?? 0;
  change();
  requestAnimationFrame(() => {
    if (focused?.isConnected && deepest(activeElement) !== focused)
      (focused as HTMLElement).focus({ preventScroll: true });
    // At the top of the page nothing above could have pushed the anchor.
    if (anchor?.isConnected && scrollY > 0)
      scrollBy({ top: anchor.getBoundingClientRect().top - top, behavior: 'instant' });
  });
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
