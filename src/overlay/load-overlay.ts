import { report } from '../internal/console.js';
import { withoutPrototype } from '../internal/null-prototype.js';
import type { Overlay } from './overlay.js';
import { faultLine, MAX_BYTES, parseOverlay, TOO_LARGE } from './validate-overlay.js';

const requests = new Map<string, Promise<Overlay | undefined>>();

/** How many lines one file may write on the console. */
const MAX_LINES = 20;

/**
 * Fetches an overlay; undefined where that fails, with one warning that names the file and the mend. All
 * who ask for the same file share one request. It never rejects.
 *
 * @param url - The address of the file, from the page on.
 */
export function loadOverlay(url: string): Promise<Overlay | undefined> {
  const request =
    requests.get(url) ??
    fetchText(url).then(
      (json) => readOverlay(url, json),
      (error: unknown) => {
        const { name, message } = error as Error;
        requests.delete(url); // Who asks again gets another try.
        report('warn', `${url}: ${name === 'Error' ? message : UNREACHABLE}`);
        return undefined;
      },
    );
  requests.set(url, request);
  return request;
}

/** The sound part of an overlay's text. Each fault is a line on the console, under the name of the file. */
export function readOverlay(file: string, json: string): Overlay {
  const { overlay, faults } = parseOverlay(json);
  for (const fault of faults.slice(0, MAX_LINES)) report('warn', faultLine(file, fault));
  const more = faults.length - MAX_LINES;
  if (more > 0)
    report('warn', `${file}: and ${String(more)} more. Run: npx spasm-elements check ${file}`);
  return withoutPrototype(overlay);
}

const UNREACHABLE =
  "This can't be fetched. Mend its address; another site must allow yours to read it (CORS).";

/** The text of a file. A large one is not read to its end. */
async function fetchText(url: string): Promise<string> {
  const { ok, status, headers, body } = await fetch(url, {
    credentials: 'same-origin',
    referrerPolicy: 'no-referrer',
  });
  if (!ok) throw new Error(`The server answers ${String(status)}. Put the file there.`);
  const reader = body?.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  while (Math.max(size, Number(headers.get('content-length'))) <= MAX_BYTES) {
    const chunk = await reader?.read();
    if (!chunk?.value) return new Blob(chunks).text();
    chunks.push(chunk.value);
    size += chunk.value.length;
  }
  void reader?.cancel();
  throw new Error(TOO_LARGE);
}
