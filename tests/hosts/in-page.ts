/**
 * What runs in every host page before anything of it: it notes what our code does to the page, and
 * gives the tests eyes and hands. It opens the checker’s closed root, which the tests need to see.
 */
import checker from '../../content/en/checker.json';
import { openRoots } from '../../scripts/testing/open-roots.js';
import { allowedAttributes } from '../../src/drop-in/allowed-attributes.js';
import { stopClock, TODAY } from '../clock.js';
import { STYLES, type Looks } from './styles.js';

/** What happened in the page, as lines of text. */
interface Seen {
  /** What our code asked of the page and the browser, beyond its own elements. */
  done: string[];
  /** What anybody wrote to the console; what we wrote without our name is told apart. */
  console: string[];
  /** Errors that nobody caught. */
  errors: string[];
  /** What the page’s policy refused. */
  refused: string[];
}

const stopped = document.currentScript as HTMLScriptElement;
const OURS = new RegExp(stopped.dataset['ours'] ?? 'spasm-elements');
const TAGS = Object.keys(allowedAttributes).join();

/** Firefox and WebKit ask for it by themselves, some time. */
const BY_ITSELF = '/favicon.ico';

const seen: Seen = { done: [], console: [], errors: [], refused: [] };

// What the page replaces later, this code must not meet.
const getComputedStyle = window.getComputedStyle.bind(window);
const requestAnimationFrame = window.requestAnimationFrame.bind(window);
const setTimeout = window.setTimeout.bind(window);
const { Error: TheError, MutationObserver: TheObserver } = window;
const stringify = JSON.stringify.bind(JSON);

type AnyFunction = (...given: unknown[]) => unknown;

/** Notes what our code does by this function of an object (`fetch` of `window`), and lets it. */
function watch(
  owner: object,
  name: string,
  what = name,
  isNoted: (given: unknown[], owner: unknown) => boolean = () => true,
): void {
  const real = Reflect.get(owner, name) as AnyFunction | undefined;
  if (!real) return; // Not every engine has all of them.
  const watched = function (this: unknown, ...given: unknown[]): unknown {
    if (isNoted(given, this) && isOurs()) seen.done.push(`${what} ${String(given[0])}`);
    const made = new.target as AnyFunction | undefined;
    return made ? Reflect.construct(real, given, made) : Reflect.apply(real, this, given);
  };
  Object.setPrototypeOf(watched, real);
  watched.prototype = real.prototype as unknown;
  Reflect.set(owner, name, watched);
}

const isOurs = () => OURS.test(new TheError().stack ?? '');

/** Not code of the page that ours woke up: a recorder looks around when an element changes. */
const isOursItself = () => {
  const calls = new TheError().stack?.split('\n').filter((call) => /:\d+/.test(call)) ?? [];
  return OURS.test(calls.find((call) => !call.includes('/in-page.js')) ?? '');
};

/** Notes when our code reads or writes this property. */
function watchProperty(owner: object, name: string, what = name): void {
  const real = Object.getOwnPropertyDescriptor(owner, name);
  if (!real?.get) return;
  Object.defineProperty(owner, name, {
    ...real,
    get(this: unknown) {
      if (isOursItself()) seen.done.push(`${what} is read`);
      return real.get?.call(this) as unknown;
    },
    set(this: unknown, value: unknown) {
      if (isOursItself()) seen.done.push(`${what} ${String(value)}`);
      real.set?.call(this, value);
    },
  });
}

for (const name of [
  'fetch',
  'WebSocket',
  'WebTransport',
  'EventSource',
  'Worker',
  'SharedWorker',
  'BroadcastChannel',
  'RTCPeerConnection',
  'Image',
  'Audio',
  'FontFace',
  'Notification',
  'open',
  'close',
  'print',
  'alert',
  'confirm',
  'prompt',
  'postMessage',
  'setInterval',
])
  watch(window, name);

