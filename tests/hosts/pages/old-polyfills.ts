/**
 * Polyfills of custom elements from before every browser had them. The first ES5 adapter replaces
 * `HTMLElement` in a way that no class in today’s form survives: then what stood in our tags stays.
 */
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
    'the ES5 adapter of webcomponentsjs 1': {
      ...after('webcomponentsjs-1/custom-elements-es5-adapter.js'),
      shows: 'children',
      tells: [/^error: \[spasm-elements\] custom-elements-es5-adapter 1 /],
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
