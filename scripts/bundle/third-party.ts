/** What of others travels in the drop-in: their notices, in it and beside it, and the list for a clinic's records. */
import { readdirSync, readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import project from '../../package.json' with { type: 'json' };

/** Our drawings are made from a package, and are in no folder of its own. */
const DRAWINGS = { module: /\/src\/parts\/icons\.ts$/, folder: 'node_modules/healthicons' };

interface Package {
  name: string;
  version: string;
  license: string;
  dependencies: Record<string, string>;
  /** The whole text of its licence. */
  text: string;
  /** Of the archive that it was installed from, in hexadecimal. */
  sha512: string;
}

type Chunk = Pick<Rolldown.RenderedChunk, 'modules'>;

/** The packages that a file holds something of, by name. */
function packagesIn({ modules }: Chunk): Package[] {
  const folders = Object.entries(modules)
    .filter(([, { renderedLength }]) => renderedLength > 0)
    .map(([id]) => folderOf(id.replaceAll(sep, '/')));
  return [...new Set(folders)]
    .filter((folder) => folder !== undefined)
    .map(read)
    .sort(byName);
}

function folderOf(id: string): string | undefined {
  if (DRAWINGS.module.test(id)) return DRAWINGS.folder;
  const [folder] = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id) ?? [];
  return folder && relative('.', folder).replaceAll(sep, '/');
}

const byName = (one: Package, other: Package) => (one.name < other.name ? -1 : 1);

function read(folder: string): Package {
  const said = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Partial<Package>;
  const { name = folder, version = '', license = '', dependencies = {} } = said;
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file || !license)
    throw new Error(`${name} is in the drop-in and says no licence. Leave it out, or ask for one.`);
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { integrity: string }>;
  };
  const hash = packages[folder]?.integrity.replace('sha512-', '') ?? '';
  return {
    name,
    version,
    license,
    dependencies,
    text: readFileSync(`${folder}/${file}`, 'utf8').trim(),
    sha512: Buffer.from(hash, 'base64').toString('hex'),
  };
}

/** Whose work it is, as its licence says: "© 2017 Google LLC". */
function holder({ name, text }: Package): string {
  const [, holder] =
    /^copyright (?:\(c\)|©) (.+?)(?:\. all rights reserved\.)?$/im.exec(text) ?? [];
  if (!holder) throw new Error(`The licence of ${name} names no holder in a form that we know.`);
  return `© ${holder}`;
}

/**
 * What stands on top of the drop-in. Minifying drops every comment, the notices that must travel with
 * the code too. The semicolon ends what an optimiser joins to our front. The byte order mark makes a page
 * in another encoding read the words as UTF-8 all the same.
 */
export const notice = (chunk: Chunk): string =>
  `\uFEFF/*! ${[
    `spasm-elements ${project.version} | ${project.license} | with, in licenses.txt:`,
    ...packagesIn(chunk).map((each) =>
      [`${each.name} ${each.version}`, holder(each), each.license].join(' | '),
    ),
  ].join('\n * ')}\n */\n;`;

/** The whole licences, ours first, each once. */
function licenses(packages: Package[]): string {
  const names = new Map([[readFileSync('LICENSE', 'utf8').trim(), [`spasm-elements`]]]);
  for (const { name, text } of packages) names.set(text, [...(names.get(text) ?? []), name]);
  return [...names].map(([text, of]) => `${of.join(', ')}\n\n${text}\n`).join('\n\n');
}

const purl = (name: string, version: string) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/**
 * The list of what is in the drop-in, as CycloneDX. npm's own would list what is installed, with the
 * name of the folder, the time and a random number in it: this one is the same for the same bytes.
 */
function sbom(packages: Package[]): string {
  const component = (name: string, version: string, license: string) => ({
    type: 'library',
    'bom-ref': purl(name, version),
    name,
    version,
    licenses: [{ license: { id: license } }],
    purl: purl(name, version),
  });
  const whole = component(project.name, project.version, project.license);
  const references = packages.map(({ name, version }) => purl(name, version));
  const list = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: whole },
    components: packages.map(({ name, version, license, sha512 }) => ({
      ...component(name, version, license),
      hashes: [{ alg: 'SHA-512', content: sha512 }],
    })),
    dependencies: [
      { ref: whole['bom-ref'], dependsOn: references },
      ...packages.map(({ name, version, dependencies }) => ({
        ref: purl(name, version),
        dependsOn: packages
          .filter((other) => other.name in dependencies)
          .map((other) => purl(other.name, other.version)),
      })),
    ],
  };
  return `${JSON.stringify(list, null, 2)}\n`;
}

/** Puts the licences and the list beside the drop-in. */
export const thirdParty: Plugin = {
  name: 'third-party',
  generateBundle(_, bundle) {
    const dropIn = Object.values(bundle).find((output) => output.type === 'chunk');
    if (!dropIn) return;
    const packages = packagesIn(dropIn);
    this.emitFile({ type: 'asset', fileName: 'licenses.txt', source: licenses(packages) });
    this.emitFile({ type: 'asset', fileName: 'sbom.cdx.json', source: sbom(packages) });
  },
};
