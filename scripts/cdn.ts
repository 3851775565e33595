import { build } from 'vite';
import { writeManifest } from './manifest.js';

/** Writes all that a static server needs into a folder: `npm run build` into dist/cdn/. */
export async function buildCdn(folder: string): Promise<void> {
  await build({ mode: 'cdn', logLevel: 'warn', build: { outDir: folder } });
  writeManifest(folder);
}
