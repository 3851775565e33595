/**
 * Which language a place on the page is in, and the words of that language. English is bundled; the
 * words of another language are loaded when a place first asks for it, once for the whole page.
 */
import type { LitElement } from 'lit';
import { native } from '../internal/dom-clobbering.js';
import { say } from '../internal/console.js';
import { locales } from './locales.js';
import type { Words } from '../content/schema.js';

/** A language that we have words in. */
export interface Language {
  /** As the folder of its words is named: `es`. */
  readonly tag: string;
  /** With the country that the page names, for dates and numbers: `es-MX`. */
  readonly locale: string;
}

/** The languages that there are words in. */
export const TAGS: readonly string[] = ['en', ...Object.keys(locales)];

export const ENGLISH: Language = { tag: 'en', locale: 'en' };

/** One of ours for a BCP 47 tag: `es-MX` is `es` where there is no folder for Mexico alone. */
export function findLanguage(written: string | null | undefined): Language | undefined {
  const parts = (written ?? '').trim().toLowerCase().split('-');
  const [, country = ''] = parts;
  for (; parts.length > 0; parts.pop()) {
    const tag = TAGS.find((one) => one.toLowerCase() === parts.join('-'));
    if (!tag) continue;
    const isPlain = !tag.includes('-') && /^[a-z]{2}$/.test(country);
    return { tag, locale: isPlain ? `${tag}-${country.toUpperCase()}` : tag };
  }
  return undefined;
}

/**
 * The language of a place: the nearest `lang` around it that we have words in, out of shadow roots
 * too. Where none inside the page says so: what a provider or the script tag says, else the root
 * element of the page, else English.
 */
export function languageOf(place: Element, preset: string | undefined): Language {
  const root = native(place.ownerDocument, 'documentElement');
  for (let at: Element | null = place; at && at !== root; at = outer(at)) {
    const found = findLanguage(native(at, 'getAttribute').call(at, 'lang'));
    if (found) return found;
  }
  return findLanguage(preset) ?? findLanguage(saidByPage(root)) ?? ENGLISH;
}

const outer = (element: Element): Element | null =>
  native(element, 'parentElement') ??
  (native(element, 'getRootNode').call(element) as Partial<ShadowRoot>).host ??
  null;

const said = new WeakMap<HTMLElement, string>();

/**
 * What the page itself says of its language. A page translator writes its own there, and leaves a
 * mark; it translates our words as well, and must not meet them in another language.
 */
function saidByPage(root: HTMLElement): string | undefined {
  // Each element asks at each update, and to look for the mark can mean to look at the whole page.
  if (root.lang !== said.get(root) && !isTranslated(root)) said.set(root, root.lang);
  return said.get(root);
}

const isTranslated = (root: HTMLElement): boolean =>
  root.matches('.translated-ltr, .translated-rtl') || root.querySelector('[_msttexthash]') !== null;

/** What our elements in each tree have to hear of: `lang` may change on anything around them. */
const watchers = new WeakMap<Node, { elements: Set<LitElement>; observer: MutationObserver }>();

/** The trees that an element stands in: its own, and those of the hosts around it. */
function* treesOf(element: Element): Generator<Node> {
  const tree = element.getRootNode();
  yield tree;
  if ('host' in tree) yield* treesOf(tree.host as Element);
}

/** Updates the element when a `lang` around it changes. Returns what stops that. */
export function watchLanguage(element: LitElement): () => void {
  const trees = [...treesOf(element)];
  for (const tree of trees) {
    const elements = watchers.get(tree)?.elements ?? new Set();
    elements.add(element);
    if (elements.size > 1) continue;
    const observer = new MutationObserver(() => {
      for (const one of elements) one.requestUpdate();
    });
    observer.observe(tree, { subtree: true, attributes: true, attributeFilter: ['lang'] });
    watchers.set(tree, { elements, observer });
  }
  return () => {
    for (const tree of trees) {
      const { elements, observer } = watchers.get(tree) ?? {};
      elements?.delete(element);
      if (elements?.size === 0) {
        observer?.disconnect();
        watchers.delete(tree);
      }
    }
  };
}

/** How long a reader of another language waits before English is shown. */
const PATIENCE = 3000;

/** What there is of a language. English words are none: each element has its own bundled. */
type State = 'coming' | 'late' | 'failed' | Partial<Words>;

const states = new Map<string, State>([['en', {}]]);

/** When a state is another one, by language: first after some patience, then for good. */
const changes = new Map<string, { late: Promise<unknown>; settled: Promise<unknown> }>();

/**
 * The words of a language, or how far they are. `coming`: not there yet; `late`: not there after
 * three seconds; `failed`: they will not come, as one warning said. The element is updated when that
 * changes.
 */
export function wordsIn(tag: string, element: LitElement): State {
  if (!states.has(tag)) load(tag);
  const state = states.get(tag) as State;
  const { late, settled } = changes.get(tag) ?? {};
  const update = () => {
    element.requestUpdate();
  };
  if (state === 'coming') void late?.then(update);
  if (state === 'coming' || state === 'late') void settled?.then(update);
  return state;
}

function load(tag: string): void {
  states.set(tag, 'coming');
  const settled = Promise.resolve(locales[tag]?.()).then(
    (words = {}) => states.set(tag, words),
    (error: unknown) => {
      states.set(tag, 'failed');
      say(
        'warn',
        `The words in "${tag}" did not load, and English stands. See that lang/ is beside the script, and that the page may fetch it (connect-src, CORS).`,
        error,
      );
    },
  );
  const late = new Promise<void>((resolve) => {
    setTimeout(() => {
      if (states.get(tag) !== 'coming') return;
      states.set(tag, 'late');
      resolve();
    }, PATIENCE);
  });
  changes.set(tag, { late, settled });
}
