/** On paper stands every word that a screen can show, in each engine that prints to a file. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import puppeteer, { type Page } from 'puppeteer-core';
import checker from '../../content/en/checker.json' with { type: 'json' };
import help from '../../content/en/help.json' with { type: 'json' };
import { ensureBrowser } from '../../scripts/testing/browser.js';
import { enginesToTry, FIREFOX } from '../../scripts/testing/engines.js';
import { openRoots } from '../../scripts/testing/open-roots.js';
import { serve } from '../../scripts/testing/serve.js';
import { HANG } from '../../scripts/testing/until.js';
import { WORDED_TAGS } from '../tags.js';
import { printed, squeezed, type Paper } from './printed.js';

const server = await serve(['dist/cdn']);
after(() => {
  server.close();
});
const dropIn = readFileSync('dist/cdn/spasm-elements.js', 'utf8');

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

/** A page of some text size, in pixels, on a paper. */
interface Print extends Paper {
  size: number;
}

const PAPERS: Print[] = (['A4', 'Letter'] as const).flatMap((format) =>
  [false, true].flatMap((landscape) => [14, 16, 24].map((size) => ({ format, landscape, size }))),
);

const nameOf = ({ format, landscape, size }: Print) =>
  `${format}${landscape ? ' across' : ''}, with text of ${String(size)} px`;

async function open(page: Page, tag: string, size: number): Promise<void> {
  // Of some server, as a page of none may not print by itself.
  await page.goto(`${server.url}/none`);
  await page.bringToFront();
  await page.setContent(
    `<!doctype html><html lang="en"><body style="--spasm-font-size: ${String(size)}px"><${tag} region="us"></${tag}></body>`,
  );
  await page.addScriptTag({ content: dropIn });
  await page.evaluate(() => new Promise(requestAnimationFrame));
}

/** Answers with what means nothing, up to the result, and prints that. In one piece: it is run in the page. */
async function walkAndPrint(words: { next: string; print: string; none: string[] }) {
  const root = document.querySelector('spasm-checker')?.shadowRoot;
  for (const [selector, found] of [
    ...Array.from({ length: 20 }).flatMap(() => [
      ['label', words.none] as const,
      ['button', [words.next]] as const,
    ]),
    ['button', [words.print]] as const,
  ]) {
    const controls = [...(root?.querySelectorAll<HTMLElement>(selector) ?? [])];
    controls
      .find(({ textContent }) => found.some((word) => textContent.trim().startsWith(word)))
      ?.click();
    await new Promise(requestAnimationFrame);
  }
}

/** Tells a page that it is about to be printed. */
const isPrinted = (page: Page) =>
  page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    return new Promise(requestAnimationFrame);
  });

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

    for (const paper of engine === 'chromium' ? PAPERS : PAPERS.slice(1, 8))
      it(`no care card and no heading is split, on ${nameOf(paper)}`, async () => {
        const page = await newPage();
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

    for (const paper of PAPERS.slice(2, 6))
      it(`every word of a result is on ${nameOf(paper)}, and nothing of the page`, async () => {
        const page = await newPage();
        await page.evaluateOnNewDocument(() => {
          window.print = () => dispatchEvent(new Event('beforeprint'));
        });
        await open(page, 'spasm-checker', paper.size);
        await page.evaluate(() => {
          document.body.append('The clinic’s own words.');
        });
        await page.evaluate(walkAndPrint, {
          next: checker.next,
          print: checker.print,
          none: [
            checker.none,
            'Age 18',
            checker.questions.smoked.none,
            checker.questions.pregnancy.none,
          ],
        });
        const [texts = []] = await page.evaluate(textsIn, 'spasm-checker');
        assert.ok(texts.length > 10, `${String(texts.length)} texts`);
        const text = (await printed(page, paper)).join('');
        assert.ok(!text.includes(squeezed('The clinic’s own words.')));
        assert.deepEqual(
          texts.filter((one) => !text.includes(squeezed(one))),
          [],
        );
        await page.close();
      });

    it('a checker that nobody began is its care cards, and a form again on the screen', async () => {
      const page = await newPage();
      await open(page, 'spasm-checker', 16);
      // Firefox tells a page of its reader's printing, and not of a driver's.
      if (engine === 'firefox') await isPrinted(page);
      const text = (await printed(page, { format: 'A4', landscape: false })).join('');
      for (const { points } of help.cards)
        for (const { text: one } of points) assert.ok(text.includes(squeezed(one)), one);
      assert.doesNotMatch(text, new RegExp(squeezed(checker.none)));
      if (engine === 'firefox') await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      const [shown = []] = await page.evaluate(textsIn, 'body');
      assert.ok(shown.some((one) => one.includes(checker.none)));
      await page.close();
    });
  });
}
