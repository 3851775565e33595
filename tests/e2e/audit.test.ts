/** An accessibility audit sees into the checker by a build of its own; what ships stays closed, whatever is asked of it. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { AUDIT_NOTICE, buildAudit } from '../../scripts/bundle/audit.js';
import { buildCdn } from '../../scripts/bundle/cdn.js';
import { files } from '../../scripts/bundle/files.js';
import { layOut } from '../../scripts/release/release-folders.js';
import { dropIn, open, OURS, SCRIPT, serveFile, type Visit, visit as openAddress } from './page.js';
import { label, walk } from './walk.js';

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

const folder = mkdtempSync(join(tmpdir(), 'spasm-audit-'));
after(() => {
  rmSync(folder, { recursive: true });
});
await buildAudit(`${folder}/audit`);
const audit = readFileSync(`${folder}/audit/spasm-elements.js`, 'utf8');
const AUDIT = serveFile('/audit/spasm-elements.js', audit);

const page = (script: string) =>
  `<main><h1>Our clinic</h1><script src="${script}"></script><spasm-checker></spasm-checker></main>`;

/** What axe finds wrong, and the pieces of the page that it looked at. */
async function audited({ page }: Visit) {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations, passes } = await (
      window as unknown as { axe: typeof import('axe-core') }
    ).axe.run();
    return {
      faults: violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
      ),
      seen: passes.flatMap(({ nodes }) => nodes.map(({ html }) => html)).join('\n'),
    };
  });
}

describe('the build for an audit', () => {
  it('shows axe the questions and the result, and it finds no fault in them', async () => {
    await using visit = await open(page(AUDIT));
    const asked = await audited(visit);
    assert.deepEqual(asked.faults, []);
    assert.ok(asked.seen.includes('<fieldset'), 'It does not see the question.');
    await walk(visit, ['fever']);
    const told = await audited(visit);
    assert.deepEqual(told.faults, []);
    assert.ok(told.seen.includes(label('fever')), 'It does not see the result.');
  });

  it('says once on the console that it is for an audit alone', async () => {
    await using visit = await open(page(AUDIT) + '<spasm-checker></spasm-checker>');
    assert.deepEqual(visit.told, [`warn: ${OURS} ${AUDIT_NOTICE}`]);
  });

  it('can’t be laid out as a release', () => {
    assert.throws(
      () => layOut(`${folder}/audit`, `${folder}/release`),
      /manifest\.json is missing/,
    );
    assert.ok(!existsSync(`${folder}/release`));
  });
});

describe('what ships', () => {
  it('is the same to the byte where the build for an audit was made before it', async () => {
    await buildCdn(`${folder}/cdn`);
    assert.ok(readFileSync(`${folder}/cdn/spasm-elements.js`, 'utf8') === dropIn, 'They differ.');
    const names = files(`${folder}/cdn`).map((file) => file.slice(folder.length + 5));
    assert.deepEqual(
      names,
      files('dist/cdn').map((file) => file.slice('dist/cdn/'.length)),
    );
    assert.deepEqual(
      names.filter((name) => name.includes('audit')),
      [],
    );
  });

  it('has no word of an audit in it, and no open checker', () => {
    assert.ok(audit.includes(AUDIT_NOTICE), 'The build for an audit does not have it either.');
    assert.ok(!dropIn.includes('audit'));
    const modes = dropIn.match(/shadowRootOptions=\{mode:[^}]+\}/g);
    assert.deepEqual(modes?.map((mode) => /[`"'](\w+)[`"']/.exec(mode)?.[1]).sort(), [
      'closed',
      'open',
    ]);
  });

  it('shows axe nothing of the checker', async () => {
    await using visit = await open(page(SCRIPT));
    const { faults, seen } = await audited(visit);
    assert.deepEqual(faults, []);
    assert.ok(seen.includes('Our clinic') && !seen.includes('<fieldset'), seen);
  });

  it('stays closed, whatever the script tag, the tags, the address and the page say', async () => {
    const names = [
      'audit',
      'debug',
      'open',
      'mode',
      'shadow',
      'shadow-root-mode',
      'shadowrootmode',
    ];
    const said = ['data-', ''].map((before) =>
      names.map((name) => `${before}${name}="open"`).join(' '),
    );
    const body = `
      <script>for (const name of ['audit', 'spasmAudit', 'SPASM_AUDIT']) window[name] = true;</script>
      <script src="${SCRIPT}?audit=open&mode=open" ${said.join(' ')} data-mode="full"></script>
      <spasm-content ${said.join(' ')} mode="full">
        <spasm-checker id="said" ${said.join(' ').replaceAll('mode="open"', 'mode="full"')}></spasm-checker>
      </spasm-content>
      <div data-spasm="checker" ${names.map((name) => `data-spasm-${name}="open"`).join(' ')}></div>`;
    await using first = await open(body);
    const address = `${first.page.url()}?audit&open&mode=open#audit`;
    await using visit = await openAddress(address);
    const isClosed = await visit.page.evaluate(() => {
      const checker = document.querySelector<HTMLElement>('#said');
      Object.assign(checker ?? {}, { audit: true, shadowRootOptions: { mode: 'open' } });
      checker?.remove();
      document.body.append(checker ?? '');
      const made = document.createElement('spasm-checker');
      made.setAttribute('audit', '');
      document.body.append(made);
      return [...document.querySelectorAll('spasm-checker')].map((one) => one.shadowRoot === null);
    });
    assert.ok(isClosed.length >= 2 && isClosed.every(Boolean), isClosed.join());
  });
});
