import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeLanguage } from '../../scripts/content/new-language.js';
import { contentFaults } from '../../scripts/content/shipped-words.js';

export interface Change {
  /** Of the content folder, such as `en/causes.json`. */
  file: string;
  change: (text: string) => string;
}

/**
 * What the content check says, line by line, of a copy of the content folder after these changes. It
 * also holds the English words as `content/nl/`, a language for which no formula is known, and as
 * `content/es/`, for which there is one.
 */
export function faultsAfter(...changes: Change[]): string[] {
  const root = mkdtempSync(join(tmpdir(), 'spasm-content-'));
  try {
    cpSync('content', join(root, 'content'), { recursive: true });
    rmSync(join(root, 'content/es'), { recursive: true });
    for (const locale of ['nl', 'es']) writeLanguage(root, locale);
    for (const { file, change } of changes) {
      const path = join(root, 'content', file);
      const text = readFileSync(path, 'utf8');
      const changed = change(text);
      if (changed === text) throw new Error(`Nothing was changed in ${file}.`);
      writeFileSync(path, changed);
    }
    return contentFaults(root).split('\n').filter(Boolean);
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** Puts a sentence in the place of a topic's last one, its `action`. */
export const saying = (file: string, sentence: string): Change => ({
  file,
  change: (text) => text.replace(/"action": ".*"/, `"action": ${JSON.stringify(sentence)}`),
});
