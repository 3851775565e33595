/**
 * Strict policies. A careless bundle writes `style="…"` in its templates, which is refused, or makes a
 * trusted type that the page does not allow, or that another Lit has made before it, and dies as a whole.
 */
import { appHolds, appTag, withApp } from '../app-on-lit-2.js';
import { elements, scriptTag, type Host, type HostPage } from '../host.js';

const nonce = 'cm9zZW1hcnk';

const ours = scriptTag(`nonce="${nonce}"`);
const app = appTag(`nonce="${nonce}"`);

const page = (trustedTypes: string[], script = ours): HostPage => ({
  head: script,
  body: elements,
  nonce,
  headers: {
    'Content-Security-Policy': [
      `default-src 'none'`,
      `script-src 'nonce-${nonce}' 'strict-dynamic'`,
      `style-src 'none'`,
      `img-src 'none'`,
      ...trustedTypes,
    ].join('; '),
  },
});

/** Our policy is refused: the children stay, and one line says what to write. */
const stopped = {
  shows: 'children',
  tells: [/^error: \[spasm-elements\] .*trusted-types name lit-html, and 'allow-duplicates'/],
  refuses: [/^trusted-types: trusted-types-policy/],
} satisfies Partial<HostPage>;

const REQUIRED = `require-trusted-types-for 'script'`;

export default {
  about:
    'A Content-Security-Policy allows scripts by nonce alone, no style, no image and no source, and asks for Trusted Types.',
  packages: ['@hosts/lit-2'],
  pages: {
    'no Trusted Types': page([]),
    'Trusted Types without a list': page([REQUIRED]),
    'Trusted Types for lit-html': page([REQUIRED, 'trusted-types lit-html']),
    'no trusted type at all': {
      ...page([REQUIRED, `trusted-types 'none'`]),
      ...stopped,
    },
    'Trusted Types for another library': {
      ...page([REQUIRED, 'trusted-types dompurify']),
      ...stopped,
    },
    'Trusted Types for lit-html, which an app’s own Lit takes first': {
      ...page([REQUIRED, 'trusted-types lit-html'], app + ours),
      ...withApp,
      ...stopped,
    },
    // The app’s bundle dies here, and that is not ours to help: what it threw is its own.
    'Trusted Types for lit-html, which we take before an app': {
      ...page([REQUIRED, 'trusted-types lit-html'], ours + app),
      ...withApp,
      errors: [/polic/i],
      refuses: [/^trusted-types: trusted-types-policy in .*app\.js/],
    },
    'Trusted Types for lit-html and its duplicates, with an app': {
      ...page([REQUIRED, `trusted-types lit-html 'allow-duplicates'`], app + ours),
      ...withApp,
      holds: appHolds,
    },
    'a script without the nonce': {
      ...page([], scriptTag()),
      shows: 'children',
      refuses: [/^script-src-elem: .*spasm-elements\.js/],
    },
  },
} satisfies Host;
