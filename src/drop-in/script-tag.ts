/**
 * Provides what our script tags say as the page's default: now, when a tag manager adds another tag, and when
 * a soft navigation shows another page. Imported before the elements, so that the first one finds its settings.
 */
import { report } from '../internal/console.js';
import { call, unclobbered } from '../internal/dom-clobbering.js';
import { guard } from '../internal/error-boundary.js';
import { holdScroll } from '../internal/preserve-scroll.js';
import { findScriptElements, isOurScript } from '../internal/script-element.js';
import { loadOverlay } from '../overlay/load-overlay.js';
import type { Overlay } from '../overlay/overlay.js';
import { defaults } from '../settings/context.js';
import { providePageDefault, setPageDefault } from '../settings/page-default.js';
import { withOverlay } from '../settings/settings.js';
import {
  asksForEducation,
  mergeScriptSettings,
  scriptAttributes,
  type ScriptSettings,
} from './script-settings.js';

/** Keeps the reader's place through what the elements show first: called once they are defined. */
export const restoreScroll = holdScroll();

/** Whether this is the first copy of ours on the page: what is for the whole page is its to do. */
export const isFirstCopy = providePageDefault(unclobbered(document, 'documentElement'));

/** Our script tags, in the order in which they came, and the page that each came with. */
const pageOf = new Map<Element, string>();

/** The pages on which a tag has asked for education mode, by their path: there it holds, whatever goes. */
const educationPages = new Set<string>();

if (isFirstCopy) register(findScriptElements());
let settings = readSettings();
let overlay: Overlay | undefined;
provide();

/** The page that is shown, by its address without the part that only jumps. */
function shownPage(): string {
  return location.pathname + location.search;
}

function register(scripts: Iterable<Element>): void {
  for (const script of scripts) {
    pageOf.set(script, shownPage());
    if (asksForEducation([script])) educationPages.add(location.pathname);
  }
}

/**
 * What our script tags say for the page that is shown. Soft navigation leaves those of earlier pages in the
 * head: each is superseded by one beside it that came with this page. Some loaders take out a tag that has run:
 * it counts as long as its page is shown.
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
  return mergeScriptSettings(counting.length > 0 ? counting : scripts);
}

/** Whoever asked for education mode had a reason to: it holds as long as its tag is there, or its page is shown. */
function isEducation(): boolean {
  const present = [...pageOf.keys()].filter((script) => script.isConnected);
  return educationPages.has(location.pathname) || asksForEducation(present);
}

function provide(isNavigation = false): void {
  const { overlayUrl } = settings;
  if (!overlayUrl) overlay = undefined;
  const content = settings.parse(overlay ? withOverlay(defaults, overlay) : defaults);
  setPageDefault(
    {
      ...content,
      ...(isEducation() && { mode: 'education' }),
      ...(overlay && { overlayFrom: content.clinic.name }),
    },
    isNavigation,
  );
  if (!overlayUrl || overlay) return;
  void loadOverlay(overlayUrl).then((loaded) => {
    if (!loaded || settings.overlayUrl !== overlayUrl) return;
    overlay = loaded;
    provide();
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
    const isNavigation = page !== shownPage();
    page = shownPage();
    const before = settings;
    settings = readSettings();
    if (before.overlayUrl !== settings.overlayUrl) overlay = undefined;
    provide(isNavigation);
    onChange(settings);
  };
  const read = (changes: readonly MutationRecord[]) => {
    const known = new Set(pageOf.keys());
    let isChanged = page !== shownPage();
    const add = (scripts: Element[]) => {
      if (scripts.length === 0) return;
      isChanged = true;
      // What was taken out before goes where something new takes its place.
      for (const script of known) if (!script.isConnected) pageOf.delete(script);
      register(scripts);
    };
    for (const { type, target, addedNodes, removedNodes } of changes) {
      if (type === 'attributes') {
        const changed = [target].filter(isOurs);
        if (changed.length > 0) educationPages.delete(location.pathname);
        add(changed);
        continue;
      }
      add([...addedNodes].flatMap(scriptsIn));
      for (const removed of removedNodes)
        for (const script of scriptsIn(removed)) {
          isChanged = true;
          if (script.isConnected) continue;
          // It goes with what it stood in or among. A library that takes out a tag to run it takes it alone.
          const isAlone = script === removed && removedNodes.length === 1 && !addedNodes.length;
          if (!isAlone) pageOf.delete(script);
          else if (!pageOf.has(script)) register([script]);
        }
    }
    if (isChanged) update();
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
