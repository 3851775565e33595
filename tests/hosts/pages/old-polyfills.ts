/**
 * Polyfills of custom elements from before every browser had them. The first ES5 adapter replaces
 * `HTMLElement` in a way that no class in today’s form survives: then what stood in our tags stays. A
 * careless bundle throws there at each tag; one that puts the real `HTMLElement` back breaks the whole
 * polyfill of then, which has a registry of its own.
 */
import assert from 'node:assert/strict';
import { elements, scriptTag, type Host, type HostPage } from '../host.js';

const after = (path: string): HostPage => ({
  head: `<script src="/@hosts/${path}"></script>${scriptTag()}`,
  body: elements,
});

export default {
  about: 'An old polyfill of custom elements runs before us.',
  packages: [
    '@hosts/webcomponentsjs-1',
    '@hosts/webcomponentsjs-2',
    '@hosts/document-register-element',
  ],
  pages: {
    'webcomponentsjs 1': after('webcomponentsjs-1/webcomponents-lite.js'),
    // Told to take over; the page has an element of its own in it.
    'webcomponentsjs 1, in the place of the browser’s own': {
      head: `<script>customElements.forcePolyfill = true;</script>
        <script src="/@hosts/webcomponentsjs-1/webcomponents-lite.js"></script>
        <script>customElements.define('host-own', class extends HTMLElement {});</script>
        ${scriptTag()}`,
      body: elements,
      holds: {
        'the polyfill has our elements': async (tab) => {
          const isNative = await tab.run(() =>
            /native code/.test(String(Reflect.get(customElements, 'define'))),
          );
          assert.equal(isNative, false);
        },
      },
    },
    'the ES5 adapter of webcomponentsjs 1': {
      ...after('webcomponentsjs-1/custom-elements-es5-adapter.js'),
      shows: 'children',
      // Each engine says in its own words that a class was called without `new`.
      errors: [/constructor|\bnew\b/i],
    },
    'webcomponentsjs 2': after('webcomponentsjs-2/webcomponents-bundle.js'),
    'the ES5 adapter of webcomponentsjs 2': after(
      'webcomponentsjs-2/custom-elements-es5-adapter.js',
    ),
    'document-register-element': after(
      'document-register-element/build/document-register-element.js',
    ),
  },
} satisfies Host;
