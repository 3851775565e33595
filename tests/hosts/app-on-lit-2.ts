/** An app of the page’s own, on Lit 2, with one of our tags inside its element: as a bundler makes it. */
import assert from 'node:assert/strict';
import { build, type Rolldown } from 'vite';
import type { Tab } from './browsers.js';
import { elements, type HostPage } from './host.js';

const code = (
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
                     <home-remedies show="heat" heading-level=\${this.level}></home-remedies>\`;
                 }
               });`
            : undefined,
      },
    ],
    build: { write: false, rolldownOptions: { input: 'virtual:app', output: { format: 'iife' } } },
  })) as Rolldown.RolldownOutput
).output[0].code;

/** The script tag of the app. */
export const appTag = (more = ''): string => `<script src="/app.js" ${more}></script>`;

/** A page with the app on it, before our elements. */
export const withApp = {
  body: `<host-app level="3"></host-app>${elements}`,
  files: { '/app.js': code },
} satisfies Partial<HostPage>;

export const appHolds = {
  'our tag works inside the app’s own element, and follows it': async (tab: Tab) => {
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
};
