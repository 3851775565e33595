/** The checker by keys alone, through its closed root: what a reader without a mouse comes by and hears. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { SerializedAXNode } from 'puppeteer-core';
import { open, SCRIPT, serveFile, type Visit, words } from './page.js';
import { label } from './walk.js';

const checker = words('checker');
const help = words('help');

const legend = (id: string) => checker.questions[id]?.legend ?? id;
const load = () =>
  open(`<script src="${SCRIPT}" data-region="us"></script>
    <p><a href="#before">Before</a></p><spasm-checker></spasm-checker><p><a href="#after">After</a></p>`);

type Heard = Pick<SerializedAXNode, 'role' | 'name' | 'checked'>;

/** What has the focus, as a screen reader names it. */
async function focused(visit: Visit): Promise<Heard> {
  const all = (await visit.heard()).filter((node) => node.focused && node.role !== 'RootWebArea');
  return all.at(-1) ?? { role: 'nothing' };
}

/** Tabs to the control whose name begins so. */
async function tabTo(visit: Visit, name: string): Promise<void> {
  const passed: string[] = [];
  while (passed.length < 60) {
    await visit.page.keyboard.press('Tab');
    const node = await focused(visit);
    if (node.name?.startsWith(name)) return;
    passed.push(node.name ?? node.role);
  }
  throw new Error(`No "${name}" on the way: ${passed.join(' | ')}`);
}

async function press(visit: Visit, key: 'Enter' | 'Space' | 'ArrowDown' | 'ArrowUp' | 'Tab') {
  await visit.page.keyboard.press(key);
  await visit.painted();
}

/** Ticks a checkbox and goes on. */
async function tick(visit: Visit, name: string) {
  await tabTo(visit, name);
  await press(visit, 'Space');
  assert.equal((await focused(visit)).checked, true, name);
  await tabTo(visit, checker.next);
  await press(visit, 'Enter');
}

/** Chooses a radio by arrow keys and goes on. */
async function choose(visit: Visit, name: string) {
  await press(visit, 'Tab');
  for (let turn = 0; turn < 10; turn += 1) {
    const node = await focused(visit);
    assert.equal(node.role, 'radio');
    if (node.name?.startsWith(name) && node.checked === true) break;
    // An arrow moves on from the first one, which Space would choose.
    await press(visit, node.name?.startsWith(name) ? 'Space' : 'ArrowDown');
  }
  assert.ok((await focused(visit)).name?.startsWith(name), name);
  await tabTo(visit, checker.next);
  await press(visit, 'Enter');
}

async function isOn(visit: Visit, heading: RegExp) {
  const { role, name = '' } = await focused(visit);
  assert.equal(role, 'heading');
  assert.match(name, heading);
}

const step = (number: number, id: string) =>
  new RegExp(`^Step ${String(number)} of \\d+\\. ${legend(id).replace(/[?]/g, '\\?')}$`);

