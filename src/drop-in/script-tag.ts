/**
 * Provides what our script tags say as the page's default: now, when a tag manager adds another tag, and when
 * a soft navigation shows another page. Imported before the elements, so that the first one finds its settings.
 */
import { report } from '../internal/console.js';
import { call, unclobbered } from '../internal/dom-clobbering.js';
import { guard } from '../internal/error-boundary.js';
import { preserveScroll } from '../internal/preserve-scroll.js';
import { findScriptElements } from '../internal/script-element.js';
import { loadOverlay } from '../overlay/load-overlay.js';
import type { Overlay } from '../overlay/overlay.js';
import { defaults } from '../settings/context.js';
import { providePageDefault, setPageDefault } from '../settings/page-default.js';
import { withOverlay } from '../settings/settings.js';
import { mergeScriptSettings, scriptAttributes, type ScriptSettings } from './script-settings.js';

/** Whether this is the first copy of ours on the page: what is for the whole page is its to do. */
export const isFirstCopy = providePageDefault(unclobbered(document, 'documentElement'));

/** The page that each of our script tags came with. */
const pageOf = new WeakMap<Element, string>();

let settings = mergeScriptSettings(isFirstCopy ? scriptsOfPage() : []);
let overlay: Overlay | undefined;
provide();

/** The page that is shown, by its address without the part that only jumps. */
function shownPage(): string {
  return location.pathname + location.search;
}

/**
 * Our script tags that count for the page that is shown. Soft navigation leaves those of earlier pages in the
 * head: each is superseded by one beside it that came with this page.
 */
function scriptsOfPage(): Element[] {
  const scripts = findScriptElements();
  const page = shownPage();
  for (const script of scripts) if (!pageOf.has(script)) pageOf.set(script, page);
  const isOfPage = (script: Element) => pageOf.get(script) === page;
  return scripts.filter(
    (script) =>
      isOfPage(script) ||
      !scripts.some((other) => isOfPage(other) && other.parentNode === script.parentNode),
  );
}

function provide(): void {
  const { overlayUrl } = settings;
  if (!overlayUrl) overlay = undefined;
  const content = settings.parse(overlay ? withOverlay(defaults, overlay) : defaults);
  setPageDefault(overlay ? { ...content, overlayFrom: content.clinic.name } : content);
  if (!overlayUrl || overlay) return;
  void loadOverlay(overlayUrl).then((loaded) => {
    if (!loaded || settings.overlayUrl !== overlayUrl) return;
    overlay = loaded;
    preserveScroll(provide);
  });
}

/**
 * Follows our script tags.
 *
 * @param onChange - Told of their settings, now and after each change.
 */
export function watchScriptTags(onChange: (settings: ScriptSettings) => void): void {
  let page = shownPage();
  const update = () => {
    page = shownPage();
    const before = settings;
    settings = mergeScriptSettings(scriptsOfPage());
    if (before.overlayUrl !== settings.overlayUrl) overlay = undefined;
    preserveScroll(provide);
    onChange(settings);
  };
  onChange(settings);
  new MutationObserver((changes) => {
    guard(
      () => {
        let isChanged = page !== shownPage();
        for (const { type, target, addedNodes } of changes) {
          if (type === 'attributes' && isScript(target)) pageOf.delete(target as Element);
          else if (![...addedNodes].some(holdsScript)) continue;
          isChanged = true;
        }
        if (isChanged) update();
      },
      (error) => {
        report('error', 'A script tag could not be read. The settings stay as they were.', error);
      },
    );
  }).observe(document, { childList: true, subtree: true, attributeFilter: scriptAttributes });
}

const isScript = (node: Node): boolean => (node as Element).localName === 'script';

const holdsScript = (node: Node): boolean =>
  isScript(node) ||
  (node.nodeType === 1 && call(node as Element, 'querySelector', 'script') !== null);
