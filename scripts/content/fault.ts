import type * as v from 'valibot';
import { segment } from './content-path.js';

export interface Fault {
  /** The file, from the project's top folder. */
  file: string;
  /** The place in it, such as `items.heat.sources`; empty for the whole file. */
  path: string;
  /** What is wrong, and the mend. */
  message: string;
}

/** What the schema found, as a fault of a file. */
export function schemaFault(file: string, issue: v.BaseIssue<unknown>): Fault {
  const path = (issue.path ?? []).map((part) =>
    part.type === 'array' ? segment(part.value, part.key) : String(part.key),
  );
  return { file, path: path.join('.'), message: messageOf(file, issue) };
}

function messageOf(file: string, { expected, received, message }: v.BaseIssue<unknown>): string {
  if (expected === 'never')
    return /^content\/(?!en\/)[\w-]+\//.test(file)
      ? 'A translation has ids and texts alone. Remove this key or mend its spelling.'
      : 'This key is not known here. Remove it, mend its spelling, or add it to src/content/schema.ts.';
  if (received === 'undefined') return 'This key is missing. Add it.';
  return message;
}
