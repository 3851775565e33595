/** Plain HTML pages around the built drop-in, as a clinic writes them, and what a reader gets of them. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';
import puppeteer, {
  type CDPSession,
  type ElementHandle,
  type Page,
  type SerializedAXNode,
} from 'puppeteer-core';
import { ensureBrowser } from '../../scripts/testing/browser.js';
import { files } from '../../scripts/bundle/files.js';
import { translated } from '../../scripts/content/languages.js';
import { stripMarks } from '../../src/locale/unconfirmed-marks.js';
import type { Topic, Words } from '../../src/content/schema.js';
import { stopClock, TODAY } from '../clock.js';
import { HANG } from '../../scripts/testing/until.js';
import { TAGS } from '../tags.js';

const FILE = 'dist/cdn/spasm-elements.js';
if (!existsSync(FILE)) throw new Error(`${FILE} is missing. Build it first: npm run build`);

/** Where every page finds the drop-in. */
export const SCRIPT = '/spasm-elements.js';

/** The drop-in as it was built. Read once, so that a build beside the tests changes nothing. */
export const dropIn = readFileSync(FILE, 'utf8');

/** The one line of warning or error that is ours begins so. */
export const OURS = '[spasm-elements]';

const known = new Map<string, unknown>();

/** The words of one topic. */
export function words<T extends Topic>(topic: T, locale = 'en'): Words[T] {
  const key = `${locale}/${topic}`;
  if (!known.has(key)) known.set(key, JSON.parse(stripMarks(translated(locale, topic))));
  return known.get(key) as Words[T];
}

export const title = (topic: Exclude<Topic, 'ui'>) => words(topic).title;

/** What runs in the page before anything of it. */
type Before = (string | (() => void))[];

interface Options {
  /** The language of the page. */
  lang?: string;
  /** Inside the head. */
  head?: string;
  headers?: OutgoingHttpHeaders;
  before?: Before;
  /** What the page’s clock says. */
  now?: string;
}

/** One answer of the little server below. */
interface Answer {
  body: string;
  type: string;
  headers?: OutgoingHttpHeaders;
  status?: number;
  /** It is given when this is done. */
  after?: Promise<unknown>;
}

const answers = new Map<string, Answer>([
  [SCRIPT, { body: dropIn, type: 'text/javascript' }],
  // A browser with windows asks for it by itself, and tells the console where there is none.
  ['/favicon.ico', { body: '', type: 'image/x-icon' }],
]);
const server = createServer(({ url = '' }, response) => {
  const answer = answers.get(url.replace(/\?.*/, ''));
  void Promise.resolve(answer?.after).then(() => {
    response.writeHead(answer ? (answer.status ?? 200) : 404, {
      'Content-Type': `${answer?.type ?? 'text/plain'}; charset=utf-8`,
      'Access-Control-Allow-Origin': '*',
      ...answer?.headers,
    });
    response.end(answer?.body);
  });
});
server.listen(0, 'localhost');
await once(server, 'listening');
const origin = `http://localhost:${String((server.address() as AddressInfo).port)}`;
const browser = await puppeteer.launch(ensureBrowser());

after(async () => {
  await browser.close();
  server.close();
  server.closeAllConnections();
});

/** Puts a file beside the drop-in and gives its address. */
export function serveFile(path: string, body: string, more: Partial<Answer> = {}): string {
  answers.set(path, { body, type: 'text/javascript', ...more });
  return path;
}

/** The files of words beside the drop-in, by language: where each is, and what it holds. */
export const languageFiles = Object.fromEntries(
  files('dist/cdn/lang').map((file) => {
    const body = readFileSync(file, 'utf8');
    const path = serveFile(file.replace('dist/cdn', ''), body, { type: 'application/json' });
    return [file.replace(/.*\/|\.\w+\.json$/g, ''), { path, body }];
  }),
);

let pages = 0;

/** Opens a clinic's page with this body, in a browser profile of its own. */
export async function open(
  body: string,
  { head = '', headers, before, lang = 'en', now }: Options = {},
) {
  const path = `/page-${String((pages += 1))}`;
  const html = `<!doctype html>
<html lang="${lang}">
  <head><meta charset="utf-8"><title>A clinic</title>${head}</head>
  <body>${body}</body>
</html>`;
  answers.set(path, { body: html, type: 'text/html', ...(headers && { headers }) });
  return visit(`${origin}${path}`, before, now);
}

