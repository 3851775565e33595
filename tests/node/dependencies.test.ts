/** What we depend on is exact, and what comes with the npm package has its reason. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

type Versions = Record<string, string>;

const read = (file: string) => readFileSync(file, 'utf8');
const project = JSON.parse(read('package.json')) as Record<string, Versions | undefined>;
const lock = JSON.parse(read('package-lock.json')) as {
  packages: Record<string, { version: string; integrity?: string; resolved?: string }>;
};

const { dependencies = {}, devDependencies = {} } = project;
const EXACT = /^(?:npm:[^^~]+@)?\d+\.\d+\.\d+$/;

describe('what we depend on', () => {
  it('is exact, to the last number', () => {
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !EXACT.test(version),
    );
    assert.deepEqual(loose, []);
  });

  it('comes with nothing optional and asks nothing of who installs it', () => {
    for (const kind of ['peerDependencies', 'optionalDependencies', 'bundledDependencies'])
      assert.equal(project[kind], undefined, kind);
  });

  it('is listed with its version and a reason, where it comes with the npm package, and nothing else is', () => {
    const [, section = ''] = read('docs/dependencies.md').split(/^## .*\n/m);
    const rows = [...section.matchAll(/^\| `(.+?)` +\| (.+?) +\| (.+?) +\|$/gm)];
    assert.deepEqual(
      Object.fromEntries(rows.map(([, name = '', version]) => [name, version])),
      dependencies,
    );
    for (const [, name = '', , why = ''] of rows) assert.ok(why.split(' ').length > 8, name);
  });

  it('is pinned by a hash, with all that it brings, and says no server', () => {
    for (const [path, { integrity, resolved }] of Object.entries(lock.packages)) {
      if (path === '') continue;
      assert.match(integrity ?? '', /^sha512-/, path);
      assert.equal(resolved, undefined, path);
    }
  });
});
