import type { LitElement } from 'lit';
import type { Words } from '../content/schema.js';
import { ENGLISH, resolveLanguage, type Language } from './language.js';
import { loadLocale } from './load-locale.js';

/** A language with its words. English has none here: each element bundles its own. */
export type LoadedLanguage = Language & { readonly words: Partial<Words> };

/** The language of one element: follows every `lang` around it, and loads the words that it asks for. */
export class ElementLanguage {
  /** The language to show; undefined until the first one has loaded. */
  loaded: LoadedLanguage | undefined;

  readonly #element: LitElement;
  #stopWatching?: () => void;

  constructor(element: LitElement) {
    this.#element = element;
  }

  /** Updates the element from now on when a `lang` around it changes. */
  watch() {
    this.#stopWatching = watchLang(this.#element);
  }

  unwatch() {
    this.#stopWatching?.();
  }

  /**
   * Takes the language that the page asks for, once its words are there; the one before stays until then.
   *
   * @param preset - The language where no `lang` inside the page says another.
   */
  update(preset: string | undefined) {
    const wanted = resolveLanguage(this.#element, preset);
    const words = loadLocale(wanted.tag, this.#element);
    if (typeof words === 'object') this.loaded = { ...wanted, words };
    else if (words === 'failed' || (words === 'late' && !this.loaded))
      this.loaded = { ...ENGLISH, words: {} };
  }
}

/** One observer for each tree: `lang` may change on anything around an element. */
const watchers = new WeakMap<Node, { elements: Set<LitElement>; observer: MutationObserver }>();

/** The trees that an element is in: its own, and those of the shadow hosts around it. */
function* treesOf(element: Element): Generator<Node> {
  const tree = element.getRootNode();
  yield tree;
  if ('host' in tree) yield* treesOf(tree.host as Element);
}

/** Updates the element when a `lang` around it changes. Returns what stops that. */
function watchLang(element: LitElement): () => void {
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
      const watcher = watchers.get(tree);
      watcher?.elements.delete(element);
      if (watcher?.elements.size === 0) {
        watcher.observer.disconnect();
        watchers.delete(tree);
      }
    }
  };
}
