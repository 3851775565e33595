/** Release fixtures: a page of each release, and its drop-in, which every later release must keep working. */
import { existsSync, readFileSync } from 'node:fs';

interface Names {
  name: string;
}

interface Manifest {
  modules: {
    declarations?: {
      tagName?: string;
      attributes?: Names[];
      slots?: Names[];
      cssParts?: Names[];
    }[];
  }[];
}

export const FIXTURES = 'tests/releases';

/** What the fixture of a version lacks of what the manifest documents. */
export function fixtureFaults(root: string, version: string): string[] {
  const file = `${FIXTURES}/${version}/index.html`;
  if (!existsSync(`${root}/${file}`))
    return [
      `${file} is missing: a page with all that ${version} documents, which later releases must still show. Copy the one before and add what is new.`,
    ];
  const html = readFileSync(`${root}/${file}`, 'utf8');
  const manifest = readFileSync(`${root}/dist/custom-elements.json`, 'utf8');
  const dropIn = `${FIXTURES}/${version}/cdn/spasm-elements.js`;
  const lacking = (JSON.parse(manifest) as Manifest).modules
    .flatMap(({ declarations = [] }) => declarations)
    .flatMap(({ tagName: tag = '', attributes = [], slots = [], cssParts = [] }) => {
      const tags = [...html.matchAll(new RegExp(`<${tag}\\b([^>]*)>(.*?)</${tag}>`, 'gs'))];
      const has = (group: 1 | 2, pattern: string) =>
        tags.some((match) => new RegExp(pattern).test(match[group] ?? ''));
      if (!tag) return [];
      return [
        tags.length > 0 || `<${tag}>`,
        ...attributes.map(({ name }) => has(1, `\\s${name}(?=[\\s=>]|$)`) || `${name} on <${tag}>`),
        ...slots.map(
          ({ name }) => !name || has(2, `\\sslot="${name}"`) || `slot="${name}" in <${tag}>`,
        ),
        ...cssParts.map(
          ({ name }) => html.includes(`${tag}::part(${name})`) || `${tag}::part(${name})`,
        ),
      ];
    })
    .filter((lacking) => lacking !== true)
    .map((lacking) => `${file} lacks ${lacking}.`);
  return existsSync(`${root}/${dropIn}`)
    ? lacking
    : [
        ...lacking,
        `${dropIn} is missing: pages may hold elements of ${version} beside later ones. Copy it there from dist/cdn/.`,
      ];
}
