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
