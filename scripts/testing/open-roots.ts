/**
 * Opens every shadow root that is made from now on, closed ones too: the checker's is closed, and tests, axe
 * and the build of its page must see into it. A page gets it as text, so it uses nothing from outside.
 *
 * @param window - The window whose elements are meant.
 * @param made - Hears of each root, with its host.
 * @param mode - The mode that roots are made with; null: the one that they ask for.
 */
export function openRoots(
  window: { Element: { prototype: object } } = globalThis,
  made?: (host: Element, root: ShadowRoot) => void,
  mode: ShadowRootMode | null = 'open',
): void {
  const { prototype } = window.Element;
  const attachShadow = Reflect.get(prototype, 'attachShadow') as (init: object) => ShadowRoot;
  Reflect.set(prototype, 'attachShadow', function (this: Element, init: object) {
    const root = attachShadow.call(this, mode ? { ...init, mode } : init);
    made?.(this, root);
    return root;
  });
}
