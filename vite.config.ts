import { defineConfig, type BuildEnvironmentOptions, type Plugin } from 'vite';
import { content } from './scripts/content/shipped-words.js';
import { languages } from './scripts/content/languages.js';
import { notice, thirdParty } from './scripts/bundle/third-party.js';

const builds: Record<string, BuildEnvironmentOptions> = {
  /** The drop-in: one self-contained file that works as a classic script and as a module. */
  cdn: {
    outDir: 'dist/cdn',
    rolldownOptions: {
      input: 'src/drop-in/index.ts',
      output: {
        format: 'iife',
        entryFileNames: 'spasm-elements.js',
        minify: true,
        // Whatever fails while the file runs, the page goes on and our tags keep their children. A server
        // that imports the file has no page. And a page may have variables named as these: the constructors
        // are taken from where it can't reach.
        intro: `'use strict'; if (globalThis.document) try { const [Event, CustomEvent] = ['Event', 'CustomEvent'].map((name) => document.createEvent(name).constructor);`,
        // Lit asks for one trusted type: where a policy refuses that, it says so in the error alone.
        outro: `} catch (error) { console.error('[spasm-elements] The script failed, and the page stays as it was.' + (/polic/i.test(error) ? " In its Content-Security-Policy, let trusted-types name lit-html, and 'allow-duplicates' beside a Lit of its own." : ''), error); }`,
        postBanner: notice,
      },
    },
  },
  /** The script of the pages of one element. It stands beside the drop-in, and is no part of it. */
  embed: {
    rolldownOptions: {
      input: 'src/drop-in/embed-page.ts',
      output: { format: 'iife', entryFileNames: 'page.js', minify: true },
    },
  },
  /** The npm modules: one file a source file, with Lit left to the bundler of whoever installs them. */
  modules: {
    outDir: 'dist/modules',
    minify: false,
    lib: { entry: ['src/index.ts', 'src/triage/index.ts'], formats: ['es'] },
    rolldownOptions: {
      external: [/^lit($|\/)/, /^@lit\//],
      output: {
        preserveModules: true,
        preserveModulesRoot: 'src',
        // The words stand beside src/content/, which is not theirs.
        entryFileNames: ({ name, facadeModuleId }) =>
          facadeModuleId?.endsWith('.json')
            ? `${name.replace('content', 'words')}.js`
            : '[name].js',
      },
    },
  },
  /** The command that checks a clinic's own words: one file, with nothing to install beside it. */
  cli: {
    outDir: 'dist/cli',
    ssr: 'src/cli.ts',
    rolldownOptions: { output: { entryFileNames: 'spasm-elements.js' } },
  },
};

const lineBreaks = (text: string): string => text.replace(/[^\n]/g, '');

/** Styles without comments and spaces. Their line breaks come after them, so that source maps hold. */
const compactStyles = (css: string): string =>
  css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':') + lineBreaks(css);

/**
 * Takes out of our templates what only developers read: indentation, and what is no style in styles.
 * The minifier leaves both in. Elsewhere every line break stays, so that no words run together.
 */
const compact: Plugin = {
  name: 'compact',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/.*\.ts$/ },
    handler: (code) => ({
      code: code.replace(/\bcss`[^`]*`/g, compactStyles).replace(/\n +/g, '\n'),
      map: null,
    }),
  },
};

// Storybook takes this file too, in a mode of its own: it gets the words' plugin and builds as it likes.
export default defineConfig(({ mode }) => ({
  plugins: [content(mode), languages(mode), mode === 'cdn' && [compact, thirdParty]],
  build: builds[mode] && {
    // The oldest browsers that we promise: the first ones with constructable style sheets and their peers.
    target: ['chrome109', 'firefox115', 'safari16.4'],
    sourcemap: true,
    copyPublicDir: false,
    modulePreload: false,
    reportCompressedSize: false,
    ...builds[mode],
  },
}));
