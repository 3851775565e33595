/** The web server nginx, where it is installed: clinics have it, and our example for it must hold. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { until } from '../../scripts/testing/until.js';
import { freePort } from '../../scripts/testing/engines.js';

/** Debian puts it where a user's path does not lead. */
const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin'];
const NGINX = folders.map((folder) => join(folder, 'nginx')).find((file) => existsSync(file));

/** Whether it is here. Says plainly where it is not; in CI that is an error. */
export function hasNginx(): boolean {
  if (NGINX) return true;
  if (process.env['CI']) throw new Error('There is no nginx. Install it: apt-get install nginx');
  console.log('The tests that need nginx did not run: it is not installed.');
  return false;
}

/**
 * Starts our own example over a folder of releases, and what other servers a test wants, in a folder of
 * its own that goes with it.
 *
 * @param releases - What `npm run release:layout` laid out.
 * @param servers - More of them: given where the example answers and a port for each.
 */
export async function startNginx(
  releases: string,
  servers: ((cdn: string, port: number) => string)[] = [],
) {
  const home = mkdtempSync(join(tmpdir(), 'spasm-nginx-'));
  const [port = 0, ...ports] = await freePorts(1 + servers.length);
  const url = (port: number) => `http://localhost:${String(port)}`;
  const more = servers.map((server, index) => server(url(port), ports[index] ?? 0));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  mkdirSync(join(home, 'temp'));
  writeFileSync(
    join(home, 'nginx.conf'),
    `daemon off;
master_process off;
pid nginx.pid;
error_log stderr crit;
events {}
http {
  access_log off;
  # What other files of a server set around our example.
  types { application/javascript js; application/json json; text/html html; }
  gzip on;
  gzip_types *;
  ${temporary.map((name) => `${name}_temp_path temp/${name};`).join('\n  ')}
  ${example(releases, port)}
  ${more.join('\n')}
}
`,
  );
  const server = spawn(NGINX ?? '', ['-p', home, '-c', 'nginx.conf', '-e', 'stderr'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const isUp = () =>
    fetch(url(port)).then(
      () => true,
      () => false,
    );
  await until(async () => {
    if (server.exitCode !== null) throw new Error('nginx ended before it answered.');
    return isUp();
  });
  return {
    /** Where the example answers. */
    cdn: url(port),
    /** Where the others do. */
    urls: ports.map(url),
    async stop() {
      const gone = once(server, 'exit');
      server.kill();
      await gone;
      rmSync(home, { recursive: true });
    },
  };
}

/** The example as a clinic has it, with its own lines filled in. */
function example(releases: string, port: number): string {
  let conf = readFileSync('docs/hosting/nginx.conf', 'utf8');
  for (const [line, own] of [
    ['listen 80;', `listen localhost:${String(port)};`],
    ['server_name cdn.example.com;', 'server_name localhost;'],
    ['root /var/www/spasm-elements;', `root ${resolve(releases)};`],
  ] as const) {
    if (!conf.includes(line)) throw new Error(`docs/hosting/nginx.conf has no line "${line}".`);
    conf = conf.replace(line, own);
  }
  return conf;
}

async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) ports.add(await freePort());
  return [...ports];
}
