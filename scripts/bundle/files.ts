import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The files in a folder and below it whose names end so, in order; each with the folder's path. */
export function files(folder: string, ending = ''): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name).replaceAll(sep, '/'))
    .sort();
}
