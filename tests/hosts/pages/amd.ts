/** Module loaders. A bundle in the universal format hands itself to the loader, and never runs. */
import { elements, SCRIPT, scriptTag, type Host, type HostPage } from '../host.js';

const requirejs = '<script src="/@hosts/requirejs/require.js"></script>';
const systemjs = '<script src="/@hosts/systemjs/dist/system.js"></script>';

/** A script that a loader puts on the page bears no settings: a provider says them. */
const loaded = (script: string): HostPage => ({
  head: script,
  body: `<spasm-content phone="(555) 010-0142" region="us">${elements}</spasm-content>`,
});

export default {
  about: 'A module loader is on the page, or loads us.',
  packages: ['@hosts/requirejs', '@hosts/systemjs'],
  pages: {
    'beside RequireJS': { head: requirejs + scriptTag(), body: elements },
    'by RequireJS': loaded(`${requirejs}<script>require(['${SCRIPT}']);</script>`),
    'by SystemJS': loaded(`${systemjs}<script>System.import('${SCRIPT}');</script>`),
  },
} satisfies Host;
