/** Every story is accessible: in light, in dark, in another language, and from right to left. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { RunOptions } from 'axe-core';
import puppeteer from 'puppeteer-core';
import { ensureBrowser } from '../../scripts/testing/browser.js';
import { serve } from '../../scripts/testing/serve.js';
import { HANG } from '../../scripts/testing/until.js';
import { stopClock, TODAY } from '../clock.js';

interface Entry {
  id: string;
  title: string;
  name: string;
  type: 'story' | 'docs';
}

const OPTIONS: RunOptions = {
  resultTypes: ['violations'],
  rules: {
    // A story is a piece of a page: the landmarks around it and the first heading are the page's own.
    region: { enabled: false },
    'landmark-one-main': { enabled: false },
    'page-has-heading-one': { enabled: false },
  },
};

const COLOUR: RunOptions = {
  ...OPTIONS,
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};

/** The settings of Storybook's toolbar, and what they can break. */
const MODES = [
  { globals: { theme: 'light', lang: 'en' }, options: OPTIONS },
  { globals: { theme: 'dark', lang: 'en' }, options: COLOUR },
  { globals: { theme: 'light', lang: 'ar-XB' }, options: OPTIONS },
];

const { entries } = JSON.parse(readFileSync('storybook-static/index.json', 'utf8')) as {
  entries: Record<string, Entry>;
};
const site = await serve(['storybook-static']);
const browser = await puppeteer.launch(ensureBrowser());
const page = await browser.newPage();
page.setDefaultTimeout(HANG);
// A play function that fails shows nowhere else.
const errors: string[] = [];
page.on('pageerror', (error) => errors.push(String(error)));
page.on('console', (message) => {
  // A browser with windows asks for an icon by itself, and a story's page has none.
  const isIcon = message.location().url?.endsWith('/favicon.ico');
  if (message.type() === 'error' && !isIcon) errors.push(message.text());
});
await page.evaluateOnNewDocument(stopClock, TODAY);
await page.evaluateOnNewDocument(
  readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8'),
);

after(async () => {
  await browser.close();
  site.close();
});

for (const { id, title, name, type } of Object.values(entries)) {
  if (type !== 'story') continue;
  describe(`${title}: ${name}`, () => {
    before(async () => {
      // Storybook's own axe is told to wait, or the two would meet.
      await page.goto(`${site.url}/iframe.html?id=${id}&viewMode=story&globals=a11y.manual:!true`);
      await page.waitForFunction(hasPlayed);
    });

    it('plays to its end', () => {
      assert.deepEqual(errors.splice(0), []);
    });

    for (const { globals, options } of MODES) {
      it(`is accessible in ${Object.values(globals).join(', ')}`, async () => {
        await page.evaluate(show, globals);
        await page.waitForFunction(isIn, {}, globals.lang);
        assert.deepEqual(await undefinedTags(), []);
        assert.equal(await violations(options), '');
      });
    }
  });
}

/** Runs in the page: tells whether the story is there and its play function is through. */
function hasPlayed(): boolean {
  const { __STORYBOOK_PREVIEW__: preview } = window as unknown as {
    __STORYBOOK_PREVIEW__?: { currentRender?: { phase?: string } };
  };
  return /finished|completed|errored/.test(preview?.currentRender?.phase ?? '');
}

/** Runs in the page: turns the toolbar's settings, and waits for the story. */
function show(globals: Record<string, string>): Promise<void> {
  const { __STORYBOOK_ADDONS_CHANNEL__: channel } = window as unknown as {
    __STORYBOOK_ADDONS_CHANNEL__: {
      once(event: string, listener: () => void): void;
      emit(event: string, detail: object): void;
    };
  };
  return new Promise((resolve) => {
    channel.once('storyRendered', resolve);
    channel.emit('updateGlobals', { globals });
  });
}

/** Runs in the page: tells whether all that is ours is shown in this language. */
function isIn(lang: string): boolean {
  const shown: Element[] = [];
  const places: ParentNode[] = [document];
  for (const place of places) {
    shown.push(...place.querySelectorAll('.spasm'));
    for (const { shadowRoot } of place.querySelectorAll('*'))
      if (shadowRoot) places.push(shadowRoot);
  }
  return shown.every((one) => one.getAttribute('lang') === lang);
}

function undefinedTags(): Promise<string[]> {
  return page.$$eval('#storybook-root :not(:defined)', (all) => all.map((one) => one.localName));
}

async function violations(options: RunOptions): Promise<string> {
  const { violations } = await page.evaluate(
    (options) =>
      (window as unknown as { axe: typeof import('axe-core') }).axe.run('#storybook-root', options),
    options,
  );
  return violations
    .flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id}: ${target.join(' ')}\n${failureSummary ?? ''}`,
      ),
    )
    .join('\n\n');
}
