/** The example for nginx, with the real server over what `npm run release:layout` lays out. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { files } from '../../scripts/bundle/files.js';
import { aliasOf, layOut } from '../../scripts/release/release-folders.js';
import type { Manifest } from '../../scripts/bundle/cdn-manifest.js';
import { hasNginx, startNginx } from './nginx.js';
import { openRoots } from '../../scripts/testing/open-roots.js';
import { open, visit, watchPolicy, words } from './page.js';
import { TAGS } from '../tags.js';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const pinned = `/v${version}`;
const alias = `/${aliasOf(version) ?? ''}`;
const names = files('dist/cdn').map((file) => file.replace('dist/cdn', ''));
const built = (name: string) => readFileSync(`dist/cdn${name}`);

/** By the ending of a name. */
const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  map: 'application/json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
};

const POLICY = [
  `default-src 'none'`,
  `script-src 'nonce-$request_id' 'strict-dynamic'`,
  `style-src 'none'`,
  `img-src 'none'`,
  `require-trusted-types-for 'script'`,
  `trusted-types lit-html`,
];

/**
 * The demo clinic as it stands in site/, under a policy as strict as can be. A page needs a nonce for
 * that, new each time, and its script from the host of releases: nginx writes both in. The demo's own
 * style sheet and pictures, which the policy is there to refuse, are taken out or left in.
 */
const clinic =
  (own: 'without its own styles and pictures' | 'as it is') => (cdn: string, port: number) => `
  server {
    listen localhost:${String(port)};
    root ${process.cwd()}/site;
    types { text/html html; text/css css; image/svg+xml svg; }
    charset utf-8;
    add_header Content-Security-Policy "${[...POLICY, `connect-src ${cdn}`].join('; ')}";
    sub_filter_once off;
    sub_filter '<script' '<script nonce="$request_id"';
    sub_filter 'src="/spasm-elements.js"' 'src="${cdn}${alias}/spasm-elements.js"';
    ${
      own === 'as it is'
        ? ''
        : `sub_filter '<link rel="icon" href="favicon.svg" type="image/svg+xml" />' '';
    sub_filter '<link rel="stylesheet" href="style.css" />' '';
    sub_filter '<img src="favicon.svg" alt="" width="32" height="32" />' '';`
    }
  }`;

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

