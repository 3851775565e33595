/** How releases are laid out for a static server, with small made-up builds. */
import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { files } from '../../scripts/bundle/files.js';
import { aliasOf, layOut, pinnedTag, pointAlias } from '../../scripts/release/release-folders.js';

let home: string;
let releases: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'spasm-layout-'));
  releases = `${home}/release`;
});
afterEach(() => {
  rmSync(home, { recursive: true });
});

/** A build of this version. Its words have their hash in their name, as the real ones do. */
function build(version: string, more: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(home, 'build-'));
  const all = {
    'manifest.json': JSON.stringify({ version }),
    'spasm-elements.js': `/* ${version} */`,
    [`lang/es.${version.replaceAll('.', '')}.json`]: `"${version}"`,
    ...more,
  };
  for (const [name, content] of Object.entries(all)) {
    mkdirSync(dirname(`${folder}/${name}`), { recursive: true });
    writeFileSync(`${folder}/${name}`, content);
  }
  return folder;
}

const lay = (version: string, more?: Record<string, string>) =>
  layOut(build(version, more), releases);
const script = (folder: string) => readFileSync(`${releases}/${folder}/spasm-elements.js`, 'utf8');

describe('the alias', () => {
  for (const [version, alias] of [
    ['1.2.3', 'v1'],
    ['12.0.0', 'v12'],
    ['0.1.0', 'v0.1'],
    ['0.12.7', 'v0.12'],
    ['2.0.0-beta.1', undefined],
  ] as const) {
    it(`of ${version} is ${alias ?? 'none'}`, () => {
      assert.equal(aliasOf(version), alias);
    });
  }

  for (const version of ['', 'v1.2.3', '1.2', '01.2.3', '1.2.3/../..', '1.2.3\n']) {
    it(`of ${JSON.stringify(version)} is refused`, () => {
      assert.throws(() => aliasOf(version), /is no version\. Write it like 1\.2\.3\./);
    });
  }

  it('goes forward with each release, by number and not by letter', () => {
    lay('1.9.0');
    lay('1.10.0');
    assert.equal(script('v1'), '/* 1.10.0 */');
  });

  it('does not go back for an older version that is laid out later, and says so', () => {
    lay('1.10.0');
    const said = lay('1.9.1');
    assert.equal(script('v1.9.1'), '/* 1.9.1 */');
    assert.equal(script('v1'), '/* 1.10.0 */');
    assert.match(said.join('\n'), /v1 stays at 1\.10\.0, which is newer\./);
  });

  it('leaves the majors before it alone', () => {
    lay('1.2.0');
    lay('2.0.0');
    assert.equal(script('v1'), '/* 1.2.0 */');
    assert.equal(script('v2'), '/* 2.0.0 */');
  });

  it('is not moved by a version to try', () => {
    lay('2.0.0-beta.1');
    assert.equal(script('v2.0.0-beta.1'), '/* 2.0.0-beta.1 */');
    assert.ok(!existsSync(`${releases}/v2`));
    assert.throws(() => pointAlias(releases, '2.0.0-beta.1'), /a version to try/);
  });

  it('leads back to the version before, whole', () => {
    lay('1.0.0', { 'old.txt': 'old' });
    lay('1.1.0', { 'new.txt': 'new' });
    pointAlias(releases, '1.0.0');
    assert.equal(script('v1'), '/* 1.0.0 */');
    assert.ok(existsSync(`${releases}/v1/old.txt`));
    assert.ok(!existsSync(`${releases}/v1/new.txt`) && !existsSync(`${releases}/v1/new.txt.br`));
    assert.equal(script('v1.1.0'), '/* 1.1.0 */');
  });

  it('leads nowhere that is not laid out', () => {
    lay('1.1.0');
    assert.throws(() => pointAlias(releases, '1.0.0'), /v1\.0\.0 is not laid out/);
    assert.equal(script('v1'), '/* 1.1.0 */');
  });

  it('keeps the words that an open page of the version before may still ask for', () => {
    lay('1.0.0');
    lay('1.1.0');
    for (const name of ['lang/es.100.json', 'lang/es.110.json'])
      for (const ending of ['', '.br', '.gz'])
        assert.ok(existsSync(`${releases}/v1/${name}${ending}`), name + ending);
    assert.ok(!existsSync(`${releases}/v1.1.0/lang/es.100.json`));
  });
});

