/** On paper stands every word that a screen can show, in each engine that prints to a file. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import puppeteer, { type Page } from 'puppeteer-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { ensureBrowser } from '../../scripts/testing/browser.js';
import { enginesToTry, FIREFOX } from '../../scripts/testing/engines.js';
import { openRoots } from '../../scripts/testing/open-roots.js';
import { serve } from '../../scripts/testing/serve.js';
import { HANG } from '../../scripts/testing/until.js';
import { WORDED_TAGS } from '../tags.js';
import { words } from './page.js';

const dropIn = readFileSync('dist/cdn/spasm-elements.js', 'utf8');
const server = await serve(['site']);
after(() => {
  server.close();
});

/** Without spaces and hyphens, which a PDF has or has not at the end of a line. */
const squeezed = (text: string) => text.normalize('NFKC').replace(/[\s\u00ad•-]+/g, '');

/** The texts that are to be seen in each element that fits a selector, in shadow roots too, with what is folded. */
function textsIn(selector: string): string[][] {
  const found: string[][] = [];
  const elements: Element[] = [document.body];
  for (let element = elements.pop(); element; element = elements.pop()) {
    elements.push(...(element.shadowRoot ?? element).children);
    if (!element.matches(selector)) continue;
    const texts: string[] = [];
    const left: Node[] = [element];
    for (let node = left.pop(); node; node = left.pop()) {
      if (node instanceof Element) {
        const { display, visibility } = getComputedStyle(node);
        if (node.matches('style, script, .on-screen, .hidden-words')) continue;
        if (display === 'none' || visibility === 'hidden') continue;
        left.push(...[...(node.shadowRoot ?? node).childNodes].reverse());
      } else if (node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim()) {
        texts.push(node.nodeValue);
      }
    }
    if (texts.length > 0) found.push(texts);
  }
  return found;
}

interface Paper {
  format: 'A4' | 'Letter';
  landscape: boolean;
  /** Of the text that the page sets, in pixels. */
  size: number;
}

const PAPERS: Paper[] = (['A4', 'Letter'] as const).flatMap((format) =>
  [false, true].flatMap((landscape) => [14, 16, 24].map((size) => ({ format, landscape, size }))),
);

const nameOf = ({ format, landscape, size }: Paper) =>
  `${format}${landscape ? ' across' : ''}, with text of ${String(size)} px`;

async function open(page: Page, tag: string, size: number): Promise<void> {
  await page.goto(server.url);
  await page.setContent(
    `<!doctype html><html lang="en" style="font-size: ${String(size)}px"><body style="font-size: 1rem"><${tag} region="us"></${tag}></body>`,
  );
  await page.addScriptTag({ content: dropIn });
  await page.evaluate(() => new Promise(requestAnimationFrame));
}

/** Tells a page that it is about to be printed. */
const isPrinted = (page: Page) =>
  page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    return new Promise(requestAnimationFrame);
  });

/** The words of each page of paper. */
async function printed(page: Page, { format, landscape }: Paper): Promise<string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format, landscape })));
  const { text } = await extractText(pdf);
  return text.map(squeezed);
}

for (const engine of enginesToTry().filter((one) => one !== 'webkit')) {
  const browser = await puppeteer.launch({
    ...(engine === 'firefox' ? { browser: 'firefox', executablePath: FIREFOX } : ensureBrowser()),
    protocolTimeout: HANG,
  });
  after(() => browser.close());

  const newPage = async () => {
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(openRoots);
    return page;
  };

  describe(`on paper, in ${engine}`, () => {
    for (const tag of WORDED_TAGS)
      // The guide holds all others.
      for (const paper of tag === 'spasm-guide' ? PAPERS : PAPERS.slice(3, 4))
        it(`every word of <${tag}> is on ${nameOf(paper)}`, async () => {
          const page = await newPage();
          await open(page, tag, paper.size);
          await isPrinted(page);
          const [texts = []] = await page.evaluate(textsIn, 'body');
          assert.ok(texts.length > 10, `${String(texts.length)} texts`);
          const text = (await printed(page, paper)).join('');
          const lost = texts.filter((one) => !text.includes(squeezed(one)));
          assert.deepEqual(lost, []);
          await page.close();
        });

    for (const format of ['A4', 'Letter'] as const)
      it(`no care card and no heading is split, on ${format}`, async () => {
        const page = await newPage();
        const paper = { format, landscape: false, size: 16 };
        await open(page, 'spasm-guide', paper.size);
        await isPrinted(page);
        const found = await page.evaluate(textsIn, '.card, h2, h3, h4, h5, h6');
        const whole = found.map((texts) => squeezed(texts.join('')));
        assert.ok(whole.length > 40, `${String(whole.length)} cards and headings`);
        const pages = await printed(page, paper);
        assert.deepEqual(
          whole.filter((one) => !pages.some((text) => text.includes(one))),
          [],
        );
        await page.close();
      });

    it('a checker that nobody began is its care cards, and a form again on the screen', async () => {
      const page = await newPage();
      await open(page, 'spasm-checker', 16);
      // Firefox tells a page of its reader's printing, and not of a driver's.
      if (engine === 'firefox') await isPrinted(page);
      const text = (await printed(page, { format: 'A4', landscape: false, size: 16 })).join('');
      const { cards } = words('help');
      for (const { points } of cards)
        for (const { text: one } of points) assert.ok(text.includes(squeezed(one)), one);
      assert.doesNotMatch(text, new RegExp(squeezed(words('checker').none)));
      if (engine === 'firefox') await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      const [shown = []] = await page.evaluate(textsIn, 'body');
      assert.ok(shown.some((one) => one.includes(words('checker').none)));
      await page.close();
    });
  });
}
