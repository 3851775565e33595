/**
 * Whether a page that stays open for days stays as light as it was: heap, nodes and listeners after
 * much use of our elements, each time after the browser has collected what nobody holds any more.
 * Run it with `npm run bench:soak`, after `npm run build`. What is not flat makes it fail.
 */
import puppeteer, { type CDPSession, type Page } from 'puppeteer-core';
import { ensureBrowser } from '../scripts/testing/browser.js';
import { serve } from '../scripts/testing/serve.js';
import { TAGS } from '../tests/tags.js';

interface Reading {
  heap: number;
  nodes: number;
  listeners: number;
}

/** What may be left of a step, for the browser's own notes of what it ran. */
const SLACK = { heap: 0.05, nodes: 50, listeners: 5 };

const server = await serve(['bench', 'dist/cdn']);
const { args, ...browserFound } = ensureBrowser();
const browser = await puppeteer.launch({
  ...browserFound,
  // Machine code grows for as long as the page learns, and nobody holds it: interpreted, what is left is held.
  args: [...args, '--js-flags=--jitless'],
});
try {
  await soak('10,000 mounts and unmounts', 10, mountAndUnmount);
  await soak('1,000 elements on a page, and off it again', 5, fillAndEmpty);
  await soak('200 navigations of a single-page host', 10, navigate);
} finally {
  await browser.close();
  server.close();
}

/** Repeats a step in a page of its own, and reads after each. The first repetitions warm up. */
async function soak(title: string, times: number, step: (page: Page) => Promise<unknown>) {
  const page = await browser.newPage(); // In front: one behind another paints nothing.
  const cdp = await page.createCDPSession();
  await page.goto(`${server.url}/soak.html`);
  console.log(
    `\n${title}\n  ${'heap MB'.padStart(16)} ${'nodes'.padStart(7)} ${'listeners'.padStart(10)}`,
  );
  const readings: Reading[] = [];
  for (let time = 0; time <= times; time++) {
    if (time > 0) await step(page);
    readings.push(await read(cdp));
    const { heap, nodes, listeners } = readings.at(-1) as Reading;
    console.log(
      `  ${`${String(time)}/${String(times)}`.padEnd(7)} ${heap.toFixed(2).padStart(8)} ${String(nodes).padStart(7)} ${String(listeners).padStart(10)}`,
    );
  }
  // From the second half's start on, nothing may be added.
  const [from, to] = [readings[Math.ceil(times / 2)] as Reading, readings.at(-1) as Reading];
  for (const key of ['heap', 'nodes', 'listeners'] as const) {
    const grown = to[key] - from[key];
    if (grown <= SLACK[key]) continue;
    console.log(`  Not flat: ${key} grew by ${grown.toFixed(2)} from the middle to the end.`);
    process.exitCode = 1;
  }
  await page.close();
}

async function read(cdp: CDPSession): Promise<Reading> {
  for (let turn = 0; turn < 3; turn++) await cdp.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return { heap: usedSize / 1e6, nodes, listeners: jsEventListeners };
}

/** 1,000 elements, each shown and taken away. */
function mountAndUnmount(page: Page) {
  return page.evaluate(async (tags) => {
    const main = document.querySelector('main');
    for (let turn = 0; turn < 1000; turn++) {
      const element = document.createElement(tags[turn % tags.length] ?? '');
      element.setAttribute('region', 'us');
      main?.append(element);
      await Promise.resolve();
      if (turn % 20 === 0) await new Promise((done) => requestAnimationFrame(done));
      element.remove();
    }
  }, TAGS);
}

/** 1,000 elements at once, shown and taken away. */
function fillAndEmpty(page: Page) {
  return page.evaluate(async (tags) => {
    const main = document.querySelector('main') as HTMLElement;
    main.innerHTML = Array.from({ length: 1000 }, (_, turn) => {
      const tag = tags[turn % tags.length] ?? '';
      return `<${tag} region="us"></${tag}>`;
    }).join('');
    await new Promise((done) => requestAnimationFrame(done));
    await new Promise((done) => requestAnimationFrame(done));
    main.replaceChildren();
  }, TAGS);
}

/** 20 pages of a host that replaces its main part, with a provider, and a checker that somebody begins. */
function navigate(page: Page) {
  return page.evaluate(async () => {
    const main = document.querySelector('main') as HTMLElement;
    for (let turn = 0; turn < 20; turn++) {
      history.pushState(null, '', `/page-${String(turn)}`);
      main.innerHTML = `<spasm-content clinic="Clinic ${String(turn)}" phone="(555) 010-0142" region="us">
        <spasm-guide></spasm-guide><spasm-checker></spasm-checker><clinic-contact></clinic-contact>
      </spasm-content>`;
      await new Promise((done) => requestAnimationFrame(done));
      main.querySelector<HTMLElement>('spasm-checker')?.focus();
      document.documentElement.lang = turn % 2 ? 'en' : 'es';
      await new Promise((done) => requestAnimationFrame(done));
    }
  });
}
