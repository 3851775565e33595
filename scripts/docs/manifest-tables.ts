/** The tables of our guides that follow from the custom elements manifest. */

/** The part of the manifest that the tables show. */
interface Manifest {
  modules: { declarations: Declaration[] }[];
}
interface Declaration {
  tagName?: string;
  description?: string;
  attributes?: { name: string }[];
  events?: { name: string }[];
  cssProperties?: { name: string; default?: string; description?: string }[];
}

/** The README with its table of the elements. */
export function withElementsTable(readme: string, manifest: string): string {
  const rows = declarations(manifest).map(
    ({ tagName = '', description = '', attributes, events }) => {
      const [summary = ''] = description.replace(/\s+/g, ' ').split(/(?<=\.) /);
      return [`\`<${tagName}>\``, summary, names(attributes), names(events)];
    },
  );
  return withTable(readme, 'elements', ['tag', 'what it is', 'attributes', 'events'], rows);
}

/** The guide to theming with its table of the `--spasm-*` properties. */
export function withTokensTable(guide: string, manifest: string): string {
  const tokens = declarations(manifest).find(({ cssProperties }) => cssProperties)?.cssProperties;
  const isDark = ({ name }: { name: string }) => Number(name.includes('-dark-'));
  const lightFirst = [...(tokens ?? [])].sort((one, other) => isDark(one) - isDark(other));
  const rows = lightFirst.map(({ name, default: unset = '', description = '' }) => [
    `\`${name}\``,
    description.replace(/\.$/, ''),
    `\`${unset}\``,
  ]);
  return withTable(guide, 'tokens', ['property', 'what it sets', 'unless set'], rows);
}

const declarations = (manifest: string): Declaration[] =>
  (JSON.parse(manifest) as Manifest).modules
    .flatMap((module) => module.declarations)
    .filter(({ tagName }) => tagName);

const names = (list: { name: string }[] = []) => list.map(({ name }) => `\`${name}\``).join(' ');

/** A text with a table between its marks `<!-- name:start -->` and `<!-- name:end -->`. */
export function withTable(text: string, name: string, head: string[], rows: string[][]): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [before, rest] = text.split(start);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`A table needs ${start} and ${end} around its place.`);
  const table = [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
  return `${before ?? ''}${start}\n\n${table.join('\n')}\n\n${end}${after}`;
}
