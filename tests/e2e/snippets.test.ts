/** Every snippet that we publish is pasted into a page as it stands, and works. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { open, SCRIPT, serveFile, TAGS } from './page.js';

const guides = ['README.md', ...readdirSync('docs').map((name) => `docs/${name}`)].filter((file) =>
  file.endsWith('.md'),
);

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
  return [...html.matchAll(elements)].flatMap(([whole, , inside = '']) =>
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
        await using visit = await open(
          snippet.replaceAll('https://YOUR-HOST/spasm-elements.js', SCRIPT),
        );
        assert.deepEqual(visit.console, []);
        assert.deepEqual(visit.errors, []);
        const tags = TAGS.filter((tag) => tag !== 'spasm-content' && snippet.includes(`<${tag}`));
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
      const folder = file.includes('/') ? 'docs/' : '';
      for (const [, link = ''] of readFileSync(file, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g)) {
        assert.ok(existsSync(`${folder}${link}`), link);
      }
    });
  });
}
