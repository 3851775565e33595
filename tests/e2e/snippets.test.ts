/** Every snippet that we publish is pasted into a page as it stands, and works. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { files as filesIn } from '../../scripts/bundle/files.js';
import type { Manifest } from '../../scripts/bundle/cdn-manifest.js';
import { dropIn, open, SCRIPT, serveFile } from './page.js';
import { TAGS } from '../tags.js';

const guides = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...filesIn('docs', '.md')];

const { files } = JSON.parse(readFileSync('dist/cdn/manifest.json', 'utf8')) as Manifest;

/** A snippet with what a clinic fills in. */
const filled = (snippet: string) =>
  snippet
    .replaceAll(/https:\/\/YOUR-HOST\/(?:v[\d.]+\/)?spasm-elements\.js/g, SCRIPT)
    .replaceAll('https://YOUR-HOST/v1/', '/')
    .replaceAll('sha384-HASH', files['spasm-elements.js']?.integrity ?? '');

/** The snippets of a guide, by the language that stands beside its fence. */
function snippets(file: string, language: string): string[] {
  const fences = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms');
  return [...readFileSync(file, 'utf8').matchAll(fences)].map(([, snippet = '']) => snippet);
}

/** What a reader in trouble must find in a tag: its language's word for whom to call, and a number or its name. */
const LINE =
  /(?:emergency|emergencia)[^.]*\b(?:call|llame al?) (?:your local emergency number|su número local de emergencias|911|999|112|000|111)\b|\bcall (?:911|999|112|000|111)\b|\bllame al (?:911|999|112|000|111)\b/i;

/** The tags of some HTML whose children lack the emergency line. `<spasm-content>` has our tags inside. */
function withoutLine(html: string): string[] {
  const elements = new RegExp(
    `<(${TAGS.filter((tag) => tag !== 'spasm-content').join('|')})\\b[^>]*>(.*?)</\\1>`,
    'gs',
  );
  const tags = [...html.matchAll(elements)].map(
    ([whole, , inside = '']) => [whole, inside] as const,
  );
  // What stands for a tag has the line in it, and a frame beside it.
  if (STAND_INS.test(html)) tags.push([html, html]);
  return tags.flatMap(([whole, inside]) =>
    LINE.test(
      inside
        .replace(/<(\w+)[^>]*\bslot=.*?<\/\1>/gs, '')
        .replace(/<[^>]*>/g, '')
        .replace(/\s+/g, ' '),
    )
      ? []
      : [whole],
  );
}

/** A placeholder, a link to a page of ours, or a frame with one; and which element it is for. */
const STAND_INS = /(?:data-spasm="|(?:href|src)="[^"]*\/embed\/(?:\w\w\/)?)([\w-]+)/;

for (const name of filesIn('dist/cdn/embed')) {
  const type = name.endsWith('.html') ? 'text/html' : 'text/javascript';
  serveFile(name.replace(/dist\/cdn|index\.html/g, ''), readFileSync(name, 'utf8'), { type });
}

describe('the demo', () => {
  for (const name of readdirSync('site').filter((file) => file.endsWith('.html')))
    it(`has the emergency line in each tag of ${name}`, () => {
      assert.deepEqual(withoutLine(readFileSync(`site/${name}`, 'utf8')), []);
    });
});

// Where a snippet names a file of a clinic's own words, it is the one that we show.
serveFile('/clinic.json', snippets('docs/overlay.md', 'json')[0] ?? '', {
  type: 'application/json',
});

for (const file of guides) {
  describe(file, () => {
    for (const [index, snippet] of snippets(file, 'html').entries()) {
      it(`has a snippet ${String(index + 1)} that a page can hold`, async () => {
        await using visit = await open(filled(snippet));
        assert.deepEqual(visit.console, []);
        assert.deepEqual(visit.errors, []);
        const isFrame = snippet.includes('<iframe');
        const [, standsFor] = STAND_INS.exec(snippet) ?? [];
        const tags = TAGS.filter(
          (tag) =>
            tag !== 'spasm-content' &&
            (snippet.includes(`<${tag}`) || (tag === standsFor && !isFrame)),
        );
        if (isFrame && standsFor) {
          const [, frame] = visit.page.frames();
          await frame?.waitForFunction(
            (tag) => document.querySelector(`${tag} > .${tag}`)?.getClientRects().length === 0,
            {},
            standsFor,
          );
        }
        if (snippet.includes('spasm-height'))
          await visit.page.waitForFunction(`document.querySelector('iframe').height > 1000`);
        const waiting = await visit.page.evaluate(
          (names) =>
            names.filter((tag) => {
              const element = document.querySelector(tag);
              const fallback = element?.querySelector(':scope > :not([slot])');
              return !element?.clientHeight || Boolean(fallback?.getClientRects().length);
            }),
          tags,
        );
        assert.deepEqual(waiting, [], 'shows no words, or still what stood there before them');
      });
    }

    for (const [index, snippet] of snippets(file, 'html').entries()) {
      it(`has the emergency line in each tag of snippet ${String(index + 1)}`, () => {
        assert.deepEqual(withoutLine(snippet), []);
      });
    }

    for (const snippet of snippets(file, 'js')) {
      it(`names modules that ship: ${snippet.trim()}`, () => {
        for (const [, name = ''] of snippet.matchAll(/import '([^']+)'/g)) {
          assert.ok(existsSync(new URL(import.meta.resolve(name))), name);
        }
      });
    }

    it('links to files that exist', () => {
      for (const [, link = ''] of readFileSync(file, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g)) {
        assert.ok(existsSync(join(dirname(file), link)), link);
      }
    });
  });
}

describe('a snippet that fits a frame to its words', () => {
  for (const file of guides)
    for (const snippet of snippets(file, 'html').filter((one) => one.includes('spasm-height')))
      it(`works where a library loads frames late: ${file}`, async () => {
        await using visit = await open(
          filled(snippet).replace(' src="/embed', ' data-src="/embed'),
        );
        await visit.page.$eval('iframe', (frame) => {
          frame.src = frame.dataset['src'] ?? '';
        });
        await visit.page.waitForFunction(`document.querySelector('iframe').height > 1000`);
        assert.deepEqual(visit.errors, []);
      });
});

describe('a snippet that pins the file', () => {
  const pinned = guides
    .flatMap((file) => snippets(file, 'html'))
    .filter((snippet) => snippet.includes('integrity='));
  const changed = serveFile('/changed.js', `${dropIn} `);

  it('is published', () => {
    assert.ok(pinned.length > 0);
    for (const snippet of pinned)
      assert.match(snippet, /\/v\d[^"]*" *\s*integrity="sha384-HASH"\s+crossorigin="anonymous"/);
  });

  it('leaves the words inside the tag where one byte of the file was changed', async () => {
    for (const snippet of pinned) {
      await using visit = await open(filled(snippet).replace(SCRIPT, changed));
      assert.equal(await visit.words(), 'In an emergency, call 911.');
      assert.match(visit.console.join('\n'), /integrity/);
    }
  });

  it('leaves them where nobody filled in the hash', async () => {
    for (const snippet of pinned) {
      const left = snippet.replace(/https:.*?\.js/, SCRIPT);
      await using visit = await open(left);
      assert.equal(await visit.words(), 'In an emergency, call 911.');
    }
  });
});
