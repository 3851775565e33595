/**
 * For an editor who can't write our tags. A placeholder names the element that it wants in attributes that
 * most sanitizers keep; a link to one of our own pages is what is left where even those go. What was there
 * goes into the element, as its children, shown before the script, without it and when it fails.
 *
 * Nothing on the page is parsed as markup, and only what `allowedAttributes` names is made of it.
 */
import { folderOf } from '../internal/address.js';
import { report, warnOnce } from '../internal/console.js';
import { isOurs } from '../internal/define.js';
import { call, createElement, unclobbered } from '../internal/dom-clobbering.js';
import { guard } from '../internal/error-boundary.js';
import { languageTags } from '../locale/language.js';
import {
  allAttributes,
  allowedAttributes,
  attributesOf,
  optionsOf,
  setAllowedAttributes,
} from './allowed-attributes.js';

const tags = Object.keys(allowedAttributes);

/** What may be a placeholder: what holds text, and nothing that does something. */
const PLACEHOLDER = /^(?:article|aside|blockquote|div|figure|li|p|section|span|td)$/;

/** The part of an address after the folder of all versions: which page of ours, and in which language. */
const EMBED_PAGE = new RegExp(
  `^(?:v\\d[\\w.-]*/)?embed/(?:(${languageTags.join('|')})/)?(${tags.join('|')})/?(?:index\\.html)?$`,
);

/** What editors make of a paragraph. A `<div>` with a class is more than that: a button, a menu. */
const PARAGRAPH = 'p:not([data-spasm]),div:not([class],[data-spasm])';

/** How a link may be marked in it. */
const INLINE = 'b,em,font,i,small,span:not([data-spasm]),strong,u';

/** Fills the placeholders of a page, now and whenever one comes or changes. */
export function fillPlaceholders(page: Document): void {
  const names = ['data-spasm', ...allAttributes.map((name) => `data-spasm-${name}`)];
  scanAll(page, '[data-spasm]', fill, names);
}

/**
 * Upgrades the links of a page to our pages, now and whenever one comes.
 *
 * @param scriptUrl - The address of our script: our pages are beside it.
 */
export function upgradeLinks(page: Document, scriptUrl: string): void {
  // Of whatever version: a page that pins its script may link to the newest page, or the other way round.
  const root = folderOf(scriptUrl).replace(/\/v\d[^/]*\/$/, '/');
  const isParsing = () => unclobbered(page, 'readyState') === 'loading';
  const upgrade = (link: Node) => {
    // While the page is being parsed, more may come that a link stands beside.
    if (!isParsing()) upgradeLink(link as Element, root);
  };
  const scanPage = scanAll(page, 'a', upgrade);
  call(page, 'addEventListener', 'DOMContentLoaded', scanPage, { once: true });
}

/**
 * Hands over what a selector finds on a page, now and whenever more comes, each in an error boundary.
 *
 * @param attributeFilter - The attributes whose change counts too.
 * @returns Hands over all of it anew.
 */
function scanAll(
  page: Document,
  selector: string,
  act: (node: Node) => void,
  attributeFilter?: string[],
): () => void {
  const scan = (within: Element) => {
    for (const element of [within, ...call(within, 'querySelectorAll', selector)])
      attempt(act, element);
  };
  const scanPage = () => {
    attempt(scan, unclobbered(page, 'documentElement'));
  };
  scanPage();
  attempt(() => {
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        // The parser may have been in the middle of it.
        attempt(act, target);
        for (const node of addedNodes) if (isElement(node)) attempt(scan, node);
      }
    }).observe(page, {
      childList: true,
      subtree: true,
      ...(attributeFilter && { attributeFilter }),
    });
  });
  return scanPage;
}

/** The error boundary of one placeholder: where it throws, it keeps its content, and all others go on. */
function attempt<Given extends unknown[]>(act: (...given: Given) => void, ...given: Given): void {
  guard(
    () => {
      act(...given);
    },
    (error) => {
      report('error', 'A placeholder failed, and shows what is in it.', error);
    },
  );
}

const ELEMENT_NODE = 1;
const COMMENT_NODE = 8;

const isElement = (node: Node): node is HTMLElement =>
  unclobbered(node, 'nodeType') === ELEMENT_NODE;

/** Puts the element that a placeholder asks for into it, or updates the one that is there. */
function fill(node: Node): void {
  if (!isElement(node)) return;
  const wanted = call(node, 'getAttribute', 'data-spasm');
  if (wanted === null || !isFree(node)) return;
  const tag = wanted.trim();
  if (!tags.includes(tag))
    warnOnce(node, `data-spasm="${wanted}" is not known. Use one of: ${tags.join(', ')}.`);
  else if (!PLACEHOLDER.test(node.localName))
    warnOnce(node, 'data-spasm is not taken here. Set it on a <div> around this.');
  else if (isOurs(tag)) {
    const allowed = attributesOf(tag);
    for (const attribute of node.getAttributeNames()) {
      const [, option] = /^data-spasm-(.*)/.exec(attribute) ?? [];
      if (option && !allowed.includes(option))
        warnOnce(node, `${attribute} is not taken. Use: ${allowed.join(', ')}.`);
    }
    const before = [...node.children].find(({ localName }) => tags.includes(localName));
    const element = before?.localName === tag ? before : createElement(node, tag);
    if (before !== element) before?.replaceWith(...before.childNodes);
    const own = (option: string) => node.getAttribute(`data-spasm-${option}`);
    // Whoever asks for education mode in other words than ours has it too.
    const plain = node.getAttribute('data-mode') ?? node.getAttribute('mode');
    setAllowedAttributes(element, (option) => own(option) ?? (option === 'mode' ? plain : null));
    // In that order: were the words taken out first, a page that refuses the element would lose them.
    if (before !== element) node.append(element);
    element.append(...[...node.childNodes].filter((child) => child !== element));
  }
}

/** Replaces a link to a page of ours, alone in its paragraph, with the element of that page. */
function upgradeLink(link: Element, root: string): void {
  const { href } = link as Element & { href?: unknown };
  // A link in a drawing has another kind of address.
  if (link.localName !== 'a' || typeof href !== 'string' || !href.startsWith(root)) return;
  const [, lang, tag] = EMBED_PAGE.exec(href.slice(root.length).replace(/[?#].*/, '')) ?? [];
  const paragraph = tag && isOurs(tag) && paragraphOf(link);
  if (!paragraph || !isFree(paragraph)) return;
  const element = createElement(link, tag);
  if (lang) element.lang = lang;
  setAllowedAttributes(element, optionsOf(href));
  paragraph.replaceWith(element);
  element.append(paragraph);
}

/** Not inside one of our elements, nor in editable content. */
const isFree = (element: HTMLElement): boolean =>
  !element.isContentEditable &&
  !(element.parentElement && call(element.parentElement, 'closest', tags.join()));

/** The paragraph that holds nothing but a link. */
function paragraphOf(link: Element): HTMLElement | undefined {
  const parent = link.parentElement;
  const isAlone = [...(parent?.childNodes ?? [])].every((node) => {
    if (node === link || unclobbered(node, 'nodeType') === COMMENT_NODE) return true;
    return isElement(node) ? node.localName === 'br' : !node.textContent?.trim();
  });
  if (!parent || !isAlone) return undefined;
  if (parent.matches(PARAGRAPH)) return parent;
  return parent.matches(INLINE) ? paragraphOf(parent) : undefined;
}
