/**
 * `npm run release:layout`: lays dist/cdn out for a static server, as /v1.2.3/ and /v1/, into release/
 * or into the folder that is named. With `--back-to 1.2.2` the alias leads to that version again.
 */
import { parseArgs } from 'node:util';
import { layOut, pinnedTag, pointAlias } from './release/release-folders.js';

const { values, positionals } = parseArgs({
  options: { 'back-to': { type: 'string' } },
  allowPositionals: true,
});
const [folder = 'release'] = positionals;
const version = values['back-to'];
try {
  const said = version ? [pointAlias(folder, version)] : layOut('dist/cdn', folder);
  console.log(said.join('\n'));
  if (!version) console.log(`\nTo pin it:\n\n${pinnedTag('dist/cdn')}`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
