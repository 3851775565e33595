/** What the tests of the elements share: a page to look at, what it says, and what the console heard. */
import { aTimeout, expect, fixture } from '@open-wc/testing';
import checkerWords from '../../content/en/checker.json';
import triage from '../../content/triage.json';
import { openRoots } from '../../scripts/testing/open-roots.js';
import { texts } from '../../scripts/content/texts.js';
import type { Topic } from '../../src/content/schema.js';
import { stopClock, TODAY } from '../clock.js';

stopClock(TODAY);

/** Runs at another time than all the rest. */
export async function at(now: string, run: () => Promise<void>): Promise<void> {
  const { Date } = window;
  stopClock(now);
  try {
    await run();
  } finally {
    window.Date = Date;
  }
}

/** The language of the page, and of the words that the tests speak of. */
export const { lang } = document.documentElement;

/** The shadow root of each element, closed ones too. */
const roots = new WeakMap<Node, ShadowRoot>();

const keep = (host: Element, root: ShadowRoot) => void roots.set(host, root);

// So that axe sees into the checker.
openRoots(globalThis, keep);

/** The shadow root of an element, a closed one too. */
export function rootOf(element: Element): ShadowRoot {
  const root = roots.get(element);
  if (!root) throw new Error(`<${element.localName}> has no shadow root.`);
  return root;
}

let messages: string[] = [];
const unasked: string[] = [];
const consoleOf = { warn: console.warn, error: console.error };

function listen(console: Console): void {
  for (const kind of ['warn', 'error'] as const) {
    console[kind] = (...words: unknown[]) => void messages.push(`${kind}: ${words.join(' ')}`);
  }
}

beforeEach(() => {
  messages = [];
  listen(console);
});

afterEach(function () {
  Object.assign(console, consoleOf);
  const title = this.currentTest?.fullTitle() ?? '';
  unasked.push(...messages.map((message) => `${title}: ${message}`));
});

// At the end, because a hook that fails between two tests would skip the rest of them.
after(() => {
  expect(unasked.join('\n'), 'what the console heard and no test asked for').to.equal('');
});

/** The warnings and errors since the last call. A test that does not ask for them must cause none. */
export function heard(): string[] {
  return messages.splice(0);
}

/** Puts HTML on the page, as a clinic would write it, and waits until all of it is shown. */
export async function show<T extends HTMLElement = HTMLElement>(markup: string): Promise<T> {
  const element = await fixture<T>(markup);
  await settled();
  return element;
}

/** When all elements have shown what they were told, those inside others too. */
export const settled = () => aTimeout(0);

/** Everything inside as the browser lays it out: through shadow roots, with slotted nodes in their slots. */
export function* flat(node: Node): Generator<Node> {
  for (const child of childrenOf(node)) {
    yield child;
    yield* flat(child);
  }
}

function childrenOf(node: Node): Iterable<Node> {
  if (!isElement(node)) return node.childNodes;
  const root = roots.get(node);
  if (root) return root.childNodes;
  const assigned = node.localName === 'slot' ? (node as HTMLSlotElement).assignedNodes() : [];
  return assigned.length > 0 ? assigned : node.childNodes;
}

// By their kind and not by `instanceof`, which knows nothing of other pages.
const isElement = (node: Node): node is HTMLElement => node.nodeType === Node.ELEMENT_NODE;
const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;

/** All elements inside that match, in the order of reading. */
export function all<T extends HTMLElement = HTMLElement>(place: Node, selector: string): T[] {
  return [...flat(place)].filter((node) => isElement(node) && node.matches(selector)) as T[];
}

/** The first element inside that matches. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- As querySelector does.
export function one<T extends HTMLElement = HTMLElement>(place: Node, selector: string): T {
  const [found] = all<T>(place, selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

/** What a reader can read, folded words and words for screen readers too. */
export function visibleText(place: Node): string {
  return plain([...textNodes(place)].map((node) => node.data).join(' '));
}

