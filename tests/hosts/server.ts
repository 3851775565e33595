/** Serves the host pages: with their real packages, the built drop-in, and what watches from within. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import { build, type Rolldown } from 'vite';
import { dropIn, type HostPage, SCRIPT } from './host.js';

/** What runs in every page before anything of it. */
const watcher = (
  (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      rolldownOptions: { input: 'tests/hosts/in-page.ts', output: { format: 'iife' } },
    },
  })) as Rolldown.RolldownOutput
).output[0].code;

const TYPES: Record<string, string> = {
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
};

/** Starts a server of its own for one engine. */
export async function serveHosts() {
  const pages = new Map<string, HostPage>();
  const files = new Map<string, string>();
  let isWithoutUs = false;
  const folders = [sirv('dist/cdn'), sirv('node_modules')];
  const watching: Record<string, string> = {
    '/in-page.js': watcher,
    '/favicon.ico': '',
  };

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    const page = pages.get(pathname);
    const answer = (body: string, type: string, headers = {}, status = 200) => {
      response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8`, ...headers });
      response.end(body);
    };
    if (page) {
      answer(written(page), 'text/html', page.headers);
      return;
    }
    const extension = pathname.replace(/.*\./, '');
    const type = TYPES[extension] ?? 'text/html';
    const own = watching[pathname];
    if (own !== undefined) {
      answer(own, type);
      return;
    }
    const file = files.get(pathname);
    if (isWithoutUs && pathname === SCRIPT) answer('', type);
    else if (file !== undefined) answer(isWithoutUs ? file.replace(dropIn, '') : file, type);
    else serveFolder();

    function serveFolder([folder, ...rest] = folders) {
      if (!folder) answer('There is nothing.', 'text/plain', {}, 404);
      else
        folder(request, response, () => {
          serveFolder(rest);
        });
    }
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const origin = `http://localhost:${String((server.address() as AddressInfo).port)}`;
  let served = 0;
  return {
    /** Puts a page up and gives its address. */
    add(page: HostPage): string {
      const path = `/page-${String((served += 1))}`;
      pages.set(path, page);
      for (const [at, file] of Object.entries(page.files ?? {})) files.set(at, file);
      return `${origin}${path}`;
    },
    /** From now on the drop-in is an empty file, or is itself again. */
    withoutUs(without: boolean) {
      isWithoutUs = without;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function written({ html = 'lang="en"', head = '', body, nonce, ours }: HostPage): string {
  const watch = `<script src="/in-page.js" ${nonce ? `nonce="${nonce}"` : ''} ${ours ? `data-ours="${ours}"` : ''}></script>`;
  return `<!doctype html>
<html ${html}>
  <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A clinic</title>${watch}${head}</head>
  <body>${body}</body>
</html>`;
}
