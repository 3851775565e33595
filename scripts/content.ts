/** What the build does with the words in `content/`. */
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { checkContent } from '../src/content/check.js';

/** For editors and reviewers only: no reader's browser needs them. */
const NOT_SHIPPED = ['$schema', 'mayMean'];

/** The path of a file of words. */
export const CONTENT = /\/content\/[^?]*\.json$/;

/** What ships of a file of words: all but the notes, and but the sources that no element shows. */
export function shipped(file: string, json: string): string {
  const shown = /\/sources\.json$/.test(file) ? isShown() : () => true;
  const left = /\/regions\.json$/.test(file) ? [...NOT_SHIPPED, 'sources'] : NOT_SHIPPED;
  const entries = Object.entries(JSON.parse(json) as object).filter(([key]) => shown(key));
  return JSON.stringify(Object.fromEntries(entries), (key, value: unknown) =>
    left.includes(key) ? undefined : value,
  );
}

/** Tells of a source whether something other than the emergency numbers names it. */
function isShown(): (id: string) => boolean {
  const words = readdirSync('content', { recursive: true, encoding: 'utf8' })
    .filter((name) => /^(?!sources|regions|schema).*\.json$/.test(name))
    .map((name) => readFileSync(`content/${name}`, 'utf8'))
    .join();
  return (id) => words.includes(`"${id}"`);
}

/** All faults of the content folder, one a line; empty when there is none. */
export const contentFaults = (): string =>
  checkContent('.')
    .map(({ file, path, message }) => `${file} › ${path}: ${message}`)
    .join('\n');

/** Checks all words before a build, and leaves out of them what is not for readers. */
export function content(): Plugin {
  return {
    name: 'content',
    buildStart() {
      const faults = contentFaults();
      if (faults) this.error(faults);
    },
    load: {
      filter: { id: CONTENT },
      handler: async (id) => shipped(id, await readFile(id, 'utf8')),
    },
  };
}
