/**
 * Provides what our script tags say as the page's default: now, when a tag manager adds another tag, and when
 * a soft navigation shows another page. Imported before the elements, so that the first one finds its settings.
 */
import { report } from '../internal/console.js';
import { call, unclobbered } from '../internal/dom-clobbering.js';
import { guard } from '../internal/error-boundary.js';
import { holdScroll, preserveScroll } from '../internal/preserve-scroll.js';
import { findScriptElements, isOurScript } from '../internal/script-element.js';
import { loadOverlay } from '../overlay/load-overlay.js';
import type { Overlay } from '../overlay/overlay.js';
import { defaults } from '../settings/context.js';
import { providePageDefault, setPageDefault } from '../settings/page-default.js';
import { withOverlay } from '../settings/settings.js';
import { mergeScriptSettings, scriptAttributes, type ScriptSettings } from './script-settings.js';

/** Keeps the reader's place through what the elements show first: called once they are defined. */
export const restoreScroll = holdScroll();

/** Whether this is the first copy of ours on the page: what is for the whole page is its to do. */
export const isFirstCopy = providePageDefault(unclobbered(document, 'documentElement'));

/** Our script tags, in the order in which they came, and the page that each came with. */
const pageOf = new Map<Element, string>();
if (isFirstCopy) register(findScriptElements());

let settings = readSettings();
let overlay: Overlay | undefined;
provide();

/** The page that is shown, by its address without the part that only jumps. */
function shownPage(): string {
  return location.pathname + location.search;
}

function register(scripts: Iterable<Element>): void {
  for (const script of scripts) pageOf.set(script, shownPage());
}

/**
 * What our script tags say for the page that is shown. Soft navigation leaves those of earlier pages in the
 * head: each is superseded by one beside it that came with this page. Some loaders remove a tag that has run.
 */
function readSettings(): ScriptSettings {
  const scripts = [...pageOf.keys()];
  const page = shownPage();
  const isOfPage = (script: Element) => pageOf.get(script) === page;
  const counting = scripts.filter(
    (script) =>
      isOfPage(script) ||
      (script.isConnected &&
        !scripts.some((other) => isOfPage(other) && other.parentNode === script.parentNode)),
  );
  if (counting.length === 0) return mergeScriptSettings(scripts);
  return mergeScriptSettings(
    counting,
    scripts.filter((script) => script.isConnected && !counting.includes(script)),
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
    settings = readSettings();
    if (before.overlayUrl !== settings.overlayUrl) overlay = undefined;
    preserveScroll(provide);
    onChange(settings);
  };
  const read = (changes: readonly MutationRecord[]) => {
    const changed = changes.flatMap(({ type, target, addedNodes, removedNodes }) =>
      type === 'attributes'
        ? [target].filter(isOurs)
        : [...addedNodes, ...removedNodes].flatMap(scriptsIn),
    );
    // Some libraries take a tag out of the page as soon as they have run it.
    const added = changed.filter((script) => script.isConnected || !pageOf.has(script));
    if (added.length > 0) {
      // What was there before goes where something new takes its place.
      for (const script of pageOf.keys()) if (!script.isConnected) pageOf.delete(script);
      register(added);
    }
    if (changed.length > 0 || page !== shownPage()) update();
  };
  onChange(settings);
  new MutationObserver((changes) => {
    guard(
      () => {
        read(changes);
      },
      (error) => {
        report('error', 'A script tag could not be read. The settings stay as they were.', error);
      },
    );
  }).observe(document, { childList: true, subtree: true, attributeFilter: scriptAttributes });
}

const ELEMENT_NODE = 1;

const isOurs = (node: Node): node is Element =>
  (node as Element).localName === 'script' && isOurScript(node as Element);

/** Our script tags in what came or went. */
function scriptsIn(node: Node): Element[] {
  if (unclobbered(node, 'nodeType') !== ELEMENT_NODE) return [];
  return [node, ...call(node as Element, 'querySelectorAll', 'script')].filter(isOurs);
}
