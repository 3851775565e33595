/** A copy of the project, in which a test may change files and run commands. */
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** What git would commit, beside the packages that are installed. */
export function copyProject(): string {
  const root = mkdtempSync(join(tmpdir(), 'spasm-project-'));
  const git = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const files = execFileSync('git', git, { encoding: 'utf8' }).split('\0').filter(Boolean);
  for (const file of files.filter((name) => existsSync(name))) cpSync(file, join(root, file));
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  return root;
}

/** Starts a command of a shell, in a group of processes of its own. */
export function start(command: string, root: string) {
  // A test runner that knows that it runs in another one reports to that, in a form of its own.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const child = spawn(command, { shell: true, cwd: root, env, detached: true });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  return {
    child,
    output: () => stripVTControlCharacters(output),
    /** Ends it, with all that it has started. */
    stop: () => process.kill(-(child.pid ?? NaN)),
  };
}

/** Runs a command of a shell to its end. */
export async function run(command: string, root: string) {
  const { child, output } = start(command, root);
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { status, output: output() };
}
