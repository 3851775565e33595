/**
 * Other code that defines elements: a second copy of ours, an older one, an app with a Lit of its own, a
 * stranger under one of our names. A careless bundle throws at the first name that is taken, and the
 * rest of it is lost.
 */
import assert from 'node:assert/strict';
import { build, type Rolldown } from 'vite';
import { dropIn, elements, SCRIPT, scriptTag, type Host, type HostPage } from '../host.js';

const OLDER = '/older/spasm-elements.js';
const SAME = '/copies/spasm-elements.js';

/** As a release would be that had no `<prevention-tips>` yet. */
const older = dropIn.replace(/([\w$]+\(.)prevention-tips(.,)/, '$1older-tips$2');
if (older === dropIn) throw new Error('The build defines its elements in another way now.');

const files = { [OLDER]: older, [SAME]: dropIn };

/** Which class each tag has, kept between two scripts. */
const keep = `<script>
  document.kept = ['spasm-guide', 'spasm-checker', 'prevention-tips'].map((tag) => customElements.get(tag));
</script>`;

const pair = (first: string, second: string): HostPage => ({
  head: scriptTag('', first) + keep + scriptTag('', second),
  body: elements,
  files,
  tells: [/^debug: \[spasm-elements\] Another copy is on this page, and stands\. Load it once\./],
  holds: {
    'the first copy stands': async (tab) => {
      const isKept = await tab.run(() =>
        ['spasm-guide', 'spasm-checker', 'prevention-tips'].map((tag, index) => {
          const kept = (Reflect.get(document, 'kept') as unknown[])[index];
          return kept === undefined || kept === customElements.get(tag);
        }),
      );
      assert.deepEqual(isKept, [true, true, true]);
    },
  },
});

/** What a bundler makes of an app on Lit 2, with one of our tags inside its own element. */
const app = (
  (await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'app',
        resolveId: (source) => (source === 'virtual:app' ? source : undefined),
        load: (id) =>
          id === 'virtual:app'
            ? `import { html, LitElement } from '@hosts/lit-2';
               customElements.define('host-app', class extends LitElement {
                 static properties = { level: {} };
                 render() {
                   return html\`<h2>An app on Lit 2</h2>
                     <home-remedies only="heat" heading-level=\${this.level}></home-remedies>\`;
                 }
               });`
            : undefined,
      },
    ],
    build: { write: false, rolldownOptions: { input: 'virtual:app', output: { format: 'iife' } } },
  })) as Rolldown.RolldownOutput
).output[0].code;

const withApp = (scripts: string): HostPage => ({
  head: scripts,
  body: `<host-app level="3"></host-app>${elements}`,
  files: { '/app.js': app },
  holds: {
    'our tag works inside the app’s own element, and follows it': async (tab) => {
      const seen = await tab.run(async () => {
        const host = document.querySelector('host-app') as HTMLElement;
        const remedies = host.shadowRoot?.querySelector('home-remedies') as HTMLElement;
        const before = remedies.shadowRoot?.querySelector('.title')?.localName;
        host.setAttribute('level', '4');
        await document.inPage.painted();
        await document.inPage.painted();
        return [before, remedies.shadowRoot?.querySelector('.title')?.localName];
      });
      assert.deepEqual(seen, ['h3', 'h4']);
    },
  },
});

const appTag = '<script src="/app.js"></script>';

export default {
  about: 'Other code on the page defines elements too, before or after us.',
  packages: ['@hosts/lit-2'],
  pages: {
    'the same file twice': pair(SCRIPT, SAME),
    'an older copy, then this one': pair(OLDER, SCRIPT),
    'this copy, then an older one': pair(SCRIPT, OLDER),
    'an app on Lit 2, then we': withApp(appTag + scriptTag()),
    'we, then an app on Lit 2': withApp(scriptTag() + appTag),
    'a stranger has one of our names': {
      head: `<script>customElements.define('spasm-causes', class Stranger extends HTMLElement {});</script>${scriptTag()}`,
      body: elements.replace(/<spasm-(guide|causes)>.*\n/g, ''),
      tells: [/^warn: \[spasm-elements\] <spasm-causes> was defined by other code/],
      holds: {
        'the stranger keeps the name': async (tab) => {
          const name = await tab.run(() => customElements.get('spasm-causes')?.name);
          assert.equal(name, 'Stranger');
        },
      },
    },
  },
} satisfies Host;
