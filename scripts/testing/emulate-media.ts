/** Tells a page of the tests what kind of device it is on, as far as its engine lets us. */
import type { TestRunnerPlugin } from '@web/test-runner';
import type { CDPSession, Page } from 'puppeteer-core';

/** What is not named is as the device has it. */
export interface Media {
  media?: 'print';
  'prefers-color-scheme'?: 'dark';
  'forced-colors'?: 'active';
}

/** The command `emulate-media-of`: true when the page has been told; false where it can't be. */
export const emulateMedia: TestRunnerPlugin<Media> = {
  name: 'emulate-media-of',
  async executeCommand({ command, payload = {}, session }) {
    if (command !== 'emulate-media-of') return undefined;
    if (session.browser.type !== 'puppeteer') return false;
    const page = (session.browser as unknown as WithPages).getPage(session.id);
    await (session.browser.name === 'Firefox' ? tellFirefox : tellChromium)(page, payload);
    return true;
  },
};

/** What launches Chromium and Firefox. */
interface WithPages {
  getPage(session: string): Page;
}

const clients = new WeakMap<Page, CDPSession>();

export async function tellChromium(page: Page, { media, ...features }: Media): Promise<void> {
  const client = clients.get(page) ?? (await page.createCDPSession());
  clients.set(page, client);
  await client.send('Emulation.setEmulatedMedia', {
    media: media ?? '',
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
}

/** What we need of the protocol that puppeteer speaks with Firefox; its own way is not public. */
interface Protocol {
  connection: {
    send(method: string, given: object): Promise<{ result: { contexts: { context: string }[] } }>;
  };
}

export async function tellFirefox(page: Page, told: Media): Promise<void> {
  const overrides = {
    mediumOverride: told.media ?? '',
    prefersColorSchemeOverride: told['prefers-color-scheme'] ?? 'none',
    forcedColorsOverride: told['forced-colors'] ?? 'none',
  };
  await inWindow(
    page,
    `for (const { browsingContext } of gBrowser.browsers) Object.assign(browsingContext, ${JSON.stringify(overrides)})`,
  );
}

/** Runs this in the own window of Firefox, for what its protocol has no command for. It must be launched with `SYSTEM_ACCESS`. */
export async function inWindow(page: Page, expression: string): Promise<void> {
  const { connection } = page.browser() as unknown as Protocol;
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  await connection.send('script.evaluate', {
    expression,
    target: { context: result.contexts[0]?.context },
    awaitPromise: false,
  });
}

/** With it Firefox lets a test into its own window. */
export const SYSTEM_ACCESS = '--remote-allow-system-access';
