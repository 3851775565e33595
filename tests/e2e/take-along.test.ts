/** What a reader takes along from a result: paper, text, a reminder. Made on the device, of the result alone. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import ICAL from 'ical.js';
import { TODAY } from '../clock.js';
import { open, SCRIPT, type Visit, words } from './page.js';
import { until } from '../../scripts/testing/until.js';
import { label, walk } from './walk.js';

const checker = words('checker');
const help = words('help');
const clinic = words('clinic');
const HOST = 'The clinic’s own words.';
const WEAK = label('leg-weak');
const ANSWERED = checker.answers.replace(
  '{date}',
  new Intl.DateTimeFormat('en-US', { dateStyle: 'long' }).format(new Date(TODAY)),
);
const NET = help.safetyNet.now.points[0]?.text ?? '';

const page = `<header><h1>${HOST}</h1></header>
  <script src="${SCRIPT}" data-region="us" data-booking="https://riverbend.example/book"></script>
  <main><spasm-checker></spasm-checker></main>`;

/** Stands in for the print dialog: it is open until `closeDialog`. */
function printDialog() {
  window.print = () => {
    Reflect.set(document, 'printing', true);
    dispatchEvent(new Event('beforeprint'));
  };
}
const closeDialog = async (visit: Visit) => {
  await visit.page.emulateMediaType('screen');
  await visit.page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await wait(50);
};

const buttons = async (visit: Visit) =>
  (await visit.heard()).flatMap(({ role, name }) => (role === 'button' && name ? name : []));

