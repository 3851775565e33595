/** Builds the drop-in and shows it in a clinic's page. */
import { buildCdn } from './bundle/cdn.js';
import { serve } from './testing/serve.js';

await buildCdn('dist/cdn');
const { url } = await serve(['site', 'dist/cdn'], 4173);
console.log(`
The clinic demo: ${url}/

The same in any page on this machine:

  <script src="${url}/spasm-elements.js" async></script>
  <spasm-guide></spasm-guide>

Ctrl+C stops it.`);