/** The texts that are laid out, and not hidden. */
export function* textNodes(place: Node): Generator<Text> {
  for (const child of childrenOf(place)) {
    if (isText(child) && child.data.trim()) yield child;
    if (isElement(child) && isShown(child)) yield* textNodes(child);
  }
}

const isShown = (element: HTMLElement) =>
  !element.matches('style, script') && getComputedStyle(element).display !== 'none';

/** With single spaces, as a browser lays it out; a space that does not break stays one. */
export const plain = (text: string): string => text.replace(/[ \n\r\t]+/g, ' ').trim();

/** Clicks what reads like this. */
export async function press(place: Node, selector: string, words: string): Promise<void> {
  const found = all(place, selector).find((element) => visibleText(element).startsWith(words));
  if (!found) throw new Error(`There is no ${selector} that reads “${words}”.`);
  found.click();
  await settled();
}

const { questions, signs: signWords } = checkerWords;
const labels: Record<string, { label: string }> = signWords;

/** The id of the question that the checker asks; nothing once there is a result. */
export function question(checker: Node): string | undefined {
  const [legend] = all(checker, 'legend');
  if (!legend) return undefined;
  return triage.questions.find(({ id }) =>
    visibleText(legend).endsWith(questions[id as keyof typeof questions].legend),
  )?.id;
}

/** Answers question after question, up to the result: these signs, not sure of these questions, else "None of these". */
export async function answer(checker: Node, signs: string[] = [], unsure: string[] = []) {
  for (let id = question(checker); id !== undefined; id = question(checker)) {
    const { signs: asked } = triage.questions.find((one) => one.id === id) as { signs: string[] };
    const otherwise = id === 'age' ? ['age-18-59'] : [];
    const ours = asked.filter((sign) => signs.includes(sign));
    const chosen = ours.length > 0 || unsure.includes(id) ? ours : otherwise;
    const words = chosen.map((sign) => labels[sign]?.label ?? sign);
    if (unsure.includes(id)) words.push(checkerWords.unsure);
    const none = all(checker, 'label')[asked.length] as HTMLElement;
    if (words.length === 0) words.push(visibleText(none));
    for (const label of words) if (!isChosen(checker, label)) await press(checker, 'label', label);
    await press(checker, 'button', checkerWords.next);
    if (question(checker) === id) throw new Error(`The checker goes on asking “${id}”.`);
  }
}

const isChosen = (checker: Node, words: string) =>
  all<HTMLLabelElement>(checker, 'label').some(
    (label) => visibleText(label).startsWith(words) && (label.control as HTMLInputElement).checked,
  );

/** The texts of some of a topic's words, as a browser lays them out. */
export const textsOf = (topic: Topic, words: object): string[] =>
  texts(topic, words).map(({ text }) => plain(text));

/** A page of its own, in a frame, where nothing of ours is loaded yet. Its closed roots stay closed. */
export async function newPage(markup = '') {
  const frame = await fixture<HTMLIFrameElement>('<iframe title="Another page"></iframe>');
  const window = frame.contentWindow as Window & typeof globalThis;
  const page = window.document;
  page.documentElement.lang = lang;
  openRoots(window, keep, null);
  stopClock(TODAY, window);
  // Lit says that it is in development, once a page.
  Object.assign(window, { litIssuedWarnings: new Set(['dev-mode']) });
  listen(window.console);
  page.body.innerHTML = markup;
  /** Loads one of our files there, by a script tag with these attributes. */
  const load = async (file: string, attributes = '') => {
    const script = page.createElement('script');
    for (const { name, value } of attributesOf(attributes)) script.setAttribute(name, value);
    script.type = 'module';
    const loaded = new Promise((resolve, reject) => {
      script.onload = resolve;
      script.onerror = reject;
    });
    script.src = `/${file}`;
    page.head.append(script);
    await loaded;
    await settled();
  };
  return { page, window, load };
}

function attributesOf(written: string): Iterable<Attr> {
  const template = document.createElement('template');
  template.innerHTML = `<i ${written}></i>`;
  return template.content.firstElementChild?.attributes ?? [];
}
