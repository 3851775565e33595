import { build } from 'vite';
import { writeEmbedPages } from './embed-pages.js';
import { writeManifest } from './cdn-manifest.js';

/**
 * Writes all that a static server needs into a folder: `npm run build` into dist/cdn/.
 *
 * @param address - Where the folder of all versions will be, if it is known: see embed-pages.ts.
 */
export async function buildCdn(folder: string, address?: string): Promise<void> {
  await build({ mode: 'cdn', logLevel: 'warn', build: { outDir: folder } });
  await build({ mode: 'embed', logLevel: 'warn', build: { outDir: `${folder}/embed` } });
  await writeEmbedPages(folder, address);
  writeManifest(folder);
}
