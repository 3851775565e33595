/** The part of the custom elements manifest that the table shows. */
interface Manifest {
  modules: { declarations: Declaration[] }[];
}
interface Declaration {
  tagName?: string;
  description?: string;
  attributes?: { name: string }[];
  events?: { name: string }[];
}

const START = '<!-- elements:start -->';
const END = '<!-- elements:end -->';

/** The README with its table of the elements as the manifest has them. */
export function withElementsTable(readme: string, manifest: string): string {
  const { modules } = JSON.parse(manifest) as Manifest;
  const rows = modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ tagName }) => tagName)
    .map(({ tagName = '', description = '', attributes, events }) => {
      const [summary = ''] = description.replace(/\s+/g, ' ').split(/(?<=\.) /);
      return `| \`<${tagName}>\` | ${summary} | ${names(attributes)} | ${names(events)} |`;
    });
  const table = [
    '| tag | what it is | attributes | events |',
    '| --- | --- | --- | --- |',
    ...rows,
  ];

  const [before, rest] = readme.split(START);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`README.md needs ${START} and ${END} around its table.`);
  return `${before ?? ''}${START}\n\n${table.join('\n')}\n\n${END}${after}`;
}

function names(list: { name: string }[] = []): string {
  return list.map(({ name }) => `\`${name}\``).join(' ');
}
