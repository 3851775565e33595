/** The decision table as a clinician prints and signs it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import triage from '../../content/triage.json' with { type: 'json' };
import { readDecisionTable } from '../../scripts/content/decision-table.js';
import { ensureBrowser } from '../../scripts/testing/browser.js';
import { printed, squeezed } from './printed.js';

const FILE = 'dist/decision-table.html';
const browser = await puppeteer.launch(ensureBrowser());
const page = await browser.newPage();
await page.goto(pathToFileURL(FILE).href);

after(async () => {
  await browser.close();
});

describe('the decision table', () => {
  for (const format of ['A4', 'Letter'] as const)
    for (const landscape of [false, true])
      it(`is whole on ${format}${landscape ? ', landscape' : ''}: no row is split and none is dropped`, async () => {
        const rows = await page.$$eval('tbody tr, h1, p:not(.on-screen), li:not(td li)', (all) =>
          all.map(({ innerText }) => innerText),
        );
        assert.ok(rows.length > triage.rules.length + triage.questions.length);
        const pages = await printed(page, { format, landscape });
        const lost = rows.filter((row) => !pages.some((text) => text.includes(squeezed(row))));
        assert.deepEqual(lost, []);
      });

  it('says all that the table in docs/ says, of the same edition', async () => {
    const { edition, levels, questions, notes, numbers, reading } = readDecisionTable();
    const text = squeezed(await page.$eval('main', ({ innerText }) => innerText));
    const said = [
      edition,
      ...levels.flatMap(({ says, rows }) => [
        says,
        ...rows.flatMap(({ mayMean, parts }) => [
          mayMean,
          ...parts.flat().map(({ label }) => label),
        ]),
      ]),
      ...questions.flatMap(({ label, asked, unsure }) => [label, asked, unsure]),
      ...notes.map(({ text }) => text),
      ...numbers.flatMap(({ phrases }) => phrases),
      ...reading,
    ];
    assert.deepEqual(
      said.filter((one) => !text.includes(squeezed(one))),
      [],
    );
    assert.ok(readFileSync('docs/decision-table.md', 'utf8').includes(`\`${edition}\``));
  });

  it('has a place for initials beside each rule and question, and lines to sign on', async () => {
    const boxes = async (table: string) => (await page.$$(`.${table} td.initials`)).length;
    assert.equal(await boxes('levels'), triage.rules.length);
    assert.equal(await boxes('questions'), triage.questions.length);
    assert.equal((await page.$$('.sign li')).length, 4);
  });
});
