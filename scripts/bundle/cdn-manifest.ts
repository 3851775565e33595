import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import project from '../../package.json' with { type: 'json' };
import { files } from './files.js';
import { integrityOf } from './integrity.js';

export interface Manifest {
  version: string;
  /** By path from the folder. */
  files: Record<string, { bytes: number; gzip: number; brotli: number; integrity: string }>;
}

/** Writes the list of the files in a folder with the drop-in, each with what a page needs to pin it. */
export function writeManifest(folder: string): void {
  const entries = files(folder).map((file) => {
    const content = readFileSync(file);
    const entry = {
      bytes: content.length,
      gzip: gzipSync(content, { level: 9 }).length,
      brotli: brotliCompressSync(content).length,
      integrity: integrityOf(content),
    };
    return [file.slice(folder.length + 1), entry] as const;
  });
  const manifest: Manifest = { version: project.version, files: Object.fromEntries(entries) };
  writeFileSync(`${folder}/manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`);
}
