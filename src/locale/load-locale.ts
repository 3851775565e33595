/** How the drop-in gets the words of a language: from beside its own file, and only those that were built with it. */
import { ownAddress } from '../internal/script-element.js';
import { bare } from '../internal/null-prototype.js';
import type { Words } from '../content/schema.js';

export const fetchWords =
  (file: string, integrity: string) => async (): Promise<Partial<Words>> => {
    if (!ownAddress)
      throw new Error('The script does not know its own address: give its tag a src.');
    const url = new URL(file, ownAddress).href;
    const answer = await fetch(url, {
      integrity,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    }).catch((error: unknown) => {
      throw new Error(`${url} can’t be read, or is of another build`, { cause: error });
    });
    if (!answer.ok) throw new Error(`${url} answers ${String(answer.status)}`);
    return bare((await answer.json()) as Partial<Words>);
  };