describe('on paper', () => {
  /** Old styles that a page may have for paper and for the screen. */
  const hostile = `<style>
    html { height: 100%; overflow: hidden; color: red }
    html body, body * { display: block !important }
    spasm-print { display: none; position: fixed }
    @media print { html { transform: rotate(90deg) } main { display: none } }
  </style>`;

  /** An important rule in a layer is stronger than one of ours. */
  const layered = `<style>
    @layer framework { html, body, .d-flex { display: flex !important } header { color: red !important } }
  </style>`;

  for (const [name, head, headers] of [
    ['a plain page', '', undefined],
    ['a page with styles of its own for everything', hostile, undefined],
    ['a page with a framework in layers', layered, undefined],
    [
      'a page with a strict policy',
      '',
      {
        'Content-Security-Policy':
          "default-src 'none'; script-src 'self'; style-src 'none'; require-trusted-types-for 'script'; trusted-types lit-html",
      },
    ],
  ] as const) {
    it(`the result and what was chosen stand alone, on ${name}`, async () => {
      await using visit = await open(page, { head, headers: headers ?? {}, before: [printDialog] });
      await walk(visit, ['leg-weak']);
      const before = await visit.page.evaluate(() => document.documentElement.outerHTML);
      await visit.click('button', checker.print);
      await visit.page.emulateMediaType('print');
      await visit.shows(
        help.levels['same-day'].heading,
        checker.because,
        WEAK,
        ANSWERED,
        NET,
        checker.questions['pain']?.legend ?? '',
        checker.limits,
      );
      await visit.hides(HOST, checker.restart, checker.print, clinic.booking);
      const paper = await visit.words();
      assert.equal(paper.split(checker.because).length, 2, 'It is there once.');
      await closeDialog(visit);
      await visit.shows(HOST, help.levels['same-day'].heading);
      assert.equal(await visit.page.evaluate(() => document.documentElement.outerHTML), before);
      assert.equal(await visit.page.evaluate(() => document.adoptedStyleSheets.length), 0);
      assert.deepEqual([...visit.errors, ...visit.requests], [SCRIPT]);
    });
  }

  it('it fits a page, in the direction and the typeface of the reader', async () => {
    await using visit = await open(
      page.replace('<main>', '<main dir="rtl" style="font-family: monospace">'),
      { before: [printDialog] },
    );
    await walk(visit, ['leg-weak']);
    await visit.click('button', checker.print);
    const pdf = Buffer.from(await visit.page.pdf({ format: 'A4' })).toString('latin1');
    const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    assert.ok(pages <= 2, `${String(pages)} pages`);
  });

  it('the sheets of the page stay as they were, where it can’t be read which there are too', async () => {
    for (const broken of ['', 'undefined', '[]', 'null']) {
      await using visit = await open(
        `${page}<script>
          const sheet = new CSSStyleSheet();
          sheet.replaceSync('h1 { color: rgb(1, 2, 3) }');
          document.adoptedStyleSheets = [sheet];
          document.body.style.display = 'grid';
          ${broken && `Object.defineProperty(Document.prototype, 'adoptedStyleSheets', { get: () => ${broken}, set: Object.getOwnPropertyDescriptor(Document.prototype, 'adoptedStyleSheets').set });`}
        </script>`,
        { before: [printDialog] },
      );
      const looks = () =>
        visit.page.$eval('h1', (title) => [
          getComputedStyle(title).color,
          getComputedStyle(document.body).display,
          document.body.getAttribute('style'),
        ]);
      await walk(visit, ['leg-weak']);
      await visit.click('button', checker.print);
      assert.deepEqual((await looks()).slice(0, 2), ['rgb(1, 2, 3)', 'grid'], broken);
      await closeDialog(visit);
      assert.deepEqual(await looks(), ['rgb(1, 2, 3)', 'grid', 'display: grid;'], broken);
      assert.deepEqual(visit.errors, []);
    }
  });

  it('what the page does to itself meanwhile stays, and printing that fails leaves nothing', async () => {
    await using visit = await open(page, { before: [printDialog] });
    await walk(visit, ['leg-weak']);
    await visit.click('button', checker.print);
    await visit.page.evaluate(() => {
      document.body.style.overflow = 'hidden';
    });
    await closeDialog(visit);
    const style = () => visit.page.evaluate(() => document.body.getAttribute('style'));
    assert.equal(await style(), 'overflow: hidden;');
    await visit.page.evaluate(() => {
      window.print = () => {
        throw new Error('no');
      };
    });
    await visit.click('button', checker.print);
    await visit.click('button', checker.print);
    assert.equal(await style(), 'overflow: hidden;');
    assert.equal(await visit.page.$('spasm-print'), null);
    assert.deepEqual(visit.errors, []);
  });

  it('the page is whole again after a while where nobody says that printing is over', async () => {
    await using visit = await open(page, {
      before: [
        () => {
          window.print = () => undefined;
          const later = window.setTimeout.bind(window);
          // Minutes pass at once.
          Reflect.set(window, 'setTimeout', (act: () => void, time = 0) =>
            later(act, time > 60_000 ? 0 : time),
          );
        },
      ],
    });
    await walk(visit, ['leg-weak']);
    await visit.click('button', checker.print);
    await until(() => visit.page.evaluate(() => !document.querySelector('spasm-print')));
    await visit.page.emulateMediaType('print');
    await visit.shows(HOST);
  });

  it('nothing is left behind when the reader starts again, or the element goes', async () => {
    for (const leave of ['restart', 'remove']) {
      await using visit = await open(page, { before: [printDialog] });
      await walk(visit, ['leg-weak']);
      await visit.click('button', checker.print);
      if (leave === 'restart') await visit.click('button', checker.restart);
      else
        await visit.page.$eval('spasm-checker', (element) => {
          element.remove();
        });
      await visit.page.emulateMediaType('print');
      await visit.shows(HOST);
      await visit.hides(WEAK);
    }
  });
});

describe('as text', () => {
  it('it is the result with its reasons, in lines', async () => {
    await using visit = await open(page);
    await visit.page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: {
          writeText(text: string) {
            Reflect.set(document, 'copied', text);
            return Promise.resolve();
          },
        },
      });
    });
    await walk(visit, ['leg-weak']);
    await visit.click('button', checker.copy);
    await visit.shows(checker.copied);
    const text = await visit.page.evaluate(() => Reflect.get(document, 'copied') as string);
    const { name, heading } = help.levels['same-day'];
    assert.ok(text.includes(`${name}: ${heading}\n`), text);
    assert.ok(text.includes(`${checker.because}\n- ${WEAK}\n`), text);
    assert.ok(text.includes(`${ANSWERED}\n`), text);
    assert.ok(text.includes(NET) && text.includes(checker.limits), text);
    assert.ok(!text.includes(checker.restart) && !text.includes(HOST), text);
    assert.doesNotMatch(text, /\n{3}|  |\{|^\s|\s$/);
  });

  it('each act is told, and told anew when it is done again', async () => {
    await using visit = await open(page);
    await visit.page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: {
          writeText() {
            return Promise.resolve();
          },
        },
      });
    });
    await walk(visit);
    const told = async () => {
      const status = (await visit.heard({ groups: true })).find(({ role }) => role === 'status');
      return status?.children?.[0]?.name ?? '';
    };
    await visit.click('button', checker.copy);
    await until(async () => (await told()) === checker.copied);
    await visit.click('button', checker.copy);
    // It is away for long enough that a screen reader takes what comes for new.
    await until(async () => (await told()) === '');
    await until(async () => (await told()) === checker.copied);
    await visit.click('button', checker.remind);
    await until(async () => (await told()) === checker.reminded);
    await visit.shows(checker.reminded);
  });

  it('it says so where the page forbids it, and goes on', async () => {
    await using visit = await open(page);
    await visit.page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: {
          writeText() {
            return Promise.reject(new Error('no'));
          },
        },
      });
    });
    await walk(visit);
    await visit.click('button', checker.copy);
    await visit.shows(checker.copyFailed);
    assert.deepEqual(visit.errors, []);
  });
});

