/**
 * The checker, listened to: a virtual screen reader walks it to each level, and says what the kept
 * transcripts in `spoken/` have. They are there to be read: would a person who only hears this know
 * where they are and what to do?
 *
 * After a change of words or markup, write them anew, then read what changed:
 * `UPDATE_SPOKEN=1 npm test -- tests/e2e/spoken.test.ts`
 *
 * The reader sees no ticks and no folds, so it calls each answer "not checked" (`keyboard.test.ts`
 * asks the browser itself for that), and a line "> unfolds it" tells what was folded.
 */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { virtual } from '@guidepup/virtual-screen-reader';
import { openRoots } from '../../scripts/testing/open-roots.js';
import { open, SCRIPT, serveFile, type Visit, words } from './page.js';

const checker = words('checker');

const reader = new URL(import.meta.resolve('@guidepup/virtual-screen-reader/browser.js'));
const READER = serveFile('/screen-reader.js', readFileSync(reader, 'utf8'));

const TOP = `heading, ${checker.title}, level 2`;
const NEXT = `button, ${checker.next}`;

const FIXTURES = new URL('spoken/', import.meta.url);

/** The answer to each question that is asked on a walk; to all others, the plain one. */
const WALKS: Record<string, Record<string, string>> = {
  emergency: { nerves: label('bladder') },
  'same-day': { illness: label('fever'), history: checker.unsure },
  soon: { pattern: label('cough') },
  'self-care': {},
};

function label(sign: string): string {
  return checker.signs[sign]?.label ?? sign;
}

/** Opens the checker with the reader at its start. It can't look into a closed root, so it starts inside. */
async function load(): Promise<Visit> {
  const visit = await open(
    `<script type="module">
      import { virtual } from '${READER}';
      document.reader = virtual;
    </script>
    <script src="${SCRIPT}" data-region="us" data-booking="https://riverbend.example/book"></script>
    <spasm-checker></spasm-checker>`,
    { before: [openRoots] },
  );
  await visit.page.evaluate(async () => {
    const container = document.querySelector('spasm-checker')?.shadowRoot?.querySelector('.spasm');
    if (!container) throw new Error('No checker.');
    await (Reflect.get(document, 'reader') as typeof virtual).start({ container });
  });
  return visit;
}

/** What was said since it was last asked. */
const said = ({ page }: Visit) =>
  page.evaluate(async () => {
    const reader = Reflect.get(document, 'reader') as typeof virtual;
    const phrases = await reader.spokenPhraseLog();
    await reader.clearSpokenPhraseLog();
    return phrases;
  });

/** Reads on up to this phrase, and unfolds what is folded on the way. After the end comes the top again. */
const read = ({ page }: Visit, end: string) =>
  page.evaluate(async (end) => {
    const reader = Reflect.get(document, 'reader') as typeof virtual;
    const phrases: string[] = [];
    for (;;) {
      await reader.next();
      const phrase = await reader.lastSpokenPhrase();
      if (phrase === end) break;
      if (phrases.push(phrase) > 300) throw new Error(`Never said: ${end}`);
      const { activeNode: node } = reader;
      if (!(node instanceof HTMLElement && node.matches('details:not([open]) > summary'))) continue;
      phrases.push('> unfolds it');
      node.click();
    }
    await reader.clearSpokenPhraseLog();
    return phrases;
  }, end);

/** Goes to a control and presses a key there. What is said on the way to it. */
async function press(visit: Visit, role: string, name: string, key: 'Space' | 'Enter') {
  await (await visit.find(role, name)).focus();
  const phrases = await said(visit);
  await visit.page.keyboard.press(key);
  await visit.painted();
  return phrases;
}

/**
 * Gives these answers where they are asked for, else the plain one. Reads the first step and the
 * result through, and with `isWhole` each step; else only what is said on the way to the answer.
 */
async function walk(answers: Record<string, string>, isWhole: boolean): Promise<string[]> {
  await using visit = await load();
  const phrases: string[] = [];
  for (let step = 1; ; step += 1) {
    const now = await said(visit);
    if (step === 1) now.push(...(await read(visit, TOP)));
    const asked = Object.entries(checker.questions).find(([, { legend }]) =>
      now.some((phrase) => phrase.includes(legend)),
    );
    if (!asked) return [...phrases, '', '## Result', ...now, ...(await read(visit, TOP))];
    if (step > 1 && isWhole) now.push(...(await read(visit, NEXT)));
    const [id, { none = checker.none }] = asked;
    const isRadio = (await visit.heard()).some(({ role }) => role === 'radio');
    const answer = answers[id] ?? (id === 'age' ? label('age-18-59') : none);
    phrases.push(
      ...['', `## Step ${String(step)}`, ...now],
      ...(await press(visit, isRadio ? 'radio' : 'checkbox', answer, 'Space')),
      ...(await press(visit, 'button', checker.next, 'Enter')),
    );
  }
}

/**
 * What a person hears of it. The reader also says where paragraphs, points and headings begin and end,
 * that a status is empty or was emptied, and the words of a name once more after it.
 */
function heard(phrases: string[]): string[] {
  let last = '';
  return phrases.filter((phrase, index) => {
    if (/^(#|polite: .|$)/.test(phrase)) return true;
    if (/^(heading|group|checkbox|radio), /.test(last) && last.includes(phrase)) return false;
    last = phrase;
    if (phrase === 'status') return phrases[index + 2] === `end of ${phrase}`;
    return !/^(paragraph|end of (paragraph|heading|listitem).*|end, .*|polite: )$/.test(phrase);
  });
}

/** Holds that this is what the kept transcript says. */
function isAsKept(name: string, phrases: string[]): void {
  const file = new URL(`${name}.txt`, FIXTURES);
  const transcript = `${heard(phrases).join('\n').trim()}\n`;
  if (process.env['UPDATE_SPOKEN']) {
    mkdirSync(FIXTURES, { recursive: true });
    writeFileSync(file, transcript);
  }
  assert.equal(transcript, readFileSync(file, 'utf8'));
}

describe('a virtual screen reader', () => {
  for (const [level, answers] of Object.entries(WALKS)) {
    it(`says the way to ${level} as it was reviewed`, async () => {
      isAsKept(level, await walk(answers, level === 'self-care'));
    });
  }

  it('says what to do when nothing was chosen', async () => {
    await using visit = await load();
    await said(visit);
    isAsKept('nothing-chosen', [
      '## Next, with nothing chosen',
      ...(await press(visit, 'button', checker.next, 'Enter')),
      ...(await said(visit)),
      '',
      '## On to the end',
      ...(await read(visit, TOP)),
      '',
      '## The question once more, from the top',
      TOP,
      ...(await read(visit, NEXT)),
    ]);
  });
});
