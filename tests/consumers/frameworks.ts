/** The frameworks that an app may have, each with what its bundler needs to know. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import type { InlineConfig } from 'vite';
import solid from 'vite-plugin-solid';
import project from '../../package.json' with { type: 'json' };

const versions = { ...project.dependencies, ...project.devDependencies };

/** The version that is tested: its first number. */
export const majorOf = ({ library }: Framework) => versions[library].replace(/\..*/, '');

export interface Framework {
  /** The folder of its app, whose `client` starts it in a browser and whose `server` makes its page. */
  name: string;
  /** What it is called, and the package that its version is that of. */
  title: string;
  library: keyof typeof versions;
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
  { name: 'react', title: 'React', library: 'react', language: 'jsx', server: 'attributes' },
  {
    name: 'vue',
    title: 'Vue',
    library: 'vue',
    plugins: [
      vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.includes('-') } } }),
    ],
    server: 'attributes',
    emptiesText: true,
  },
  {
    name: 'svelte',
    title: 'Svelte',
    library: 'svelte',
    plugins: [svelte({ configFile: false })],
    server: 'attributes',
  },
  {
    name: 'angular',
    title: 'Angular',
    library: '@angular/core',
    language: 'ts',
    oxc: { decorator: { legacy: true } },
  },
  { name: 'solid', title: 'Solid', library: 'solid-js', language: 'jsx', plugins: [solid()] },
  {
    name: 'preact',
    title: 'Preact',
    library: 'preact',
    language: 'jsx',
    oxc: { jsx: { importSource: 'preact' } },
    emptiesText: true,
  },
  { name: 'lit', title: 'Lit', library: 'lit', server: 'properties' },
];