describe('the folder of a version', () => {
  it('holds the build, and a brotli and a gzip file beside each text', () => {
    lay('1.0.0', { 'embed/en/a/index.html': '<p>é</p>', 'picture.png': 'PNG' });
    const names = files(`${releases}/v1.0.0`).map((file) =>
      file.replace(`${releases}/v1.0.0/`, ''),
    );
    const texts = [
      'embed/en/a/index.html',
      'lang/es.100.json',
      'manifest.json',
      'spasm-elements.js',
    ];
    assert.deepEqual(
      names,
      [...texts.flatMap((name) => [name, `${name}.br`, `${name}.gz`]), 'picture.png'].sort(),
    );
    for (const name of texts) {
      const content = readFileSync(`${releases}/v1.0.0/${name}`);
      const smaller = (ending: string) => readFileSync(`${releases}/v1.0.0/${name}.${ending}`);
      assert.deepEqual(brotliDecompressSync(smaller('br')), content);
      assert.deepEqual(gunzipSync(smaller('gz')), content);
    }
  });

  it('can be read by a server that is another user', { skip: process.platform === 'win32' }, () => {
    lay('1.0.0');
    for (const folder of ['v1.0.0', 'v1', 'v1.0.0/lang'])
      assert.equal(statSync(`${releases}/${folder}`).mode & 0o005, 0o005, folder);
  });

  it('may be laid out again from the same bytes', () => {
    lay('1.0.0');
    assert.match(lay('1.0.0').join('\n'), /is there already, with these bytes/);
  });

  for (const [change, more] of [
    ['a changed file', { 'spasm-elements.js': 'changed' }],
    ['one more file', { 'more.txt': '' }],
  ] as const) {
    it(`is never overwritten: ${change} is refused by name, and nothing moves`, () => {
      lay('1.0.0');
      const before = files(releases).map((file) => [file, readFileSync(file, 'utf8')]);
      assert.throws(
        () => lay('1.0.0', more),
        ({ message }: Error) =>
          message.includes(`${releases}/v1.0.0 is there already with other bytes`) &&
          message.includes(Object.keys(more).join()) &&
          message.includes('npx changeset version'),
      );
      assert.deepEqual(
        files(releases).map((file) => [file, readFileSync(file, 'utf8')]),
        before,
      );
    });
  }

  it('is never overwritten: a file less is refused too', () => {
    lay('1.0.0', { 'more.txt': '' });
    assert.throws(() => lay('1.0.0'), /more\.txt/);
  });

  it('is not taken from a folder that was not built', () => {
    assert.throws(() => layOut(home, releases), /manifest\.json is missing\. Build it first/);
  });
});

describe('the tag that pins a build', () => {
  it('names its version and the hash of its script', () => {
    const manifest = {
      version: '1.2.3',
      files: {
        'a.js': { integrity: 'sha384-a' },
        'spasm-elements.js': { integrity: 'sha384-b/+=' },
      },
    };
    assert.equal(
      pinnedTag(build('1.2.3', { 'manifest.json': JSON.stringify(manifest) })),
      '<script src="https://YOUR-HOST/v1.2.3/spasm-elements.js" integrity="sha384-b/+=" crossorigin="anonymous" async></script>',
    );
  });
});

describe('the file of headers for hosts of static files', () => {
  /** What such a host gives: the headers of each block whose path fits, all together. */
  function headersOf(path: string): [name: string, value: string][] {
    const blocks = readFileSync(`${releases}/_headers`, 'utf8').split(/\n\n/);
    return blocks.flatMap((block) => {
      const [pattern = '', ...lines] = block.trim().split('\n');
      assert.match(pattern, /^\/(?:[\w.-]+\/)?\*$/);
      if (!path.startsWith(pattern.slice(0, -1))) return [];
      return lines.map((line): [string, string] => {
        const [, name = '', value = ''] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
        return [name, value];
      });
    });
  }
  const open = [
    ['Access-Control-Allow-Origin', '*'],
    ['Cross-Origin-Resource-Policy', 'cross-origin'],
    ['X-Content-Type-Options', 'nosniff'],
  ];

  it('gives each version for ever and each alias for ten minutes, once, to any page', () => {
    for (const version of ['0.1.0', '0.1.1', '1.0.0', '2.0.0-beta.1']) lay(version);
    for (const folder of ['v0.1.0', 'v0.1.1', 'v1.0.0', 'v2.0.0-beta.1'])
      assert.deepEqual(
        headersOf(`/${folder}/spasm-elements.js`),
        [...open, ['Cache-Control', 'public, max-age=31536000, immutable']],
        folder,
      );
    for (const folder of ['v0.1', 'v1'])
      assert.deepEqual(
        headersOf(`/${folder}/spasm-elements.js`),
        [...open, ['Cache-Control', 'public, max-age=600']],
        folder,
      );
  });
});
