/**
 * Each checklist of docs/contributing is walked on a copy of the project, from its top: each block of code
 * is written where the line before it says, each command is run, and each block of text must be in what
 * the commands before it say. So what is written there works, and nothing is left out.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parts } from '../../scripts/content/content-path.js';
import { copyProject, run } from '../../scripts/testing/project-copy.js';

const FOLDER = 'docs/contributing';

/** A fenced block, with the line before it. */
const BLOCK = /(?<lead>[^\n]*)\n\n```(?<language>\w+)\n(?<code>.*?)^```$/gms;

/** "In `file`, after `text`:", "In `file`, in the list `place`:", "In a new file `file`:" and the like. */
const WHERE =
  /^In (?:a new file )?`(?<file>[^`]+)`(?:, (?<how>after|before|in place of|in the list|in) `(?<place>.+)`)?:$/;

describe('each checklist, followed from its top', { concurrency: 2 }, () => {
  for (const page of readdirSync(FOLDER).filter((name) => name.startsWith('add-')))
    it(page, async () => {
      const root = copyProject();
      try {
        await follow(readFileSync(join(FOLDER, page), 'utf8'), root);
      } finally {
        rmSync(root, { recursive: true });
      }
    });
});

async function follow(page: string, root: string): Promise<void> {
  const blocks = [...page.matchAll(BLOCK)].map(({ groups = {} }) => groups);
  for (const [index, { lead = '', language, code = '' }] of blocks.entries()) {
    if (language === 'sh') {
      const next = blocks[index + 1];
      await runAll(code, next?.['language'] === 'text' ? (next['code'] ?? '') : '', root);
    } else if (language !== 'text') {
      write(lead, code, root);
    }
  }
}

/** Runs some commands, which say all of these lines, and of faults no others. Where there is a fault, the last fails. */
async function runAll(commands: string, expected: string, root: string): Promise<void> {
  const isFault = (line: string) => line.includes(' › ');
  let said = '';
  for (const command of commands.trim().split('\n')) {
    const { status, output } = await run(command, root);
    said += output;
    if (!isFault(expected)) assert.equal(status, 0, `${command}\n${output}`);
  }
  const saidLines = said.split('\n').map((line) => line.trim());
  const lines = expected.split('\n').filter(Boolean);
  assert.deepEqual(saidLines.filter(isFault), lines.filter(isFault));
  for (const line of lines)
    assert.ok(
      saidLines.some((one) => one.startsWith(line)),
      `“${line}” is not said by:\n${commands}${said}`,
    );
}

function write(lead: string, code: string, root: string): void {
  const { file = '', how, place = '' } = WHERE.exec(lead)?.groups ?? {};
  assert.ok(file, `Say where this goes, in place of “${lead}”:\n${code}`);
  const path = join(root, file);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  assert.equal(text === undefined, lead.startsWith('In a new file'), lead);
  if (text === undefined) writeFileSync(path, code);
  else if (file.endsWith('.json') && how !== 'in place of') {
    const json: unknown = JSON.parse(text);
    const target = valueAt(json, place);
    if (how === 'in the list') (target as unknown[]).push(JSON.parse(code));
    else Object.assign(target as object, JSON.parse(code));
    writeFileSync(path, `${JSON.stringify(json, null, 2)}\n`);
  } else {
    assert.equal(
      text.split(place).length,
      2,
      `${file} does not have “${place}” once. Change the checklist: its example is of before.`,
    );
    writeFileSync(path, withCode(text, how, place, code));
  }
}

/** A text with some code in place of what it has there, or in lines of its own before or after that line. */
function withCode(text: string, how: string | undefined, place: string, code: string): string {
  if (how === 'in place of') return text.replace(place, () => code.trimEnd());
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.includes(place));
  lines.splice(how === 'after' ? at + 1 : at, 0, code.replace(/\n$/, ''));
  return lines.join('\n');
}

/** What is at a place of some content, such as `items.heat.points`; all of it where none is named. */
function valueAt(json: unknown, place: string): unknown {
  return place
    .split('.')
    .filter(Boolean)
    .reduce((value, key) => parts(value).find((part) => part.key === key)?.value, json);
}
