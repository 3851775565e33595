import { createHash } from 'node:crypto';

/** What a page, a policy or the drop-in holds a file to. */
export const integrityOf = (content: string | Buffer): string =>
  `sha384-${createHash('sha384').update(content).digest('base64')}`;