/** By what is theirs: what could send, keep or tell something. */
const CALLS: Record<string, string> = {
  XMLHttpRequest: 'open',
  Storage: 'getItem setItem removeItem clear key',
  IDBFactory: 'open databases deleteDatabase',
  CacheStorage: 'open match has keys delete',
  CookieStore: 'get getAll set delete',
  History: 'pushState replaceState go back forward',
  Document: 'write writeln open execCommand requestStorageAccess',
  HTMLFormElement: 'submit requestSubmit',
  Performance: 'mark measure',
};
for (const [owner, names] of Object.entries(CALLS)) {
  const theirs = Reflect.get(window, owner) as { prototype: object } | undefined;
  for (const name of theirs ? names.split(' ') : [])
    watch((theirs as { prototype: object }).prototype, name, `${owner}.${name}`);
}
// All that it offers: the clipboard and the place on earth, what kind of device it is, beacons.
for (const name of Object.keys(Object.getOwnPropertyDescriptors(Navigator.prototype))) {
  const value: unknown = Object.getOwnPropertyDescriptor(Navigator.prototype, name)?.value;
  if (name === 'constructor') continue;
  (value ? watch : watchProperty)(Navigator.prototype, name, `navigator.${name}`);
}
for (const name of ['cookie', 'title', 'referrer']) watchProperty(Document.prototype, name);
watchProperty(window, 'name', 'the window’s name');
watchProperty(HTMLImageElement.prototype, 'src', 'image');
// The address can’t be watched itself. Where this is known, all that changes it comes through here.
(Reflect.get(window, 'navigation') as EventTarget | undefined)?.addEventListener('navigate', () => {
  if (isOurs()) seen.done.push('the address');
});
for (const name of Object.keys(console)) {
  const real: unknown = Reflect.get(console, name);
  if (typeof real !== 'function') continue;
  Reflect.set(console, name, (...words: unknown[]) => {
    const line = `${name}: ${words.map(String).join(' ')}`;
    seen.console.push(isOurs() && !line.includes('[spasm-elements]') ? `not named: ${line}` : line);
    return Reflect.apply(real, console, words) as unknown;
  });
}
/** What we hear of a page: providers and consumers of words, that it is loaded, and that it is printed. */
const HEARD = [
  'context-request',
  'context-provider',
  'DOMContentLoaded',
  'beforeprint',
  'afterprint',
];
watch(EventTarget.prototype, 'addEventListener', 'listener', ([type], target) => {
  const { documentElement, body } = document;
  const isShared = [window, document, documentElement, body, undefined].includes(target as never);
  return isShared && !HEARD.includes(String(type));
});
window.addEventListener('error', ({ message }) => seen.errors.push(message));
window.addEventListener('unhandledrejection', ({ reason }) => seen.errors.push(String(reason)));
document.addEventListener(
  'securitypolicyviolation',
  ({ violatedDirective, blockedURI, sourceFile }) => {
    if (blockedURI.endsWith(BY_ITSELF)) return;
    seen.refused.push(`${violatedDirective}: ${blockedURI} in ${sourceFile}`);
  },
);

// The compiler of the tests wraps functions that have a name in this.
Reflect.set(globalThis, '__name', (named: unknown) => named);

stopClock(TODAY);

openRoots(globalThis, (host, root) => {
  if (host.matches(TAGS)) new TheObserver(noteLoads).observe(root, ALL);
});

/** What a browser asks for by itself, or tells somebody of when it is followed. None of it is ours. */
const LOADS =
  'img, image, feImage, iframe, frame, object, embed, video, audio, source, script, link, meta, base, form, [ping], [background], [style*="url"], use[href^="http"]';
const ALL = { childList: true, subtree: true, attributes: true };

function noteLoads([record]: MutationRecord[]): void {
  const root = record?.target.getRootNode();
  const found = root instanceof ShadowRoot ? root.querySelectorAll(LOADS) : [];
  for (const one of found) seen.done.push(`shows ${one.outerHTML.slice(0, 80)}`);
}

/** What is laid out inside: through shadow roots, with the children of a slot in its place. */
function* flat(node: Element | ShadowRoot): Generator<Element> {
  const assigned = 'assignedElements' in node ? (node as HTMLSlotElement).assignedElements() : [];
  const children =
    'shadowRoot' in node && node.shadowRoot ? node.shadowRoot.children : node.children;
  for (const child of assigned.length > 0 ? assigned : children) {
    if (child.localName === 'style' || child.localName === 'script') continue;
    yield child;
    yield* flat(child);
  }
}

/** Not inside one of our elements inside the guide: those are on the page alone too. */
const isOwn = (element: Element) =>
  !(
    (element.getRootNode() as Partial<ShadowRoot>).host?.getRootNode() as
      Partial<ShadowRoot> | undefined
  )?.host;

