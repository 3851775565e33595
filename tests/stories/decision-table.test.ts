/** The decision table, as a clinician prints it from Storybook. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import triage from '../../content/triage.json' with { type: 'json' };
import { ensureBrowser } from '../../scripts/testing/browser.js';
import { serve } from '../../scripts/testing/serve.js';

const site = await serve(['storybook-static']);
const browser = await puppeteer.launch(ensureBrowser());
const page = await browser.newPage();
await page.goto(`${site.url}/iframe.html?id=decision-table--sheet&viewMode=story`);
await page.waitForSelector('.sheet');

after(async () => {
  await browser.close();
  site.close();
});

describe('the decision table', () => {
  for (const format of ['A4', 'Letter'] as const) {
    it(`prints on two pages of ${format}`, async () => {
      const pdf = Buffer.from(await page.pdf({ format })).toString('latin1');
      assert.equal(pdf.match(/\/Type\s*\/Page\b/g)?.length, 2);
    });
  }

  it('has a place for initials beside each rule and question, and lines to sign on', async () => {
    const boxes = async (table: string) => (await page.$$(`.${table} td.initials`)).length;
    assert.equal(await boxes('levels'), triage.rules.length);
    assert.equal(await boxes('questions'), triage.questions.length);
    assert.equal((await page.$$('.sign li')).length, 4);
  });
});
