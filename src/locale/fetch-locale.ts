import type { Words } from '../content/schema.js';
import { folderOf } from '../internal/address.js';
import { withoutPrototype } from '../internal/null-prototype.js';
import { scriptUrl } from '../internal/script-element.js';

/**
 * Loads the words of a language for the drop-in, from beside its own file.
 *
 * @param integrity - The hash of the file that was built with this script. No other is taken.
 */
export const fetchLocale =
  (file: string, integrity: string) => async (): Promise<Partial<Words>> => {
    if (!scriptUrl)
      throw new Error('The script does not know its own address: give its tag a src.');
    const url = folderOf(scriptUrl) + file;
    const response = await fetch(url, {
      integrity,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    }).catch((error: unknown) => {
      throw new Error(`${url} can’t be read, or is of another build`, { cause: error });
    });
    if (!response.ok) throw new Error(`${url} answers ${String(response.status)}`);
    return withoutPrototype((await response.json()) as Partial<Words>);
  };
