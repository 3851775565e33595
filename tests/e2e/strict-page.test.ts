/** Pages with a strict Content-Security-Policy: everything works, or the children stay. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { open, OURS, SCRIPT, title, type Visit, watchPolicy, words } from './page.js';
import { TAGS } from '../tags.js';

const NONCE = 'cm9zZW1hcnk';
const CHILD = 'A line without the script:';
const TITLES = (
  ['guide', 'causes', 'remedies', 'help', 'checker', 'treatments', 'prevention', 'clinic'] as const
).map(title);

const policy = (trustedTypes: string) =>
  [
    `default-src 'none'`,
    `script-src 'nonce-${NONCE}' 'strict-dynamic'`,
    `style-src 'none'`,
    `img-src 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types ${trustedTypes}`,
  ].join('; ');

const body = `<script nonce="${NONCE}" src="${SCRIPT}" data-phone="555 010 0199" data-region="us"></script>
  ${TAGS.map((tag) => `<${tag}><p>${CHILD} ${tag}</p></${tag}>`).join('')}`;

const load = (csp: string, html = body) =>
  open(html, { headers: { 'Content-Security-Policy': csp }, before: [watchPolicy] });

describe('a policy that forbids styles, images and every source', () => {
  it('lets all nine show, with nothing refused', async () => {
    await using visit = await load(policy('lit-html'));
    await visit.shows(...TITLES);
    const shown = await visit.words();
    assert.equal(shown.split(CHILD).length, 2, 'Only the provider shows its children.');
    assert.deepEqual(await visit.refused(), []);
    assert.deepEqual(visit.errors, []);
    const [line = '', ...more] = visit.console;
    assert.ok(line.startsWith(`warn: ${OURS} <spasm-content>: gives nothing.`), line);
    assert.deepEqual(more, []);
    assert.deepEqual(visit.requests, [SCRIPT]);
  });

  it('lets the checker be walked, dressed, with nothing refused', async () => {
    const { none, next, step } = words('checker');
    await using visit = await load(policy('lit-html'));
    const checkers = (await visit.heard()).filter(({ name }) => name === next);
    assert.equal(checkers.length, 2, 'One alone and one in the guide.');
    const one = await load(
      policy('lit-html'),
      `<script nonce="${NONCE}" src="${SCRIPT}"></script><spasm-checker></spasm-checker>`,
    );
    await using checker = one;
    await checker.click('checkbox', none);
    await checker.click('button', next);
    await checker.shows(step.replace('{step}', '2').split(' {')[0] ?? '');
    assert.deepEqual(await checker.refused(), []);
    const band = await visit.page.$eval(
      'when-to-get-help >>> .band',
      (element) => getComputedStyle(element).color,
    );
    assert.equal(band, 'rgb(255, 255, 255)');
  });
});

describe('a policy that refuses our trusted type', () => {
  const left = async (visit: Visit) => {
    await visit.shows(...TAGS.map((tag) => `${CHILD} ${tag}`));
    assert.deepEqual(visit.errors, []);
    const [line = '', ...more] = visit.told;
    assert.deepEqual(more, []);
    assert.match(
      line,
      /^error: \[spasm-elements\] The script failed, and the page stays as it was\. .*trusted-types name lit-html, and 'allow-duplicates'/,
    );
  };

  it('leaves the children and one line, with no type allowed', async () => {
    await using visit = await load(policy(`'none'`));
    await left(visit);
  });

  it('leaves the children and one line, where the app’s own Lit has taken it', async () => {
    await using visit = await load(
      policy('lit-html'),
      `<script nonce="${NONCE}">trustedTypes.createPolicy('lit-html', {});</script>${body}`,
    );
    await left(visit);
  });

  it('works beside the app’s own Lit with "allow-duplicates"', async () => {
    await using visit = await load(
      policy(`lit-html 'allow-duplicates'`),
      `<script nonce="${NONCE}">trustedTypes.createPolicy('lit-html', {});</script>${body}`,
    );
    await visit.shows(...TITLES);
    assert.deepEqual(await visit.refused(), []);
  });
});
