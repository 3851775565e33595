/** The tree is as docs/architecture.md draws it: every room has its floor, and imports only go down. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { files } from '../../scripts/bundle/files.js';

/** The files that each file imports, types too, from the project's top folder. */
const imports = new Map(
  ['src', 'scripts', 'tests', 'stories', 'bench', '.storybook'].flatMap((folder) =>
    files(folder, '.ts').map((file) => [file, importsOf(file)] as const),
  ),
);

function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'), true, true);
  return importedFiles
    .map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => join(dirname(file), name).replace(/\.js$/, '.ts'));
}

const source = [...imports.keys()].filter((file) => file.startsWith('src/'));
const room = (file: string) => relative('src', dirname(file)) || basename(file, '.ts');

const named = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

/** The rows of the drawing, top floor first: each names the rooms of one floor. */
const floors = [
  ...readFileSync('docs/architecture.md', 'utf8').matchAll(/^\| (\d+) +\| (`[^|]*`) +\|/gm),
].map(([, , rooms = '']) => [...rooms.matchAll(/`([\w-]+)`/g)].map(([, name = '']) => name));
const floorOf = (file: string) => floors.findIndex((rooms) => rooms.includes(room(file)));

it('has what the checklists call at hand', () => {
  const page = readFileSync('docs/contributing/add-an-element.md', 'utf8');
  const rows = [...page.matchAll(/^\| (`[^|]+`) +\| (`[^|]+`) +\|/gm)];
  assert.ok(rows.length > 8);
  for (const [, names = '', places = ''] of rows) {
    const texts = named(places).map((file) => readFileSync(file, 'utf8'));
    for (const name of named(names))
      assert.ok(
        texts.some((text) => new RegExp(`\\b${name.replace('view.', '')}\\b`).test(text)),
        `${name} is not in ${places}`,
      );
  }
});

describe('the tree of src', () => {
  it('has a floor for every room, and no room that is not there', () => {
    assert.deepEqual(floors.flat().sort(), [...new Set(source.map(room))].sort());
  });

  it('has arrows that only go down, or stay in the room', () => {
    const up = source.flatMap((file) =>
      (imports.get(file) ?? [])
        .filter((to) => to.startsWith('src/') && room(to) !== room(file))
        .filter((to) => floorOf(to) <= floorOf(file))
        .map((to) => `${file} imports ${to}`),
    );
    assert.deepEqual(up, [], 'docs/architecture.md says which room may import which.');
  });

  it('imports nothing that does not ship, and no test', () => {
    const out = source.flatMap((file) =>
      (imports.get(file) ?? [])
        .filter((to) => !/^(?:src|content)\//.test(to))
        .map((to) => `${file} imports ${to}`),
    );
    assert.deepEqual(out, []);
  });

  it('has no file over 300 lines but the schema', () => {
    const lines = (file: string) => readFileSync(file, 'utf8').split('\n').length - 1;
    const long = source.filter((file) => file !== 'src/content/schema.ts' && lines(file) > 300);
    assert.deepEqual(long, [], 'Split it: a file is one idea.');
  });
});

describe('imports', () => {
  it('have no circle', () => {
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, path: string[]) => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      if (path.includes(file) || done.has(file)) return;
      for (const to of imports.get(file) ?? []) visit(to, [...path, file]);
      done.add(file);
    };
    for (const file of imports.keys()) visit(file, []);
    assert.deepEqual(circles, []);
  });

  it('are of no file that is an npm command', () => {
    const commands = files('scripts', '.ts').filter((file) => dirname(file) === 'scripts');
    const importers = [...imports].flatMap(([file, all]) =>
      all.filter((to) => commands.includes(to)).map((to) => `${file} imports ${to}`),
    );
    assert.deepEqual(importers, [], 'Move what is shared into a room of scripts/.');
  });

  it('have an npm command for each file at the top of scripts', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const commands = Object.values(scripts).join('\n');
    const idle = files('scripts', '.ts').filter(
      (file) => dirname(file) === 'scripts' && !commands.includes(file),
    );
    assert.deepEqual(idle, []);
  });
});
