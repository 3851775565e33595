import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Style } from '../../src/content/schema.js';
import { TOPICS } from './check.js';
import { textsAlone } from './translation-schema.js';

/**
 * Writes the folder of a new language: the ids and English texts to translate, and the words that English
 * avoids. What is there already stays.
 *
 * @param tag - A BCP 47 tag, which the folder is named by.
 */
export function writeLanguage(root: string, tag: string): void {
  const folder = join(root, 'content', tag);
  mkdirSync(folder, { recursive: true });
  const english = (name: string) =>
    JSON.parse(readFileSync(join(root, 'content/en', `${name}.json`), 'utf8')) as object;
  const write = (name: string, value: object) => {
    const file = join(folder, `${name}.json`);
    if (!existsSync(file)) writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
  };
  for (const topic of TOPICS) {
    const $schema = `../schema/translation/${topic}.schema.json`;
    write(topic, { ...(textsAlone(topic, english(topic)) as object), $schema });
  }
  // Medical words are for the formulas of English.
  const { medical: _, ...style } = english('style') as Style;
  write('style', style);
}
