/**
 * Makes a change after which the reader still sees what they saw, where they saw it, and keeps the
 * focus. Browsers hold the place of what stays, but not of what is moved, and a moved node loses focus.
 *
 * @param change - What to do. What follows from it must be there before the next frame.
 */
export function holdStill(change: () => void): void {
  const seen = deepest((root) => root.elementFromPoint(innerWidth / 2, innerHeight / 3));
  const focused = deepest((root) => root.activeElement);
  const top = seen?.getBoundingClientRect().top ?? 0;
  change();
  requestAnimationFrame(() => {
    if (focused?.isConnected && deepest((root) => root.activeElement) !== focused)
      (focused as HTMLElement).focus({ preventScroll: true });
    // At the top of the page there is nothing above that could have pushed it.
    if (seen?.isConnected && scrollY > 0)
      scrollBy({ top: seen.getBoundingClientRect().top - top, behavior: 'instant' });
  });
}

/** The innermost element that is found so, through open shadow roots. */
function deepest(find: (root: DocumentOrShadowRoot) => Element | null): Element | null {
  let found = find(document);
  for (let root = found?.shadowRoot; root; root = found.shadowRoot) {
    const inner = find(root);
    if (!inner || inner === found) break;
    found = inner;
  }
  return found;
}
