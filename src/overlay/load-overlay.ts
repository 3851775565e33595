import { say } from '../internal/console.js';
import { bare } from '../internal/null-prototype.js';
import { faultLine, MAX_BYTES, parseOverlay, TOO_LARGE, type Overlay } from './overlay.js';

const loading = new Map<string, Promise<Overlay | undefined>>();

/** How many lines one file may write on the console. */
const MOST_LINES = 20;

/**
 * A clinic's own words from a file; nothing where that fails, with one warning that names the file and
 * the mend. All who ask for the same file share one request. It never rejects.
 *
 * @param address - Of the file, from the page on.
 */
export function loadOverlay(address: string): Promise<Overlay | undefined> {
  const shared =
    loading.get(address) ??
    read(address).then(
      (text) => tellFaults(address, text),
      (error: unknown) => {
        const { name, message } = error as Error;
        loading.delete(address); // Who asks again gets another try.
        tell(`${address}: ${name === 'Error' ? message : UNREACHED}`);
        return undefined;
      },
    );
  loading.set(address, shared);
  return shared;
}

/** The sound part of a text. What is unsound is told, a line each, under the name of the file. */
export function tellFaults(name: string, text: string): Overlay {
  const { overlay, faults } = parseOverlay(text);
  for (const fault of faults.slice(0, MOST_LINES)) tell(faultLine(name, fault));
  const more = faults.length - MOST_LINES;
  if (more > 0) tell(`${name}: and ${String(more)} more. Run: npx spasm-elements check ${name}`);
  return bare(overlay);
}

const tell = (line: string) => {
  say('warn', line);
};

const UNREACHED =
  "This can't be fetched. Mend its address; another site must allow yours to read it (CORS).";

/** The text of a file. A large one is not read to its end. */
async function read(address: string): Promise<string> {
  const { ok, status, headers, body } = await fetch(address, {
    credentials: 'same-origin',
    referrerPolicy: 'no-referrer',
  });
  if (!ok) throw new Error(`The server answers ${String(status)}. Put the file there.`);
  const reader = body?.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  while (Math.max(size, Number(headers.get('content-length'))) <= MAX_BYTES) {
    const part = await reader?.read();
    if (!part?.value) return new Blob(parts).text();
    parts.push(part.value);
    size += part.value.length;
  }
  void reader?.cancel();
  throw new Error(TOO_LARGE);
}