describe('by keys alone', () => {
  it('one comes from the page into the checker, through a question, and out again', async () => {
    await using visit = await load();
    await press(visit, 'Tab');
    assert.equal((await focused(visit)).name, 'Before');
    const order: string[] = [];
    for (;;) {
      await press(visit, 'Tab');
      const { name = '' } = await focused(visit);
      if (name === 'After') break;
      order.push(name);
    }
    const signs = ['chest-pain', 'breathless', 'tearing-pain', 'aneurysm-known', 'pulse-with-pain'];
    const expected = [...signs.map(label), checker.none, checker.unsure, checker.next];
    assert.equal(
      order.length - expected.length,
      order.includes('Sources') ? 1 : 0,
      order.join(' | '),
    );
    for (const [index, name] of expected.entries()) assert.ok(order[index]?.startsWith(name), name);
  });

  it('one walks to a result, and hears each new step by its heading', async () => {
    await using visit = await load();
    await tick(visit, checker.none);
    await isOn(visit, step(2, 'nerves'));
    await tick(visit, checker.none);
    await isOn(visit, step(3, 'accident'));
    await choose(visit, label('minor-fall'));
    await isOn(visit, step(4, 'limbs'));
    await tick(visit, checker.none);
    await isOn(visit, step(5, 'illness'));
    await tick(visit, label('sepsis-look'));
    const { name, heading } = help.levels.emergency;
    await isOn(visit, new RegExp(`^${name}: ${heading.replace('{emergency}', '911')}$`));
    await press(visit, 'Tab');
    assert.deepEqual(
      [(await focused(visit)).role, (await focused(visit)).name],
      ['link', 'Call 911'],
    );
    await tabTo(visit, checker.restart);
    await press(visit, 'Enter');
    await isOn(visit, step(1, 'chest'));
    assert.ok(
      (await visit.heard()).every(({ checked }) => checked !== true),
      'An answer is left.',
    );
  });

  it('Back brings the step and its answer back', async () => {
    await using visit = await load();
    await tick(visit, checker.none);
    await tabTo(visit, checker.back);
    await press(visit, 'Enter');
    await isOn(visit, step(1, 'chest'));
    const chosen = (await visit.heard()).filter(({ checked }) => checked === true);
    assert.deepEqual(
      chosen.map(({ name }) => name),
      [checker.none],
    );
  });

  it('Next without an answer says so, aloud and at the question, and goes to the first answer', async () => {
    await using visit = await load();
    await tabTo(visit, checker.next);
    await press(visit, 'Enter');
    const node = await focused(visit);
    assert.ok(node.name?.startsWith(label('chest-pain')), node.name ?? node.role);
    const heard = await visit.heard({ groups: true });
    const group = heard.find(({ role }) => role === 'group');
    assert.ok(group?.description?.includes(checker.errorNone), group?.description ?? 'Nothing.');
    const status = heard.find(({ role }) => role === 'status');
    assert.equal(status?.children?.[0]?.name, checker.errorNone);
    await press(visit, 'Space');
    assert.ok(!(await visit.words()).includes(checker.errorNone), 'It stays after an answer.');
  });

  it('"None of these" takes no sign back, says so, and goes when a sign comes', async () => {
    await using visit = await load();
    const checked = async () =>
      (await visit.heard()).filter(({ checked }) => checked === true).map(({ name }) => name);
    await tabTo(visit, label('breathless'));
    await press(visit, 'Space');
    await tabTo(visit, checker.none);
    await press(visit, 'Space');
    assert.deepEqual(await checked(), [label('breathless')]);
    await visit.shows(checker.notNone);
    await tabTo(visit, label('breathless'));
    await press(visit, 'Space');
    await visit.hides(checker.notNone);
    await tabTo(visit, checker.none);
    await press(visit, 'Space');
    assert.deepEqual(await checked(), [checker.none]);
    await tabTo(visit, label('breathless'));
    await press(visit, 'Space');
    assert.deepEqual(await checked(), [label('breathless')]);
  });

  it('a refused "None of these" is explained at its own option', async () => {
    await using visit = await load();
    await tabTo(visit, label('breathless'));
    await press(visit, 'Space');
    await tabTo(visit, checker.none);
    await press(visit, 'Space');
    const heard = await visit.heard({ groups: true });
    const none = heard.find(({ role, name }) => role === 'checkbox' && name === checker.none);
    assert.equal(none?.description, checker.notNone);
    const shown = await visit.words();
    const [at, next] = [shown.indexOf(checker.notNone), shown.lastIndexOf(checker.unsure)];
    assert.ok(at > shown.indexOf(checker.none) && at < next, shown);
  });

  it('Enter on an option goes on where an answer is there, and nowhere else', async () => {
    await using visit = await load();
    await tabTo(visit, label('chest-pain'));
    await press(visit, 'Enter');
    assert.equal((await focused(visit)).role, 'checkbox');
    await tabTo(visit, checker.none);
    await press(visit, 'Space');
    await press(visit, 'Enter');
    await isOn(visit, step(2, 'nerves'));
    assert.deepEqual(visit.errors, []);
  });
});

