/** The package, as npm packs it from a clone in which nothing was built. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { AUDIT, AUDIT_NOTICE } from '../../scripts/bundle/audit.js';
import { files } from '../../scripts/bundle/files.js';
import { copyProject, run } from '../../scripts/testing/project-copy.js';
import project from '../../package.json' with { type: 'json' };

const TARBALL = `spasm-elements-${project.version}.tgz`;

let root: string;
before(async () => {
  root = copyProject();
  await runs('npm run build:audit');
  await runs('npm pack');
  await runs(`tar -xzf ${TARBALL}`);
});
after(() => {
  rmSync(root, { recursive: true });
});

async function runs(command: string): Promise<void> {
  const { status, output } = await run(command, root);
  assert.equal(status, 0, output);
}

describe('the package', () => {
  it('has every file that package.json names', () => {
    const { bin, main, types, unpkg, jsdelivr, customElements, exports } = project;
    const named = [bin, main, types, unpkg, jsdelivr, customElements, ...targets(exports)];
    const folder = join(root, 'package');
    const all = files(folder).map((file) => `.${file.slice(folder.length)}`);
    for (const name of named) {
      const [start = '', end = ''] = join(name).split('*');
      assert.ok(
        all.some((file) => join(file).startsWith(start) && file.endsWith(end)),
        name,
      );
    }
  });

  it('has what its pages link to, but for words and tests, which stay in the repository', () => {
    const folder = join(root, 'package');
    const broken = files(folder, '.md').flatMap((page) =>
      [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g)]
        .map(([, link = '']) => join(dirname(page), link))
        .filter((target) => !existsSync(target))
        .filter((target) => !/^(?:content|tests)\//.test(target.slice(folder.length + 1)))
        .map((target) => `${page.slice(folder.length)} links to ${target.slice(folder.length)}`),
    );
    assert.deepEqual(broken, []);
  });

  it('has nothing of the build for an audit, which lies beside, and no release has', async () => {
    assert.ok(existsSync(join(root, AUDIT)), 'There is no such build to leave out.');
    await runs('npm run release:layout');
    for (const folder of ['package', 'release'].map((name) => join(root, name))) {
      const all = files(folder);
      assert.ok(all.some((file) => file.endsWith('spasm-elements.js')));
      const audits = all.filter(
        (file) => file.includes(AUDIT) || readFileSync(file, 'utf8').includes(AUDIT_NOTICE),
      );
      assert.deepEqual(audits, []);
    }
  });

  it('is what publint calls right', () => runs(`npm exec --no -- publint --strict ${TARBALL}`));

  it('has types that resolve', () =>
    runs(`npm exec --no -- attw ${TARBALL} --profile esm-only --exclude-entrypoints drop-in`));
});

/** The files that a part of `exports` leads to. */
const targets = (exports: string | object): string[] =>
  typeof exports === 'string' ? [exports] : Object.values(exports).flatMap(targets);
