/** Each policy of docs/csp.md, as it stands there, on a page that comes by the way that it is for. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import type { Manifest } from '../../scripts/bundle/cdn-manifest.js';
import { serve } from '../../scripts/testing/serve.js';
import { openRoots } from '../../scripts/testing/open-roots.js';
import { open, serveFile, watchPolicy, words } from './page.js';
import { TAGS } from '../tags.js';
import { walk } from './walk.js';

/** Another host, with the drop-in and pages to frame. */
const host = await serve(['dist/cdn', 'site']);
after(() => {
  host.close();
});

const NONCE = 'cm9zZW1hcnk';
const SRC = `${host.url}/spasm-elements.js`;
const { files } = JSON.parse(readFileSync('dist/cdn/manifest.json', 'utf8')) as Manifest;
const HASH = files['spasm-elements.js']?.integrity ?? '';

const LIT = serveFile('/lit-html.js', readFileSync('node_modules/lit-html/lit-html.js', 'utf8'));
const OWN_WORDS = `{"version":1,"lang":"en","clinic":{"name":"A clinic"},"causes":{"note":"Our note."}}`;
serveFile('/clinic.json', OWN_WORDS, { type: 'application/json' });

const all = TAGS.map(
  (tag) => `<${tag} phone="555 010 0199"><p>In an emergency, call 911.</p></${tag}>`,
)
  .join('')
  .replace('<spasm-content phone="555 010 0199">', '<spasm-content clinic="A clinic">');
const script = (attributes: string, src = SRC) =>
  `<script src="${src}" ${attributes} data-phone="555 010 0199" data-region="us"></script>`;
const byNonce = script(`nonce="${NONCE}" async`);

/** The page of each section, by its title. */
const PAGES: Record<string, string> = {
  'The script tag, by a nonce': byNonce + all,
  'The script tag, by a loader': `<script nonce="${NONCE}">
      const policy = trustedTypes.createPolicy('loader', { createScriptURL: (url) => url });
      const script = document.createElement('script');
      script.src = policy.createScriptURL('${SRC}');
      script.dataset.phone = '555 010 0199';
      document.head.append(script);
    </script>${all}`,
  'The script tag, by its host': script('defer') + all,
  'The script tag, by its hash': script(`integrity="${HASH}" crossorigin="anonymous"`) + all,
  'A placeholder or a link': `${script(`nonce="${NONCE}" async data-upgrade-links`)}
    <div data-spasm="treatment-cards"><a href="${host.url}/embed/treatment-cards/">Treatments</a></div>
    <p><a href="${host.url}/embed/spasm-causes/">Causes</a></p>`,
  'As a module': script('type="module"') + all,
  'With another language': `${byNonce}<section lang="es">${all}</section>`,
  'With your clinic’s own words in a file':
    script(`nonce="${NONCE}" data-content="/clinic.json"`) + all,
  'With your clinic’s own words in the page': `${byNonce}<spasm-content>
      <script type="application/json">${OWN_WORDS}</script>
      <spasm-causes></spasm-causes>
    </spasm-content>`,
  'In a frame': `<iframe src="${host.url}/embed/treatment-cards/" title="Treatments" width="600" height="600"></iframe>`,
  'In an app with a Lit of its own': `<p id="app"></p>
    <script type="module" nonce="${NONCE}">
      import { html, render } from '${LIT}';
      render(html\`<b>The app itself</b>\`, document.querySelector('#app'));
    </script>
    ${script(`nonce="${NONCE}" type="module"`)}${all}`,
};

/** What a page must show beyond that each element does, and what its own file is asked for. */
const SHOWN: Record<string, string> = {
  'A placeholder or a link': words('causes').title,
  'With another language': words('causes', 'es').title,
  'With your clinic’s own words in a file': 'Our note.',
  'With your clinic’s own words in the page': 'Our note.',
  'In an app with a Lit of its own': 'The app itself',
};

const filled = (text: string) =>
  text
    .replaceAll('RANDOM', NONCE)
    .replaceAll('https://YOUR-HOST', host.url)
    .replaceAll('sha384-HASH', HASH);

const policies = readFileSync('docs/csp.md', 'utf8')
  .split(/^## /m)
  .flatMap((section) => {
    const name = section.slice(0, section.indexOf('\n'));
    return [...section.matchAll(/^```csp\n(.*?)^```$/gms)].map(([, policy = '']) => ({
      name,
      directives: filled(policy)
        .split(';')
        .map((directive) => directive.trim().replace(/\s+/g, ' ')),
    }));
  });

const load = async (name: string, directives: string[]) => {
  const opened = await open(PAGES[name] ?? '', {
    headers: { 'Content-Security-Policy': directives.join('; ') },
    before: [openRoots, watchPolicy],
  });
  await opened.page.waitForNetworkIdle({ idleTime: 50 });
  await opened.painted();
  return opened;
};

describe('docs/csp.md', () => {
  it('has a policy for each way, and a page for each is tried', () => {
    assert.deepEqual([...new Set(policies.map(({ name }) => name))], Object.keys(PAGES));
  });

  for (const { name, directives } of policies) {
    it(`${name}: all shows, and nothing is refused`, async () => {
      await using opened = await load(name, directives);
      assert.deepEqual(await opened.refused(), []);
      assert.deepEqual([...opened.console, ...opened.errors], []);
      for (const frame of opened.page.frames()) assert.deepEqual(await opened.blank(frame), []);
      await opened.shows(SHOWN[name] ?? '');
    });

    it(`${name}: without one of its directives that let something in, that is refused`, async () => {
      const letting = directives.filter((each) => /^[\w-]+-src(?! 'none')/.test(each));
      assert.ok(letting.length > 0);
      for (const one of letting) {
        await using opened = await load(
          name,
          directives.filter((each) => each !== one),
        );
        const [refused = ''] = await opened.refused();
        const blocked = one.replace(/ .*/, '').replace('child-src', 'frame-src');
        assert.ok(refused.startsWith(blocked), `${one}: ${refused}`);
      }
    });

    it(`${name}: names nothing that it calls never needed`, () => {
      assert.doesNotMatch(
        directives.join('; '),
        /unsafe|data:|blob:|(?:style|img|font|media|object|worker)-src/,
      );
    });
  }

  it('In an app with a Lit of its own: without the word for it, the second Lit is refused and the children stay', async () => {
    const name = 'In an app with a Lit of its own';
    const { directives = [] } = policies.find((policy) => policy.name === name) ?? {};
    await using opened = await load(
      name,
      directives.map((directive) => directive.replace(` 'allow-duplicates'`, '')),
    );
    assert.match((await opened.refused()).join(), /^trusted-types: trusted-types-policy lit-html/);
    await opened.shows('The app itself', 'In an emergency, call 911.');
  });

  it('needs nothing for what a reader takes along from the checker', async () => {
    const { print, copy, remind } = words('checker');
    const [{ directives } = { directives: [] }] = policies;
    await using opened = await open(`${byNonce}<spasm-checker></spasm-checker>`, {
      headers: { 'Content-Security-Policy': directives.join('; ') },
      before: [watchPolicy, 'window.print = () => {}'],
    });
    await walk(opened);
    for (const button of [print, copy, remind]) await opened.click('button', button);
    assert.deepEqual(await opened.refused(), []);
    assert.deepEqual([...opened.console, ...opened.errors], []);
  });
});
