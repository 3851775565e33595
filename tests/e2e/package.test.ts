/** What hosts pin and what packages import is what the build says it is. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { files } from '../../scripts/bundle/files.js';
import type { Manifest } from '../../scripts/bundle/cdn-manifest.js';
import { serve } from '../../scripts/testing/serve.js';
import { open, OURS, SCRIPT, title } from './page.js';

const FOLDER = 'dist/cdn';
const manifest = JSON.parse(readFileSync(`${FOLDER}/manifest.json`, 'utf8')) as Manifest;
const elsewhere = await serve([FOLDER]);
after(() => {
  elsewhere.close();
});

describe('the manifest', () => {
  it('names every file beside it, with its bytes and its integrity', () => {
    const names = files(`${FOLDER}/`).map((file) => file.slice(FOLDER.length + 1));
    assert.deepEqual(
      Object.keys(manifest.files).sort(),
      names.filter((name) => name !== 'manifest.json').sort(),
    );
    for (const [name, { bytes, gzip, brotli, integrity }] of Object.entries(manifest.files)) {
      const content = readFileSync(`${FOLDER}/${name}`);
      assert.equal(bytes, content.length, name);
      assert.equal(
        integrity,
        `sha384-${createHash('sha384').update(content).digest('base64')}`,
        name,
      );
      assert.equal(gzip, gzipSync(content, { level: 9 }).length, name);
      assert.equal(brotli, brotliCompressSync(content).length, name);
    }
  });

  it('names the version that the file names', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    assert.equal(manifest.version, version);
    assert.ok(readFileSync(FOLDER + SCRIPT, 'utf8').includes(`spasm-elements ${version} |`));
  });
});

describe('a pinned file from another place', () => {
  const pinned = (integrity: string, more = '') =>
    `<script src="${elsewhere.url}${SCRIPT}" integrity="${integrity}" crossorigin="anonymous" ${more}></script>
    <spasm-causes><p>In an emergency, call 911.</p></spasm-causes>`;
  const right = manifest.files['spasm-elements.js']?.integrity ?? '';

  for (const way of ['async', 'type="module"']) {
    it(`runs with its hash and ${way}`, async () => {
      await using visit = await open(pinned(right, way));
      await visit.shows(title('causes'));
      assert.deepEqual([...visit.console, ...visit.errors], []);
    });
  }

  it('does not run with another hash, and the children stay', async () => {
    await using visit = await open(pinned(`sha384-${'A'.repeat(64)}`));
    assert.equal(await visit.words(), 'In an emergency, call 911.');
    assert.deepEqual(
      visit.console.filter((line) => line.includes(OURS)),
      [],
    );
    assert.match(visit.console.join('\n'), /integrity/);
  });
});

describe('the modules for npm', () => {
  const run = promisify(execFile);
  const importing = async (code: string) => {
    const { stdout, stderr } = await run(process.execPath, ['--input-type=module', '--eval', code]);
    return stdout + stderr;
  };
  const elements = readdirSync('dist/modules/elements').filter((name) => name.endsWith('.js'));

  it('import without a window or a document, as a server does', async () => {
    const files = ['index.js', ...elements.map((name) => `elements/${name}`)];
    const code = files.map((file) => `await import('./dist/modules/${file}');`).join('\n');
    assert.equal(
      await importing(`${code}\nconsole.log(typeof window, typeof document);`),
      'undefined undefined\n',
    );
  });

  it('give the triage rules without any element', async () => {
    const code = `import { assess } from './dist/modules/triage/index.js';
      console.log(typeof assess, typeof customElements);`;
    assert.equal(await importing(code), 'function undefined\n');
  });

  it('bring only the words of their own topic', () => {
    const words = (file: string, seen = new Set<string>()): Set<string> => {
      if (seen.has(file)) return seen;
      seen.add(file);
      for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(
        /(?:from|import) "(\.[^"]+)"/g,
      )) {
        words(new URL(from, `file:///${file}`).pathname.slice(1), seen);
      }
      return seen;
    };
    const topics = [...words('dist/modules/elements/spasm-causes.js')].filter((file) =>
      file.includes('/en/'),
    );
    assert.deepEqual(topics.map((file) => file.replace(/.*\/|\.json\.js/g, '')).sort(), [
      'causes',
      'ui',
    ]);
  });
});