const library = (name: string, file: string) =>
  serveFile(`/${name}.js`, readFileSync(`node_modules/@hosts/${file}`, 'utf8'));
const MOUSETRAP = library('mousetrap', 'mousetrap/mousetrap.js');
const MICROMODAL = library('micromodal', 'micromodal/dist/micromodal.js');

describe('on a page with shortcuts of its own', () => {
  /** What players, sliders and admin bars have: keys for the whole page, unless the target is a control by its name. */
  const shortcuts: Record<string, string> = {
    'Mousetrap, without its filter': `<script src="${MOUSETRAP}"></script><script>
      Mousetrap.stopCallback = () => false;
      Mousetrap.bind(['space', 'enter', 'k', 'up', 'down'], () => { document.title += '!'; return false; });
    </script>`,
    'a filter by tag name': `<script>
      for (const type of ['keydown', 'keypress', 'keyup'])
        document.addEventListener(type, (event) => {
          if (/INPUT|BUTTON|A|SUMMARY/.test(event.target.tagName) && event.target.tagName.length < 8) return;
          if (!/^( |Enter|Arrow.*)$/.test(event.key)) return;
          event.preventDefault();
          document.title += '!';
        });
    </script>`,
  };
  for (const [name, script] of Object.entries(shortcuts)) {
    it(`every control of ours keeps its keys: ${name}`, async () => {
      await using visit = await open(
        `${script}<script src="${SCRIPT}" data-region="us"></script><spasm-guide></spasm-guide>`,
      );
      // A button of the contents.
      await tabTo(visit, words('checker').title);
      await press(visit, 'Space');
      // The options, Next and Back.
      await tabTo(visit, label('chest-pain'));
      await press(visit, 'Space');
      assert.equal((await focused(visit)).checked, true);
      await press(visit, 'Space');
      await tabTo(visit, checker.none);
      await press(visit, 'Space');
      await press(visit, 'Enter');
      await isOn(visit, step(2, 'nerves'));
      await tabTo(visit, checker.none);
      await press(visit, 'Space');
      await tabTo(visit, checker.next);
      await press(visit, 'Enter');
      await isOn(visit, step(3, 'accident'));
      await tabTo(visit, checker.back);
      await press(visit, 'Space');
      await tabTo(visit, checker.back);
      await press(visit, 'Space');
      await isOn(visit, step(1, 'chest'));
      // A fold.
      await tabTo(visit, words('ui').sources);
      const before = await visit.words();
      await press(visit, 'Enter');
      assert.notEqual(await visit.words(), before);
      assert.equal(await visit.page.title(), 'A clinic');
      // What is not on a control is the page's.
      await visit.page.evaluate(() => {
        (document.activeElement as HTMLElement).blur();
      });
      await press(visit, 'Space');
      assert.match(await visit.page.title(), /!$/);
    });
  }
});

describe('in a dialog that traps the focus', () => {
  const dialog = (after: string) => `<script src="${MICROMODAL}"></script>
    <script src="${SCRIPT}" data-region="us"></script>
    <div id="dialog" class="modal" aria-hidden="true"><div tabindex="-1" data-micromodal-close>
      <div role="dialog" aria-modal="true"><button data-micromodal-close>Close</button>
        <spasm-checker></spasm-checker>${after}</div></div></div>
    <script>MicroModal.show('dialog');</script>`;

  it('every control is reached where a control of the page comes after us, as our guide says', async () => {
    await using visit = await open(dialog('<button data-micromodal-close>Done</button>'));
    await tick(visit, checker.none);
    await isOn(visit, step(2, 'nerves'));
    await tabTo(visit, 'Done');
    await press(visit, 'Tab');
    assert.equal((await focused(visit)).name, 'Close');
  });
});
