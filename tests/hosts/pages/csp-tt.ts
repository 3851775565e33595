/**
 * Strict policies. A careless bundle writes `style="…"` in its templates, which is refused, or makes a
 * trusted type that the page does not allow, and dies as a whole.
 */
import { elements, scriptTag, type Host, type HostPage } from '../host.js';

const nonce = 'cm9zZW1hcnk';

const page = (trustedTypes: string[], script = scriptTag(`nonce="${nonce}"`)): HostPage => ({
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

const REQUIRED = `require-trusted-types-for 'script'`;

export default {
  about:
    'A Content-Security-Policy allows scripts by nonce alone, no style, no image and no source, and asks for Trusted Types.',
  pages: {
    'no Trusted Types': page([]),
    'Trusted Types without a list': page([REQUIRED]),
    'Trusted Types for lit-html': page([REQUIRED, 'trusted-types lit-html']),
    'no trusted type at all': {
      ...page([REQUIRED, `trusted-types 'none'`]),
      shows: 'children',
      tells: [/^error: \[spasm-elements\] /],
      refuses: [/^trusted-types: trusted-types-policy/],
    },
    'a script without the nonce': {
      ...page([], scriptTag()),
      shows: 'children',
      refuses: [/^script-src-elem: .*spasm-elements\.js/],
    },
  },
} satisfies Host;
