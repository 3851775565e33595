/** A tab in each of the three engines, with the little that the host pages need of it. */
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { writeFileSync } from 'node:fs';
import { ensureBrowser } from '../../scripts/testing/browser.js';
import {
  inWindow,
  SYSTEM_ACCESS,
  tellChromium,
  tellFirefox,
  type Media,
} from '../../scripts/testing/emulate-media.js';
import { HANG } from '../../scripts/testing/until.js';
import { FIREFOX, startWebKit, type Engine } from '../../scripts/testing/engines.js';

/** What tests do with a tab. */
export interface Tab {
  readonly engine: Engine;
  /** Opens an address and waits until it has loaded. */
  go(url: string): Promise<void>;
  /** Goes back, as the reader’s own button does. */
  back(): Promise<void>;
  /** Runs a function in the page. What it is given and what it gives must be JSON. */
  run<A extends unknown[], R>(action: (...given: A) => R, ...given: A): Promise<Awaited<R>>;
  /** Runs a script’s text in the page, whatever the page’s policy says. */
  inject(code: string): Promise<void>;
  /** Puts the page on such a device: dark, with forced colours, paper. False where the engine can’t be told: WebKit. */
  emulate(device: Media): Promise<boolean>;
  /** The picture of what is on the screen, as a PNG file. */
  picture(file: string): Promise<void>;
}

export interface EngineRun {
  /** A tab, in a browser whose reader has set text to this size, in pixels; the one before goes. WebKit’s driver can’t set it. */
  open(textSize?: number): Promise<Tab>;
  close(): Promise<void>;
}

/** How wide the pages are, in CSS pixels. */
const WIDTH = 800;
const HEIGHT = 900;

export async function launch(engine: Engine): Promise<EngineRun> {
  if (engine === 'webkit') return launchWebKit();
  const options =
    engine === 'firefox'
      ? { browser: 'firefox' as const, executablePath: FIREFOX, args: [SYSTEM_ACCESS] }
      : ensureBrowser();
  const browser = await puppeteer.launch({
    ...options,
    defaultViewport: { width: WIDTH, height: HEIGHT },
    protocolTimeout: HANG,
    timeout: HANG,
  });
  return {
    async open(textSize = 16) {
      const page = await freshPage(browser);
      await setTextSize(engine, page, textSize);
      return puppeteerTab(engine, page);
    },
    close: () => browser.close(),
  };
}

/** A page in a profile of its own; the one before goes. */
async function freshPage(browser: Browser): Promise<Page> {
  for (const context of browser.browserContexts())
    if (context !== browser.defaultBrowserContext()) await context.close();
  const page = await (await browser.createBrowserContext()).newPage();
  page.setDefaultTimeout(HANG);
  return page;
}

async function setTextSize(engine: Engine, page: Page, pixels: number): Promise<void> {
  if (engine === 'firefox') {
    const name = 'font.size.variable.x-western';
    await inWindow(page, `Services.prefs.setIntPref('${name}', ${String(pixels)})`);
  } else {
    const client = await page.createCDPSession();
    await client.send('Page.setFontSizes', { fontSizes: { standard: pixels } });
  }
}

function puppeteerTab(engine: Engine, page: Page): Tab {
  return {
    engine,
    async go(url) {
      await page.goto(url, { waitUntil: 'load' });
    },
    async back() {
      // A page that comes out of the browser's own store does not load again.
      await page.evaluate(() => {
        history.back();
      });
      await page.waitForFunction(() => 'inPage' in document);
    },
    // Its own types know functions that take what the page holds.
    run: (action, ...given) => page.evaluate(action as never, ...(given as unknown as [])),
    async inject(code) {
      await page.evaluate(`${code};undefined`);
    },
    async emulate(device) {
      await (engine === 'firefox' ? tellFirefox : tellChromium)(page, device);
      return true;
    },
    async picture(file) {
      await page.screenshot({ path: file });
    },
  };
}

async function launchWebKit(): Promise<EngineRun> {
  // It reads when it is loaded how much it shall tell.
  process.env['WDIO_LOG_LEVEL'] = 'silent';
  const { default: WebDriver } = await import('webdriver');
  const driver = await startWebKit();
  const tab = await WebDriver.newSession({
    ...driver.address,
    logLevel: 'silent',
    capabilities: driver.capabilities,
  });
  await tab.setTimeouts(0, HANG, HANG);
  await tab.setWindowRect(0, 0, WIDTH, HEIGHT);
  return {
    async open() {
      // One profile for all pages: to start another one for each takes long, and fails now and then.
      await tab.deleteAllCookies();
      return {
        engine: 'webkit',
        async go(url) {
          await tab.navigateTo(url);
        },
        async back() {
          await tab.back();
        },
        async run(action, ...given) {
          const call = `const [given, done] = arguments;
            Promise.resolve().then(() => (${String(action)})(...given)).then(
              (value) => done({ value }),
              (error) => done({ error: String(error) }),
            );`;
          const said = (await tab.executeAsyncScript(call, [given])) as {
            value: never;
            error?: string;
          };
          if (said.error !== undefined) throw new Error(said.error);
          return said.value;
        },
        async inject(code) {
          await tab.executeScript(code, []);
        },
        emulate: () => Promise.resolve(false),
        async picture(file) {
          writeFileSync(file, await tab.takeScreenshot(), 'base64');
        },
      };
    },
    async close() {
      await tab.deleteSession();
      driver.stop();
    },
  };
}
