/** The frameworks that an app may have, each with what its bundler needs to know. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import type { InlineConfig } from 'vite';
import solid from 'vite-plugin-solid';

export interface Framework {
  /** The folder of its app, whose `client` starts it in a browser and whose `server` makes its page. */
  name: string;
  /** What its files end with. */
  language?: string;
  plugins?: InlineConfig['plugins'];
  oxc?: InlineConfig['oxc'];
  /** Whether its app has a page from a server, and whether that page holds every value as an attribute. */
  server?: 'attributes' | 'properties';
  /** It may give an empty text for nothing: as a mode, that is none that we know. */
  emptiesText?: boolean;
}

export const frameworks: Framework[] = [
  { name: 'react', language: 'jsx', server: 'attributes' },
  {
    name: 'vue',
    plugins: [
      vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.includes('-') } } }),
    ],
    server: 'attributes',
    emptiesText: true,
  },
  { name: 'svelte', plugins: [svelte({ configFile: false })], server: 'attributes' },
  { name: 'angular', language: 'ts', oxc: { decorator: { legacy: true } } },
  { name: 'solid', language: 'jsx', plugins: [solid()] },
  { name: 'preact', language: 'jsx', oxc: { jsx: { importSource: 'preact' } }, emptiesText: true },
  { name: 'lit', server: 'properties' },
];
