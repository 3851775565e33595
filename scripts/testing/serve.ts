import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/**
 * Serves folders, each at `/`, to this machine only. Where two hold the same file, the first one's
 * is served.
 *
 * @param folders - What to serve.
 * @param port - The first port to try; 0 takes any.
 */
export async function serve(folders: string[], port = 0) {
  const handlers = folders.map((folder) =>
    sirv(folder, {
      dev: true, // It reads each file anew, so that a rebuild shows at once.
      setHeaders(response) {
        // A page from elsewhere may load the drop-in as a module.
        response.setHeader('Access-Control-Allow-Origin', '*');
      },
    }),
  );
  const answer = (
    request: IncomingMessage,
    response: ServerResponse,
    [first, ...rest] = handlers,
  ) => {
    if (!first) response.writeHead(404).end('Not found');
    else
      first(request, response, () => {
        answer(request, response, rest);
      });
  };
  const server = createServer((request, response) => {
    answer(request, response);
  });

  for (let free = port; !server.listening; free++) {
    server.listen(free, 'localhost');
    await once(server, 'listening').catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    });
  }
  return {
    url: `http://localhost:${String((server.address() as AddressInfo).port)}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
