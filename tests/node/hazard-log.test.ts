/** The hazard log is whole, and each proof that it names is a test that exists. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

interface Hazard {
  id: string;
  name: string;
  /** What stands behind each label, such as "Harm": one string for each line. */
  lines: Map<string, string[]>;
}

const log = readFileSync('docs/hazard-log.md', 'utf8');

const hazards = log
  .split(/^### /m)
  .slice(1)
  .map((section): Hazard => {
    const [, id = '', name = ''] = /^(H\d+)\. (.+)$/m.exec(section) ?? [];
    const lines = new Map<string, string[]>();
    for (const [, label = '', words = ''] of section.matchAll(/^- ([^:\n]+): (.+)$/gm)) {
      lines.set(label, [...(lines.get(label) ?? []), words]);
    }
    return { id, name, lines };
  });

/** The rows of the table at the top. */
const summary = [...log.matchAll(/^\| (H\d+) +\| (.+?) +\| (.+?) +\|$/gm)].map(
  ([, id = '', name = '', remains = '']) => ({ id, name, remains }),
);

/** Each way to write a title. The line of a test may choose between two. */
const QUOTED = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`/g;

/** The titles in a file of tests, as the file has them; in a template its marks stay as they are. */
function titlesOf(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  return [...source.matchAll(/^\s*(?:describe|it|test)\((.*)$/gm)].flatMap(([, rest = '']) =>
    (rest.split(/, (?:async )?\(/)[0]?.match(QUOTED) ?? []).map((title) =>
      title.slice(1, -1).replace(/\\(.)/g, '$1'),
    ),
  );
}

/** What is wrong with a line of proofs. */
function faultsOf(proof: string): string[] {
  const [, file = '', link = '', named = ''] = /^\[(.+?)\]\((.+?)\): (.+)$/.exec(proof) ?? [];
  if (!file.endsWith('.test.ts')) return [`no file of tests in: ${proof}`];
  if (link !== `../${file}`) return [`${file} is linked as ${link}`];
  if (!existsSync(file)) return [`${file} is not there`];
  const titles = titlesOf(file);
  const cited = [...named.matchAll(/`([^`]+)`/g)].map(([, title = '']) => title);
  if (named !== cited.map((title) => `\`${title}\``).join('; ')) {
    return [`${file}: write titles between backticks, parted by "; ": ${named}`];
  }
  return cited
    .filter((title) => !titles.includes(title))
    .map((title) => `${file} has no test “${title}”`);
}

const ids = hazards.map(({ id }) => id);

describe('the hazard log', () => {
  it('numbers its hazards in order, each once', () => {
    assert.ok(ids.length > 30, `Only ${String(ids.length)} hazards were read.`);
    const inOrder = ids.map((_, index) => `H${String(index + 1)}`);
    assert.deepEqual(ids, inOrder, 'The ids are not H1, H2, H3 …');
  });

  it('has each hazard in its table, under the same name', () => {
    assert.deepEqual(
      summary.map(({ id, name }) => `${id} ${name}`),
      hazards.map(({ id, name }) => `${id} ${name}`),
      'The table and the sections differ.',
    );
    assert.deepEqual(
      summary.filter(({ remains }) => !remains).map(({ id }) => id),
      [],
      'A row does not say what remains.',
    );
  });

  it('says of each its harm, cause, weight and control, and what remains', () => {
    const once = ['Harm', 'Cause', 'How bad, how likely', 'Control', 'What remains'];
    const faults = hazards.flatMap(({ id, lines }) => [
      ...once
        .filter((label) => lines.get(label)?.length !== 1)
        .map((label) => `${id} needs one line “${label}”`),
      ...[...lines.keys()]
        .filter((label) => ![...once, 'Proof', 'Not yet'].includes(label))
        .map((label) => `${id} has an unknown line “${label}”`),
    ]);
    assert.deepEqual(faults, [], 'A hazard is not whole.');
  });

  it('proves each control by a test, or says that there is none yet', () => {
    const bare = hazards.filter(({ lines }) => !lines.has('Proof') && !lines.has('Not yet'));
    assert.deepEqual(
      bare.map(({ id }) => id),
      [],
      'A hazard has neither “Proof” nor “Not yet”.',
    );
  });

  it('names only tests that exist', () => {
    const faults = hazards.flatMap(({ id, lines }) =>
      (lines.get('Proof') ?? []).flatMap(faultsOf).map((fault) => `${id}: ${fault}`),
    );
    assert.deepEqual(faults, [], 'A proof is not there.');
  });
});
