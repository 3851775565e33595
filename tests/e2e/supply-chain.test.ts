/** What is in the drop-in, by its source map: each part is named, licensed and listed; and the same source gives the same bytes. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { describe, it } from 'node:test';
import { files } from '../../scripts/bundle/files.js';

const FOLDER = 'dist/cdn';
const read = (name: string) => readFileSync(`${FOLDER}/${name}`, 'utf8');
const json = (name: string) => JSON.parse(name) as Record<string, never>;

/** The packages in the drop-in. Its drawings are from one that the build makes source of. */
const { sources } = JSON.parse(read('spasm-elements.js.map')) as { sources: string[] };
const held = [
  ...new Set([
    'healthicons',
    ...sources.flatMap(
      (source) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? [],
    ),
  ]),
].sort();
const installed = (name: string) =>
  json(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as Record<string, string>;

const [notice = ''] = read('spasm-elements.js').split('*/');

interface Component {
  'bom-ref': string;
  type: string;
  name: string;
  version: string;
  purl: string;
  licenses: { license: { id: string } }[];
  hashes: { alg: string; content: string }[];
}

const sbom = JSON.parse(read('sbom.cdx.json')) as {
  bomFormat: string;
  specVersion: string;
  version: number;
  metadata: { component: Component };
  components: Component[];
  dependencies: { ref: string; dependsOn: string[] }[];
};

describe('the drop-in', () => {
  it('is known to hold Lit', () => {
    assert.ok(held.includes('lit-html') && held.includes('@lit/context'), held.join());
  });

  it('names each package that it holds, its holder and its licence, and no other', () => {
    const named = notice
      .split('\n * ')
      .slice(1)
      .map((line) => line.trim().split(' | '));
    assert.deepEqual(
      named.map(([name]) => name),
      held.map((name) => `${name} ${installed(name)['version'] ?? ''}`),
    );
    for (const [name = '', holder = '', license] of named) {
      assert.match(holder, /^© \w/, name);
      assert.equal(license, installed(name.replace(/ .*/, ''))['license'], name);
    }
  });

  it('has the whole licence of each beside it, and ours', () => {
    const licenses = read('licenses.txt');
    const own = readFileSync('LICENSE', 'utf8').trim();
    assert.ok(licenses.startsWith(`spasm-elements\n\n${own}`));
    for (const name of held) {
      const file =
        files(`node_modules/${name}`).find((path) => /\/licen[cs]e[^/]*$/i.test(path)) ?? '';
      const text = readFileSync(file, 'utf8').trim();
      const [before = '', after] = licenses.split(text);
      assert.ok(after !== undefined, `The licence of ${name} is missing or twice there.`);
      assert.ok((before.trim().split('\n').at(-1) ?? '').split(', ').includes(name), name);
    }
  });

  it('holds nothing that the page on dependencies gives no reason for', () => {
    const reasons = readFileSync('docs/dependencies.md', 'utf8');
    assert.deepEqual(
      held.filter((name) => !reasons.includes(`| \`${name}\``)),
      [],
    );
  });

  it('has the notice of the drawings in the npm modules too', () => {
    assert.match(
      readFileSync('dist/modules/parts/icons.js', 'utf8'),
      /Health Icons, © 2021 .* MIT/,
    );
  });
});

describe('the list of parts', () => {
  const purl = (name: string, version = '') => `pkg:npm/${name.replace('@', '%40')}@${version}`;

  it('is CycloneDX, with no time, random number, path or host in it', () => {
    assert.deepEqual(Object.keys(sbom), [
      'bomFormat',
      'specVersion',
      'version',
      'metadata',
      'components',
      'dependencies',
    ]);
    assert.deepEqual([sbom.bomFormat, sbom.specVersion, sbom.version], ['CycloneDX', '1.5', 1]);
    assert.deepEqual(Object.keys(sbom.metadata), ['component']);
    assert.doesNotMatch(read('sbom.cdx.json'), /:\/\/|"\/|\\\\|localhost/);
  });

  it('lists exactly what the drop-in holds, with version, licence and the hash that we install by', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { integrity: string }>;
    };
    assert.deepEqual(
      sbom.components,
      held.map((name) => {
        const { version, license } = installed(name);
        const integrity = packages[`node_modules/${name}`]?.integrity ?? '';
        const hash = Buffer.from(integrity.replace('sha512-', ''), 'base64');
        assert.equal(hash.length, 64, name);
        return {
          type: 'library',
          'bom-ref': purl(name, version),
          name,
          version,
          licenses: [{ license: { id: license } }],
          purl: purl(name, version),
          hashes: [{ alg: 'SHA-512', content: hash.toString('hex') }],
        };
      }),
    );
  });

  it('says what needs what, and names nothing that it does not list', () => {
    const { component } = sbom.metadata;
    const project = json(readFileSync('package.json', 'utf8')) as Record<string, string>;
    assert.equal(component.purl, purl('spasm-elements', project['version']));
    const listed = [component, ...sbom.components].map((each) => each['bom-ref']);
    assert.deepEqual(
      sbom.dependencies.map(({ ref }) => ref),
      listed,
    );
    const needed = new Set(sbom.dependencies.flatMap(({ dependsOn }) => dependsOn));
    assert.deepEqual([...needed].sort(), listed.slice(1).sort());
    const element = sbom.dependencies.find(({ ref }) => ref.includes('/lit-element@'));
    assert.ok(element?.dependsOn.some((ref) => ref.includes('/lit-html@')));
  });
});

describe('two builds of the same source', () => {
  it('give the same files with the same bytes, in another folder, process, time zone and language', () => {
    // As deep as dist/cdn: a source map says the way from itself to each source.
    const again = mkdtempSync('dist/again-');
    try {
      execFileSync(
        process.execPath,
        [
          '--import=tsx',
          '--input-type=module',
          `--eval=import { buildCdn } from './scripts/bundle/cdn.ts'; await buildCdn('${again}');`,
        ],
        { env: { ...process.env, TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' } },
      );
      const names = (folder: string) => files(folder).map((file) => file.slice(folder.length + 1));
      assert.deepEqual(names(again), names(FOLDER));
      const other = names(FOLDER).filter(
        (name) => !readFileSync(`${again}/${name}`).equals(readFileSync(`${FOLDER}/${name}`)),
      );
      assert.deepEqual(other, [], 'These differ.');
    } finally {
      rmSync(again, { recursive: true });
    }
  });
});