const inPage = {
  seen,

  /** When what was asked for is on the screen. */
  async painted(): Promise<void> {
    for (const _ of [1, 2]) await new Promise<unknown>((done) => requestAnimationFrame(done));
    await new Promise<unknown>((done) => setTimeout(done, 0));
  },

  /** When all our elements show their words. */
  async upgraded(): Promise<void> {
    const isShown = (element: HTMLElement) => element.shadowRoot?.querySelector('.spasm');
    while (!inPage.elements().every(isShown))
      await new Promise<unknown>((done) => setTimeout(done, 50));
  },

  /** Our elements on the page that are not inside another one of ours, in order. */
  elements: (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(TAGS)],

  /** What can be read of an element: of its shadow tree, else of its children. */
  text(element: Element): string {
    const text = [...flat(element)]
      .filter(
        (one) => one.localName === 'slot' || one.checkVisibility({ visibilityProperty: true }),
      )
      .flatMap((one) => [...one.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE))
      .map(({ nodeValue }) => nodeValue);
    return text.join(' ').replace(/\s+/g, ' ').trim();
  },

  /** How each of our elements looks, as JSON: it is long. */
  looks(): string {
    const looks = inPage.elements().map((element): Looks => {
      const corner = element.shadowRoot?.querySelector('.spasm')?.getBoundingClientRect();
      const { x = 0, y = 0, width = 0 } = corner ?? {};
      const around = getComputedStyle(element);
      return {
        html: element.outerHTML,
        around: {
          width,
          font: around.fontFamily,
          dir: around.direction,
          lang: element.closest('[lang]')?.getAttribute('lang') ?? '',
        },
        looks: [...flat(element)].filter(isOwn).map((one) => {
          const box = one.getBoundingClientRect();
          const style = getComputedStyle(one);
          return [
            [one.localName, ...one.classList].join('.'),
            // What has no box stands nowhere.
            box.width + box.height > 0 ? [box.x - x, box.y - y, box.width, box.height] : [],
            STYLES.map((name) => style.getPropertyValue(name)),
          ];
        }),
      };
    });
    return stringify(looks);
  },

  /** Answers a checker with these signs, else “None of these” and a grown-up’s age, and says what it shows then; then starts it again. */
  async walk(element: Element, signs: string[] = []): Promise<string> {
    const labels = [...signs, 'age-18-59'].map((sign) => {
      const numbers = sign.match(/\d+/g) ?? [];
      const label = (checker.signs as Record<string, { label: string }>)[sign]?.label ?? sign;
      return label.replace(/[{]\w+[}]/g, () => numbers.shift() ?? '');
    });
    const nones = Object.values(checker.questions).flatMap((question) =>
      'none' in question ? [question.none] : [],
    );
    const answers = [...labels, checker.none, ...nones];
    for (let steps = 0; steps < 30; steps++) {
      const root = element.shadowRoot as ShadowRoot;
      const next = [...root.querySelectorAll('button')].find(
        ({ textContent }) => textContent.trim() === checker.next,
      );
      if (!next) {
        const text = inPage.text(element);
        [...root.querySelectorAll('button')]
          .find(({ textContent }) => textContent.trim() === checker.restart)
          ?.click();
        await inPage.painted();
        return text;
      }
      const options = [...root.querySelectorAll('label')];
      const option = answers.flatMap((answer) =>
        options.filter(({ textContent }) => textContent.trim().startsWith(answer)),
      )[0];
      if (!option)
        throw new TheError(
          `No answer among: ${options.map(({ textContent }) => textContent.trim()).join(' | ')}`,
        );
      option.querySelector('input')?.click();
      await inPage.painted();
      next.click();
      await inPage.painted();
    }
    throw new TheError('The checker has no end.');
  },

  /** What axe finds at fault in our elements: in the guide, which holds them all, where it is there. */
  async faults(): Promise<string[]> {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(
      { include: document.querySelector<HTMLElement>('spasm-guide') ?? inPage.elements() },
      { resultTypes: ['violations'] },
    );
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`)
          .slice(0, 2)
          .join(' | ')}`,
    );
  },

  /** What is on the page beside what it shows: names and handlers, what is in its head and on its body, what is kept, where it is, what was asked for. */
  async traces(): Promise<string[]> {
    const { documentElement, body, head } = document;
    const names = Object.getOwnPropertyNames(window).filter((name) => !/^\d+$/.test(name));
    const handlers = Object.entries({ window, document, documentElement, body }).flatMap(
      ([where, owner]) => {
        const set: string[] = [];
        for (const name in owner as object)
          if (name.startsWith('on') && Reflect.get(owner, name)) set.push(`${where}.${name}`);
        return set;
      },
    );
    const attributes = [documentElement, body].flatMap((one) =>
      [...one.attributes].map(({ name, value }) => `${one.localName} ${name}="${value}"`),
    );
    const heads = [...head.children].map((one) => {
      const copy = one.cloneNode() as Element;
      copy.removeAttribute('content');
      return `head ${copy.outerHTML}`;
    });
    const numbered = heads.map(
      (one, index) =>
        `${one} ${String(heads.slice(0, index).filter((same) => same === one).length)}`,
    );
    const kept = [localStorage, sessionStorage].flatMap((store) =>
      Object.entries(store).map(([key, value]) => `${key}: ${String(value)} is kept`),
    );
    const bases = (await (indexedDB as Partial<IDBFactory>).databases?.()) ?? [];
    const timings = ['resource', 'mark', 'measure']
      .flatMap((type) => performance.getEntriesByType(type))
      .filter(({ name }) => !name.endsWith(BY_ITSELF));
    return [
      ...names,
      ...handlers,
      ...attributes,
      ...numbered,
      ...kept,
      ...bases.map(({ name }) => `database ${name ?? ''}`),
      ...timings.map(({ entryType, name }) => `${entryType} ${name}`),
      `title ${document.title}`,
      `cookie ${document.cookie}`,
      `address ${location.href}`,
      `window name ${window.name}`,
    ];
  },
};

export type InPage = typeof inPage;

declare global {
  interface Document {
    inPage: InPage;
  }
}

document.inPage = inPage;
