/** To leave and come back: a page that the browser kept shows what was left; a page that is loaded anew starts empty. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stopClock } from '../clock.js';
import { open, SCRIPT, serveFile, type Visit, words } from './page.js';
import { label, walk } from './walk.js';

const checker = words('checker');
const NUMB = label('saddle-numb');
const SECOND = checker.questions['nerves']?.legend ?? '';
const CHECKER = `<script src="${SCRIPT}" data-region="us"></script><spasm-checker></spasm-checker>`;
const ELSEWHERE = serveFile('/elsewhere', '<!doctype html><title>Elsewhere</title>', {
  type: 'text/html',
});

/** Counts what the checker tells. */
function listen() {
  Reflect.set(window, 'told', 0);
  for (const type of ['spasm-checker-start', 'spasm-checker-result'])
    addEventListener(type, () =>
      Reflect.set(window, 'told', Number(Reflect.get(window, 'told')) + 1),
    );
}

const told = ({ page }: Visit) => page.evaluate(() => Reflect.get(window, 'told') as number);

/** A reader at the second question, with a sign of it chosen and not yet passed on. */
async function halfWay() {
  const visit = await open(CHECKER, { before: [listen] });
  await visit.click('checkbox', checker.none);
  await visit.click('button', checker.next);
  await visit.click('checkbox', NUMB);
  return visit;
}

describe('a reader who leaves half way', () => {
  // As the back/forward cache tells of it. The browser that the tests bring has none of its own.
  it('finds the question and the answer again, where the browser kept the page', async () => {
    await using visit = await halfWay();
    await visit.page.evaluate(() => {
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    await visit.painted();
    await visit.shows(SECOND);
    const boxes = (await visit.heard()).filter(({ role }) => role === 'checkbox');
    assert.deepEqual(
      boxes.filter(({ checked }) => checked).map(({ name }) => name?.startsWith(NUMB)),
      [true],
    );
    assert.equal(await told(visit), 1, 'It was begun once, and leaving tells nothing.');
    await visit.click('button', checker.next);
    await visit.shows('911');
  });

  it('comes back to an empty first question, where the page is loaded anew', async () => {
    await using visit = await halfWay();
    // A page that holds a lock is not kept.
    await visit.page.evaluate(() => {
      void navigator.locks.request('held', () => new Promise(() => undefined));
    });
    await visit.page.goto(new URL(ELSEWHERE, visit.page.url()).href);
    await visit.page.goBack({ waitUntil: 'load' });
    await visit.painted();
    assert.equal(await told(visit), 0, 'Nothing was begun anew.');
    await startsEmpty(visit);
  });

  it('starts empty after a reload', async () => {
    await using visit = await halfWay();
    await visit.page.reload({ waitUntil: 'load' });
    await visit.painted();
    await startsEmpty(visit);
  });

  it('leaves nothing for the next page in the same tab', async () => {
    await using visit = await halfWay();
    await visit.page.goto(new URL(ELSEWHERE, visit.page.url()).href);
    const left = await visit.page.evaluate(() => [
      window.name,
      document.cookie,
      localStorage.length,
      sessionStorage.length,
      history.state as unknown,
      document.referrer.includes('?') || document.referrer.includes('#'),
    ]);
    assert.deepEqual(left, ['', '', 0, 0, null, false]);
    assert.deepEqual(visit.requests, [SCRIPT]);
  });
});

describe('a result that stays on the screen past midnight', () => {
  it('says to check again a week after the day of the answers, and names that day', async () => {
    await using visit = await open(CHECKER);
    await walk(visit);
    await visit.shows('December 2, 2026');
    await visit.page.evaluate(stopClock, '2026-11-27T12:00:00');
    // Another theme makes it show all anew.
    await visit.page.$eval('spasm-checker', (element) => {
      element.setAttribute('theme', 'dark');
    });
    await visit.painted();
    await visit.shows('December 2, 2026', checker.answers.replace('{date}', 'November 25, 2026'));
  });
});

async function startsEmpty(visit: Visit) {
  await visit.shows(checker.questions['chest']?.legend ?? '');
  await visit.hides(SECOND);
  const heard = await visit.heard();
  assert.deepEqual(
    heard.filter(({ checked }) => checked).map(({ name }) => name),
    [],
  );
}