/** Opens any address. */
export async function visit(url: string, before: Before = [], now = TODAY): Promise<Visit> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(HANG);
  const cdp = await page.createCDPSession();
  const opened = new Visit(page, cdp);
  await page.evaluateOnNewDocument(stopClock, now);
  for (const script of before) await page.evaluateOnNewDocument(script);
  // The load event waits for every script of the page, a module and an async one too.
  await page.goto(url, { waitUntil: 'load' });
  await opened.painted();
  return opened;
}

/** Keeps what the page's policy refuses, for `refused()`. For `before`. */
export function watchPolicy() {
  const refused: string[] = [];
  Reflect.set(document, 'refused', refused);
  document.addEventListener('securitypolicyviolation', (event) => {
    refused.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
  });
}

/** A page that somebody looks at, and all that it told, failed at and fetched. */
export class Visit implements AsyncDisposable {
  /** Every line on the console, of ours and of the browser: "warn: …". */
  readonly console: string[] = [];
  /** Errors that nobody caught. */
  readonly errors: string[] = [];
  /** The path of each request, or its whole address where it goes elsewhere. The page itself apart. */
  readonly requests: string[] = [];

  constructor(
    readonly page: Page,
    readonly cdp: CDPSession,
  ) {
    page.on('console', (message) => this.console.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => this.errors.push(String(error)));
    page.on('request', (request) => {
      const path = request.url().replace(origin, '');
      if (request.isNavigationRequest() || path === '/favicon.ico') return;
      this.requests.push(path);
    });
  }

  /** What we ourselves told on the console. */
  get told(): string[] {
    return this.console.filter((line) => line.includes(OURS));
  }

  /** What the page's policy refused. */
  refused(): Promise<string[]> {
    return this.page.evaluate(() => Reflect.get(document, 'refused') as string[]);
  }

  /** Which of our tags, in the page or a frame of it, show nothing of ours. With `openRoots` before. */
  blank(frame = this.page.mainFrame()): Promise<string[]> {
    return frame.evaluate(
      (tags) =>
        [...document.querySelectorAll(tags.join())]
          .filter((element) => {
            const shown = element.shadowRoot?.querySelector('.spasm');
            return (shown?.getBoundingClientRect().height ?? 0) < 40;
          })
          .map((element) => element.localName),
      TAGS.filter((tag) => tag !== 'spasm-content'),
    );
  }

  /** Waits until what was asked for is on the screen. */
  painted(): Promise<void> {
    return this.page.evaluate(async () => {
      for (const turn of [1, 2])
        await new Promise((done) =>
          requestAnimationFrame(() => {
            done(turn);
          }),
        );
    });
  }

  /** The words on the screen (or on paper) from top to bottom, in closed roots too. Folded ones are not among them. */
  async words(): Promise<string> {
    const { documents, strings } = await this.cdp.send('DOMSnapshot.captureSnapshot', {
      computedStyles: [],
    });
    const { text = [], bounds = [] } = documents[0]?.layout ?? {};
    return text
      .filter((index, box) => index >= 0 && (bounds[box]?.[2] ?? 0) > 0)
      .map((index) => strings[index] ?? '')
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim();
  }

  /** Holds that all of these are among the words. (A bare `assert.ok` that fails takes Node minutes to word.) */
  async shows(...texts: string[]): Promise<void> {
    const shown = await this.words();
    const missing = texts.filter((text) => !shown.includes(text));
    if (missing.length > 0) assert.fail(`Not shown: ${missing.join(' | ')}\nShown: ${shown}`);
  }

  /** Holds that none of these is among the words. */
  async hides(...texts: string[]): Promise<void> {
    const shown = await this.words();
    const found = texts.filter((text) => shown.includes(text));
    if (found.length > 0) assert.fail(`Shown: ${found.join(' | ')}\nin: ${shown}`);
  }

  /** All that a screen reader comes by, in order, in closed roots too: with `groups` what holds it together too. */
  async heard({ groups = false } = {}): Promise<SerializedAXNode[]> {
    const flat = (node: SerializedAXNode): SerializedAXNode[] => [
      node,
      ...(node.children ?? []).flatMap(flat),
    ];
    const tree = await this.page.accessibility.snapshot({ interestingOnly: !groups });
    return tree ? flat(tree) : [];
  }

  /** The one control of this role whose name begins so. */
  async find(role: string, name: string): Promise<ElementHandle> {
    const heard = await this.heard();
    const found = heard.filter((node) => node.role === role && node.name?.startsWith(name));
    const handle = found.length === 1 && (await found[0]?.elementHandle());
    if (handle) return handle;
    throw new Error(`${String(found.length)} of ${role} "${name}" in: ${await this.words()}`);
  }

  async click(role: string, name: string): Promise<void> {
    await (await this.find(role, name)).click();
    await this.painted();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.page.browserContext().close();
  }
}
