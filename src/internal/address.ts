/**
 * Addresses, read as text: `URL` is a name that pages take for a variable of their own (`var URL = "…"`).
 */

/** The folder of a file, with the slash behind it. */
export const folderOf = (address: string): string =>
  address.replace(/[?#].*/s, '').replace(/[^/]*$/, '');

/**
 * What the query of an address of ours says, in order, as people and editors leave it: names in any case or with
 * `data-` before them, an `&` that was escaped again and again, a `#` in a value, which starts no fragment here.
 *
 * @param names - The names that may be there.
 */
export function parseQuery<Name extends string>(
  address: string,
  names: readonly Name[],
): [name: Name, value: string][] {
  const [, query = ''] = /\?(.*)/s.exec(address.replace(/&(?:amp;)*(?:amp;|#0*38;)/gi, '&')) ?? [];
  // A semicolon parts two settings, and may stand within one.
  const separator = new RegExp(`&|;(?=(?:data-)?(?:${names.join('|')})=)`, 'i');
  return query.split(separator).flatMap((pair) => {
    const [, key = '', value = ''] = /^([^=]*)=?(.*)$/s.exec(pair) ?? [];
    const name = names.find(
      (one) =>
        one ===
        decode(key)
          .toLowerCase()
          .replace(/^data-/, ''),
    );
    return name ? [[name, decode(value)]] : [];
  });
}

function decode(written: string): string {
  // A plus is a space, but for that of a country, which nobody writes as %2B; and what refreshes a cache is no value.
  const text = written
    .replace(/\?(?:v|ver|version|t|_)=[^&]*$/, '')
    .replace(/^(\(|%28)?\+(?=\(?\d)/, '$1%2B')
    .replace(/\+/g, ' ');
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // A percent sign that somebody meant as such.
  }
}
