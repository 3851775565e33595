/**
 * The doors for an editor who can't write our tags. A placeholder says which element it wants in
 * attributes that most sanitizers keep; a link to one of our own pages is what is left where even those
 * go. What stood there goes into the element, as what shows before it, without it and when it fails.
 *
 * Nothing that is written there is read as markup, and only what the allow-list names is made of it.
 */
import { ALLOWED, setAllowed } from './allowed-attributes.js';
import { TAGS } from '../locale/language.js';
import { ours } from '../elements/spasm-element.js';
import { native } from '../internal/dom-clobbering.js';
import { say } from '../internal/console.js';
import { warn } from '../internal/warn.js';

const names = Object.keys(ALLOWED);
const attributes = [...new Set(Object.values(ALLOWED).flat())];

/** What may be a placeholder: what holds text, and nothing that does something. */
const PLACES = /^(?:article|aside|blockquote|div|figure|li|p|section|span|td)$/;

/** The part of an address after the folder of all versions: which page of ours, and in which language. */
const PAGE = new RegExp(
  `^(?:v\\d[\\w.-]*/)?embed/(?:(${TAGS.join('|')})/)?(${names.join('|')})/?(?:index\\.html)?$`,
);

/** What editors make of a paragraph. A `<div>` with a class is more than that: a button, a menu. */
const PARAGRAPH = 'p:not([data-spasm]),div:not([class],[data-spasm])';

/** How a link may be marked in it. */
const INLINE = 'b,em,font,i,small,span:not([data-spasm]),strong,u';

/**
 * Fills the placeholders of a page, now and whenever one comes or changes.
 *
 * @param page - The page.
 * @param from - The address of our script, where links to the pages beside it are wanted too.
 */
export function watchPlaceholders(page: Document, from?: string): void {
  // Of whatever version: a page that pins its script may link to the newest page, or the other way round.
  const root = from && new URL('.', from).href.replace(/\/v\d[^/]*\/$/, '/');
  const look = (within: Element) => {
    for (const place of [within, ...within.querySelectorAll('[data-spasm]')]) attempt(fill, place);
    // While the page is being loaded, more may come that a link stands beside.
    if (!root || native(page, 'readyState') === 'loading') return;
    for (const link of [within, ...within.querySelectorAll('a')]) attempt(follow, link, root);
  };
  const lookAround = () => {
    attempt(look, native(page, 'documentElement'));
  };
  lookAround();
  if (root)
    native(page, 'addEventListener').call(page, 'DOMContentLoaded', lookAround, { once: true });
  attempt(() => {
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        // The parser may have been in the middle of it.
        attempt(fill, target);
        for (const node of addedNodes) if (isElement(node)) attempt(look, node);
      }
    }).observe(page, {
      childList: true,
      subtree: true,
      attributeFilter: ['data-spasm', ...attributes.map((name) => `data-spasm-${name}`)],
    });
  });
}

/** Where it fails, what stands there stays, and all else goes on. */
function attempt<Given extends unknown[]>(act: (...given: Given) => void, ...given: Given): void {
  try {
    act(...given);
  } catch (error) {
    say('error', 'A placeholder failed, and shows what is in it.', error);
  }
}

const isElement = (node: Node): node is HTMLElement => node.nodeType === Node.ELEMENT_NODE;

/** Makes in a placeholder what it asks for, or mends what was made there before. */
function fill(place: Node): void {
  if (!isElement(place)) return;
  const written = place.getAttribute('data-spasm');
  if (written === null || !isFree(place)) return;
  const name = written.trim();
  if (!names.includes(name))
    warn(place, `data-spasm="${written}" is not known. Use one of: ${names.join(', ')}.`);
  else if (!PLACES.test(place.localName))
    warn(place, 'data-spasm is not taken here. Set it on a <div> around this.');
  else if (isOurs(name)) {
    for (const attribute of place.getAttributeNames()) {
      const [, option] = /^data-spasm-(.*)/.exec(attribute) ?? [];
      if (option && !ALLOWED[name]?.includes(option))
        warn(place, `${attribute} is not taken. Use: ${ALLOWED[name]?.join(', ') ?? ''}.`);
    }
    const before = [...place.children].find(({ localName }) => names.includes(localName));
    const element = before?.localName === name ? before : document.createElement(name);
    if (before !== element) before?.replaceWith(...before.childNodes);
    setAllowed(element, (option) => place.getAttribute(`data-spasm-${option}`));
    // In that order: were the words taken out first, a page that refuses the element would lose them.
    if (before !== element) place.append(element);
    element.append(...[...place.childNodes].filter((node) => node !== element));
  }
}

/** Makes an element of a link to a page of ours that stands alone in its paragraph. */
function follow(link: Element, root: string): void {
  const { href } = link as Element & { href?: unknown };
  // A link in a drawing has another kind of address.
  if (link.localName !== 'a' || typeof href !== 'string' || !href.startsWith(root)) return;
  const [, lang, name] = PAGE.exec(href.slice(root.length).replace(/[?#].*/, '')) ?? [];
  const paragraph = name && isOurs(name) && paragraphOf(link);
  if (!paragraph || !isFree(paragraph)) return;
  const element = document.createElement(name);
  if (lang) element.lang = lang;
  const { searchParams } = new URL(href);
  setAllowed(element, (option) => searchParams.get(option));
  paragraph.replaceWith(element);
  element.append(paragraph);
}

/** Another copy of ours may have made the elements; a stranger's is left alone. */
function isOurs(name: string): boolean {
  const made = customElements.get(name);
  return made !== undefined && ours in made;
}

/** Neither inside what is ours already, nor in words that somebody is writing. */
const isFree = (place: HTMLElement): boolean =>
  !place.isContentEditable && !place.parentElement?.closest(names.join());

/** The paragraph that holds nothing but a link. */
function paragraphOf(link: Element): HTMLElement | undefined {
  const parent = link.parentElement;
  const isAlone = [...(parent?.childNodes ?? [])].every(
    (node) =>
      node === link ||
      (isElement(node) ? node.localName === 'br' : !node.textContent?.trim()) ||
      node.nodeType === Node.COMMENT_NODE,
  );
  if (!parent || !isAlone) return undefined;
  if (parent.matches(PARAGRAPH)) return parent;
  return parent.matches(INLINE) ? paragraphOf(parent) : undefined;
}
