/** Stands where recorders send what they saw, and reads it. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { after } from 'node:test';
import { constants, gunzipSync, inflateSync } from 'node:zlib';

/** What the vendor's own server would say, by the end of the path. */
export type Answers = Record<string, unknown>;

interface Inbox {
  answers: Answers;
  posts: { url: string; text: string }[];
}

const inboxes: Inbox[] = [];

const server = createServer((request, response) => {
  const { method, url = '', headers } = request;
  const [, number = '', rest = ''] = /^\/(\d+)(.*)/.exec(url) ?? [];
  const inbox = inboxes[Number(number)];
  void buffer(request).then((body) => {
    const path = rest.replace(/\?.*/, '');
    if (method !== 'OPTIONS')
      inbox?.posts.push({
        url: plain(rest),
        text: readable(Buffer.concat([Buffer.from(rest), body])),
      });
    const [, answer = {}] =
      Object.entries(inbox?.answers ?? {}).find(([end]) => path.endsWith(end)) ?? [];
    response.writeHead(200, {
      'Content-Type': 'application/json',
      'Access-Control-Allow-Origin': headers.origin ?? '*',
      'Access-Control-Allow-Credentials': 'true',
      'Access-Control-Allow-Headers': headers['access-control-request-headers'] ?? '*',
    });
    response.end(JSON.stringify(answer));
  });
});
server.listen(0, 'localhost');
await once(server, 'listening');

after(() => {
  server.close();
  server.closeAllConnections();
});

/** The host and port of every address below, for the policy of a page. */
export const host = `localhost:${String((server.address() as AddressInfo).port)}`;

/** An address of its own for one page, and all that is sent to it, as text. */
export function collect(answers: Answers = {}) {
  const inbox: Inbox = { answers, posts: [] };
  const number = inboxes.push(inbox) - 1;
  return {
    address: `http://${host}/${String(number)}`,
    /** What came to the addresses that fit. */
    received: (urls = /^/) =>
      inbox.posts
        .filter(({ url }) => urls.test(url))
        .map(({ text }) => text)
        .join('\n'),
  };
}

/** How streams of gzip and of deflate begin, each with what reads it. */
const PACKED = [
  [Buffer.from([0x1f, 0x8b, 8]), gunzipSync],
  ...[0x01, 0x5e, 0x9c, 0xda].map((level) => [Buffer.from([0x78, level]), inflateSync] as const),
] as const;

/** The words in bytes: as they are, and unpacked wherever something packed begins. */
function readable(bytes: Buffer): string {
  const text = bytes.toString();
  const unpacked = PACKED.flatMap(([start, unpack]) => {
    const found: Buffer[] = [];
    for (let at = bytes.indexOf(start); at >= 0; at = bytes.indexOf(start, at + 1))
      try {
        found.push(unpack(bytes.subarray(at), { finishFlush: constants.Z_SYNC_FLUSH }));
      } catch {
        // Only bytes that look alike.
      }
    return found;
  });
  const encoded = [...text.matchAll(/[\w+/%-]{60,}={0,2}/g)].map(([run]) =>
    Buffer.from(decodeURIComponent(run.replace(/%(?![\da-f]{2})/gi, '')), 'base64'),
  );
  return [plain(text), ...[...unpacked, ...encoded].map(readable)].join('\n');
}

/** Text as it was before it was put into an address or, maybe twice, into JSON. */
function plain(text: string): string {
  let decoded = text;
  try {
    decoded = decodeURIComponent(text);
  } catch {
    // It is of no address.
  }
  return decoded
    .replace(/\\+u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\\+"/g, '"');
}