describe('a reminder', () => {
  it('is a calendar’s file for the day of the card, with nothing about the answers', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'reminder-'));
    await using visit = await open(page);
    await visit.cdp.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: folder,
      browserContextId: visit.page.browserContext().id ?? '',
    });
    await walk(visit, ['minor-fall']);
    await visit.click('button', checker.remind);
    await until(() => readdirSync(folder).some((name) => name.endsWith('.ics')));
    const file = readFileSync(join(folder, 'check-again.ics'), 'utf8');
    rmSync(folder, { recursive: true });
    const [event] = new ICAL.Component(ICAL.parse(file) as unknown[]).getAllSubcomponents('vevent');
    assert.ok(event, file);
    const { summary, description, startDate } = new ICAL.Event(event);
    const inAWeek = new Date(TODAY);
    inAWeek.setDate(inAWeek.getDate() + 7);
    assert.deepEqual(
      [startDate.isDate, startDate.year, startDate.month, startDate.day],
      [true, inAWeek.getFullYear(), inAWeek.getMonth() + 1, inAWeek.getDate()],
    );
    assert.equal(summary, checker.reminder);
    assert.ok(description.includes(NET), description);
    assert.ok(!file.includes(checker.signs['minor-fall']?.label ?? ''), file);
    assert.equal(event.getAllSubcomponents('valarm').length, 1);
    const long = file.split('\r\n').filter((line) => Buffer.byteLength(line) > 75);
    assert.deepEqual(long, []);
    assert.deepEqual(
      visit.requests.filter((path) => !path.startsWith('blob:')),
      [SCRIPT],
    );
  });

  it('is for care at home alone; an emergency has nothing to take along', async () => {
    await using visit = await open(page);
    await walk(visit, ['leg-weak']);
    assert.ok(!(await buttons(visit)).includes(checker.remind), 'same-day');
    await visit.click('button', checker.restart);
    await walk(visit, ['bladder']);
    assert.deepEqual(await buttons(visit), [checker.back, checker.restart]);
  });
});

describe('a frame with a sandbox', () => {
  for (const [sandbox, shown] of [
    ['allow-scripts', []],
    ['allow-scripts allow-same-origin', [checker.copy]],
    ['allow-scripts allow-same-origin allow-modals', [checker.print, checker.copy]],
    [
      'allow-scripts allow-same-origin allow-modals allow-downloads',
      [checker.print, checker.copy, checker.remind],
    ],
  ] as const) {
    it(`that says "${sandbox}" offers what it allows`, async () => {
      await using visit = await open(
        `<iframe sandbox="${sandbox}" width="800" height="900" srcdoc="&lt;script src=${SCRIPT}&gt;&lt;/script&gt;&lt;spasm-checker&gt;&lt;/spasm-checker&gt;"></iframe>`,
      );
      const frame = visit.page.frames().find((one) => one !== visit.page.mainFrame());
      assert.ok(frame, 'no frame');
      const options = [
        checker.none,
        checker.signs['age-18-59']?.label,
        checker.questions['pregnancy']?.none,
      ];
      for (let step = 0; step < 20; step += 1) {
        const press = async (names: (string | undefined)[]) => {
          for (const name of names) {
            const [found] = await frame.$$(`::-p-aria([name="${name ?? ''}"])`);
            if (found) {
              await found.click();
              return true;
            }
          }
          return false;
        };
        await press(options);
        if (!(await press([checker.next]))) break;
      }
      const offered = [];
      for (const name of [checker.print, checker.copy, checker.remind]) {
        if (await frame.$(`::-p-aria([name="${name}"][role="button"])`)) offered.push(name);
      }
      assert.ok(await frame.$(`::-p-aria([name="${checker.restart}"])`), 'It came to no result.');
      assert.deepEqual(offered, shown);
    });
  }
});
