/**
 * Addresses, read as text: `URL` is a name that pages take for a variable of their own (`var URL = "…"`).
 */

/** The folder of a file, with the slash behind it. */
export const folderOf = (address: string): string =>
  address.replace(/[?#].*/s, '').replace(/[^/]*$/, '');

/** What the query of an address says for a name; null where it says nothing. */
export function queryValue(query: string, name: string): string | null {
  for (const pair of query.split('&')) {
    const [key = '', ...value] = pair.split('=');
    if (decode(key) === name) return decode(value.join('='));
  }
  return null;
}

function decode(text: string): string {
  const spaced = text.replace(/\+/g, ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced; // A percent sign that somebody meant as such.
  }
}
