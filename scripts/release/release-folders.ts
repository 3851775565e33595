/** How releases lie on a static server: a folder a version, which never changes, and an alias that goes forward. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { files } from '../bundle/files.js';
import type { Manifest } from '../bundle/cdn-manifest.js';

/** What shrinks. A server gives the smaller file beside it to a browser that takes it. */
const TEXT = /\.(?:css|html|js|json|map|svg|txt)$/;
const SMALLER = /\.(?:br|gz)$/;
/** Files whose name holds their hash. A page that was opened before may still ask for them. */
const HASHED = /^lang\//;

/**
 * The address that goes forward with the releases that break nothing: `v1` for 1.2.3. Before 1.0.0 a
 * minor may break, so it stops there: `v0.1` for 0.1.2. A version to try, such as 2.0.0-beta.1, has none.
 */
export function aliasOf(version: string): string | undefined {
  const [, major = '', minor = '', trial] =
    /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(?:0|[1-9]\d*)(-[\w.-]+)?$/.exec(version) ?? [];
  if (!major) throw new Error(`"${version}" is no version. Write it like 1.2.3.`);
  if (trial) return undefined;
  return major === '0' ? `v0.${minor}` : `v${major}`;
}

/**
 * Lays the files of one build out under a folder of releases, and points the alias at them unless it
 * is further on. Says what it did.
 */
export function layOut(build: string, releases: string): string[] {
  const version = versionIn(build);
  if (!version) throw new Error(`${build}/manifest.json is missing. Build it first: npm run build`);
  const alias = aliasOf(version);
  const folder = `${releases}/v${version}`;
  const isNew = !existsSync(folder);
  if (isNew) write(build, folder);
  else holdSame(build, folder);
  const said = [isNew ? `${folder} is new.` : `${folder} is there already, with these bytes.`];
  const current = alias && versionIn(`${releases}/${alias}`);
  if (current && isBefore(version, current)) {
    said.push(`${releases}/${alias} stays at ${current}, which is newer.`);
  } else if (alias) {
    said.push(pointAlias(releases, version));
  }
  writeHeaders(releases);
  return said;
}

/** Points the alias at a version that is laid out, be it an older one: so is a release taken back. */
export function pointAlias(releases: string, version: string): string {
  const name = aliasOf(version);
  if (!name) throw new Error(`${version} is a version to try: no alias leads to one.`);
  const folder = `${releases}/v${version}`;
  const alias = `${releases}/${name}`;
  if (versionIn(folder) !== version)
    throw new Error(`${folder} is not laid out, so ${alias} can’t lead there.`);
  const wanted = namesIn(folder);
  // The script comes after the words that it asks for, and what goes, last.
  for (const file of wanted.sort(
    (one, other) => Number(HASHED.test(other)) - Number(HASHED.test(one)),
  ))
    replace(`${folder}/${file}`, `${alias}/${file}`);
  for (const file of namesIn(alias))
    if (!wanted.includes(file) && !HASHED.test(file)) rmSync(`${alias}/${file}`);
  return `${alias} leads to ${version}.`;
}

/** The tag that takes this build alone, byte for byte. */
export function pinnedTag(build: string): string {
  const { version, files } = manifestOf(build) ?? {};
  const hash = files?.['spasm-elements.js']?.integrity ?? '';
  return `<script src="https://YOUR-HOST/v${version ?? ''}/spasm-elements.js" integrity="${hash}" crossorigin="anonymous" async></script>`;
}

const namesIn = (folder: string) => files(folder).map((file) => file.slice(folder.length + 1));

function manifestOf(folder: string): Manifest | undefined {
  const file = `${folder}/manifest.json`;
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : undefined;
}

const versionIn = (folder: string) => manifestOf(folder)?.version;

const isBefore = (one: string, other: string) =>
  one.localeCompare(other, 'en', { numeric: true }) < 0;

/** At once, as the folder may be what a server is serving. */
function replace(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, `${to}.part`);
  renameSync(`${to}.part`, to);
}

/** Whole or not at all: what is left half-written by a full disk would look like a release. */
function write(build: string, folder: string): void {
  const part = `${folder}.part`;
  rmSync(part, { recursive: true, force: true });
  for (const name of namesIn(build)) {
    const file = `${part}/${name}`;
    mkdirSync(dirname(file), { recursive: true });
    copyFileSync(`${build}/${name}`, file);
    if (!TEXT.test(name)) continue;
    const content = readFileSync(file);
    writeFileSync(`${file}.br`, brotliCompressSync(content));
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  }
  renameSync(part, folder);
}

function holdSame(build: string, folder: string): void {
  const built = namesIn(build);
  const laid = namesIn(folder).filter((name) => !SMALLER.test(name));
  const other = [...new Set([...built, ...laid])].filter(
    (name) =>
      !built.includes(name) ||
      !laid.includes(name) ||
      !readFileSync(`${build}/${name}`).equals(readFileSync(`${folder}/${name}`)),
  );
  if (other.length > 0)
    throw new Error(
      `${folder} is there already with other bytes (${other.join(', ')}), and pages have pinned it. It stays as it is: raise the version with "npx changeset version", or build what was released.`,
    );
}

const FOR_EVER = 'public, max-age=31536000, immutable';
const TEN_MINUTES = 'public, max-age=600';

/** What hosts of static files read that know a file named so. Others get an example: docs/hosting/. */
function writeHeaders(releases: string): void {
  const folders = readdirSync(releases).filter((name) => /^v\d/.test(name));
  const cache = folders.map((name) => {
    const isVersion = /^v\d+\.\d+\.\d/.test(name);
    return `/${name}/*\n  Cache-Control: ${isVersion ? FOR_EVER : TEN_MINUTES}\n`;
  });
  const all = `/*
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
  X-Content-Type-Options: nosniff
`;
  writeFileSync(`${releases}/_headers`, [all, ...cache].join('\n'));
}