if (hasNginx()) {
  const releases = mkdtempSync(join(tmpdir(), 'spasm-release-'));
  layOut('dist/cdn', releases);
  const nginx = await startNginx(releases, [
    clinic('without its own styles and pictures'),
    clinic('as it is'),
  ]);
  const [plain = '', dressed = ''] = nginx.urls;
  after(async () => {
    await nginx.stop();
    rmSync(releases, { recursive: true });
  });

  /** What is answered, byte for byte: `fetch` would unpack it. */
  const get = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      request(nginx.cdn + path, { headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          const { statusCode: status = 0, headers } = response;
          resolve({ status, headers, body: Buffer.concat(parts) });
        });
      })
        .on('error', reject)
        .end();
    });

  describe('the example for nginx', () => {
    for (const [asked, encoding, unpacked] of [
      ['gzip, deflate, br', 'br', brotliDecompressSync],
      ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
      ['br', 'br', brotliDecompressSync],
      ['br;q=0.9, gzip;q=0.8', 'br', brotliDecompressSync],
      ['gzip, deflate', 'gzip', gunzipSync],
      ['gzip, br;q=0', 'gzip', gunzipSync],
      ['gzip, br; q=0.000', 'gzip', gunzipSync],
      ['gzip, brotli-like', 'gzip', gunzipSync],
      ['br;q=0', undefined, (body: Buffer) => body],
      ['identity', undefined, (body: Buffer) => body],
      ['', undefined, (body: Buffer) => body],
    ] as const) {
      it(`gives each file as it is, ${encoding ?? 'unpacked'}, to who accepts "${asked}"`, async () => {
        for (const folder of [pinned, alias]) {
          for (const name of names) {
            const path = folder + name;
            const { status, headers, body } = await get(
              path,
              asked ? { 'Accept-Encoding': asked } : {},
            );
            assert.equal(status, 200, path);
            assert.deepEqual(unpacked(body), built(name), path);
            assert.equal(headers['content-encoding'], encoding, path);
            assert.equal(headers['vary'], 'Accept-Encoding', path);
            assert.equal(headers['content-type'], TYPES[name.replace(/.*\./, '')], path);
          }
        }
      });
    }

    for (const asked of ['br', 'gzip', 'identity']) {
      it(`lets any page have any file, for ever or for ten minutes, as ${asked}`, async () => {
        for (const [folder, cache] of [
          [pinned, 'public, max-age=31536000, immutable'],
          [alias, 'public, max-age=600'],
        ]) {
          for (const name of names) {
            const { headers } = await get(`${folder ?? ''}${name}`, { 'Accept-Encoding': asked });
            assert.equal(headers['access-control-allow-origin'], '*', name);
            assert.equal(headers['cross-origin-resource-policy'], 'cross-origin', name);
            assert.equal(headers['x-content-type-options'], 'nosniff', name);
            assert.equal(headers['cache-control'], cache, name);
          }
        }
      });

      it(`says of the alias that nothing changed, as ${asked}, in no bytes`, async () => {
        const path = `${alias}/spasm-elements.js`;
        const { headers } = await get(path, { 'Accept-Encoding': asked });
        const again = await get(path, {
          'Accept-Encoding': asked,
          'If-None-Match': headers.etag ?? '',
        });
        assert.equal(again.status, 304);
        assert.equal(again.body.length, 0);
        assert.equal(again.headers['cache-control'], 'public, max-age=600');
        assert.equal(again.headers['access-control-allow-origin'], '*');
        const other = await get(path, { 'Accept-Encoding': asked, 'If-None-Match': '"another"' });
        assert.equal(other.status, 200);
      });
    }

    it('takes no packed file for another', async () => {
      const path = `${alias}/spasm-elements.js`;
      const { headers } = await get(path, { 'Accept-Encoding': 'br' });
      const etag = headers.etag ?? '';
      for (const asked of ['gzip', 'identity'])
        assert.equal(
          (await get(path, { 'Accept-Encoding': asked, 'If-None-Match': etag })).status,
          200,
          asked,
        );
    });

    it('has nothing else: no packed file by its own name, no list, nothing that it must keep', async () => {
      for (const path of [
        `${alias}/spasm-elements.js.br`,
        `${alias}/spasm-elements.js.gz`,
        `${alias}/nothing.js`,
        '/v9.9.9/spasm-elements.js',
        '/..%2f..%2fetc/passwd',
      ]) {
        const { status, headers } = await get(path, { 'Accept-Encoding': 'br' });
        assert.ok([400, 404].includes(status), `${path}: ${String(status)}`);
        assert.equal(headers['cache-control'], undefined, path);
        assert.equal(headers['content-encoding'], undefined, path);
      }
      assert.equal((await get(`${alias}/lang/`)).status, 404);
    });

    it('gives the page of an element at its folder, and leads there from without the slash', async () => {
      for (const folder of [pinned, alias]) {
        const path = `${folder}/embed/es/spasm-causes`;
        const { status, body, headers } = await get(`${path}/?region=us`);
        assert.equal(status, 200);
        assert.deepEqual(body, built('/embed/es/spasm-causes/index.html'));
        assert.equal(headers['content-type'], TYPES['html']);
        const led = await get(`${path}?region=us`);
        assert.equal(led.status, 301);
        assert.equal(led.headers.location, `${path}/?region=us`);
      }
    });

    it('shows that page alive, whoever frames it', async () => {
      await using opened = await open(
        `<iframe src="${nginx.cdn}${alias}/embed/es/spasm-causes/" sandbox="allow-scripts" title="Causas" width="600" height="600"></iframe>`,
        { before: [openRoots, watchPolicy] },
      );
      await opened.page.waitForNetworkIdle({ idleTime: 50 });
      await opened.painted();
      const [, frame] = opened.page.frames();
      assert.deepEqual(await opened.blank(frame), []);
      assert.deepEqual([...opened.console, ...opened.errors], []);
    });

    it('serves the pinned file, as a classic script and as a module, to a page elsewhere', async () => {
      const { files } = JSON.parse(built('/manifest.json').toString()) as Manifest;
      const integrity = files['spasm-elements.js']?.integrity ?? '';
      for (const way of ['async', 'type="module"']) {
        await using opened = await open(
          `<script src="${nginx.cdn}${pinned}/spasm-elements.js" integrity="${integrity}" crossorigin="anonymous" ${way}></script>
          <spasm-causes lang="es"><p>911</p></spasm-causes>`,
        );
        await opened.page.waitForNetworkIdle({ idleTime: 50 });
        await opened.painted();
        await opened.shows(words('causes', 'es').title);
        assert.deepEqual([...opened.console, ...opened.errors], []);
      }
    });
  });

  describe('the demo clinic, under a policy that forbids all but its nonce', () => {
    for (const file of files('site', '.html')) {
      const name = file.replace('site/', '');

      it(`shows every element of ${name}, with nothing refused`, async () => {
        await using opened = await visit(`${plain}/${name}`, [openRoots, watchPolicy]);
        await opened.page.waitForNetworkIdle({ idleTime: 50 });
        await opened.painted();
        assert.deepEqual(await opened.refused(), []);
        assert.deepEqual([...opened.console, ...opened.errors], []);
        // What the page folds away counts as shown by its size, which it has only unfolded.
        await opened.page.$$eval('details', (all) => {
          for (const one of all) one.open = true;
        });
        assert.deepEqual(await opened.blank(), []);
        const there = await opened.page.$$eval(TAGS.join(), (all) =>
          all.map((one) => one.localName),
        );
        const html = readFileSync(file, 'utf8');
        assert.deepEqual(
          there,
          [...html.matchAll(/<([a-z]+-[a-z-]+)/g)].map(([, tag]) => tag),
        );
        assert.ok(there.length > 0);
      });
    }

    it('has a nonce that is new each time, and the policy with it', async () => {
      const seen = new Set<string>();
      for (const _ of [1, 2]) {
        const answer = await fetch(`${plain}/`);
        const policy = answer.headers.get('content-security-policy') ?? '';
        const [, nonce = ''] = /'nonce-(\w{32})'/.exec(policy) ?? [];
        assert.ok((await answer.text()).includes(`<script nonce="${nonce}"`));
        seen.add(nonce);
      }
      assert.equal(seen.size, 2);
    });

    it('refuses what the demo page brings of its own, and nothing of ours', async () => {
      await using opened = await visit(`${dressed}/`, [watchPolicy]);
      await opened.shows(words('causes').title);
      const own = [`${dressed}/style.css`, `${dressed}/favicon.svg`];
      const refused = await opened.refused();
      assert.ok(refused.length >= 2);
      assert.deepEqual(
        refused.filter((line) => !own.some((address) => line.includes(address))),
        [],
      );
    });
  });
}

// After what waits for nginx: the runner tidies up as soon as no test is left that it knows of.
describe('the two ways to host', () => {
  it('say the same headers', () => {
    const releases = mkdtempSync(join(tmpdir(), 'spasm-release-'));
    layOut('dist/cdn', releases);
    const conf = readFileSync('docs/hosting/nginx.conf', 'utf8');
    const said = readFileSync(`${releases}/_headers`, 'utf8').match(/^ {2}.+/gm) ?? [];
    rmSync(releases, { recursive: true });
    assert.ok(said.length > 4);
    for (const line of said) {
      const [name = '', value = ''] = line.trim().split(': ');
      assert.ok(conf.includes(`add_header ${name} `), name);
      assert.ok(conf.includes(`"${value}"`), value);
    }
  });
});
