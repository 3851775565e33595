/** The package in apps of each framework, as npm packs it and as their own compilers build them. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { until } from '../../scripts/testing/until.js';
import { open, serveFile, type Visit } from '../e2e/page.js';
import { frameworks } from './frameworks.js';
import { Consumers } from './package.js';
import { keepRoots, shows, type Settings } from './reading.js';

const BEFORE: Settings = {
  clinic: 'Harbor Street Clinic',
  phone: '(555) 010-0142',
  booking: 'https://example.com/book',
  address: '12 Harbor Street',
  hours: 'Mon to Fri 8–6',
  src: '/harbor.json',
  region: 'us',
  theme: 'dark',
  mode: 'full',
  level: 3,
  remedies: ['ice', 'heat'],
  tips: 'walking diet',
  treatments: ['massage'],
  shareId: true,
  shareLevel: true,
};

const AFTER: Settings = {
  clinic: 'Hill Road Clinic',
  phone: '(555) 010-0143',
  booking: 'https://example.com/visits',
  address: '3 Hill Road',
  hours: 'Sat 9–12',
  src: '/hill.json',
  region: 'gb',
  theme: 'light',
  mode: 'education',
  level: '2',
  remedies: 'heat water',
  tips: ['posture'],
  treatments: 'regenerative massage',
  shareId: false,
  shareLevel: false,
};

for (const { src } of [BEFORE, AFTER])
  serveFile(src, JSON.stringify({ version: 1, guide: { intro: src } }), {
    type: 'application/json',
  });

let consumers: Consumers;
before(async () => {
  process.env['NODE_ENV'] = 'development';
  consumers = await Consumers.install();
});
after(() => {
  consumers[Symbol.dispose]();
});

/** Lit’s own word to developers. */
const DEVELOPMENT = /^warn: Lit is in dev mode/;

/** What the console of an app said to its developers. */
const told = ({ console, errors }: Visit) => [
  ...console.filter((line) => /^(?:warn|error)/.test(line) && !DEVELOPMENT.test(line)),
  ...errors,
];

for (const framework of frameworks) {
  const { name } = framework;
  describe(name, () => {
    const script = `/${name}.js`;
    before(async () => {
      serveFile(script, await consumers.bundle(framework));
    });
    const openApp = (html = '') =>
      open(`<div id="app">${html}</div><script type="module" src="${script}"></script>`, {
        before: [keepRoots],
      });

    it('shows what it gives to properties and attributes, and what it changes them to', async () => {
      await using visit = await openApp();
      await start(visit, BEFORE);
      await shows(visit, BEFORE);
      await change(visit, AFTER);
      await shows(visit, AFTER);
      await change(visit, BEFORE);
      await shows(visit, BEFORE);
      assert.deepEqual(told(visit), []);
    });
  });
}

/** Starts the app of a page. */
const start = ({ page }: Visit, settings: Settings) =>
  page.evaluate((given) => {
    const { start } = globalThis as unknown as { start: (root: unknown, given: unknown) => void };
    start(document.querySelector('#app'), given);
  }, settings as never);

/** Changes its settings. */
const change = ({ page }: Visit, settings: Settings) =>
  page.evaluate((given) => {
    const { change } = globalThis as unknown as { change: (given: unknown) => void };
    change(given);
  }, settings as never);
