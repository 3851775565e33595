import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, describe, it } from 'node:test';
import { serve } from '../../scripts/testing/serve.js';

const site = await serve(['site', 'content']);
after(() => {
  site.close();
});

/** What the server answers. `fetch` would tidy the address up. */
function status(path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(site.url, { path }, (response) => {
      resolve(response.resume().statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('the local server', () => {
  it('serves each folder at the top', async () => {
    assert.equal(await status('/triage.json'), 200);
  });

  it('serves nothing from outside its folders', async () => {
    for (const path of [
      '/../package.json',
      '/%2e%2e/package.json',
      '/..%2fpackage.json',
      '//etc/passwd',
    ]) {
      assert.equal(await status(path), 404, path);
    }
  });
});
