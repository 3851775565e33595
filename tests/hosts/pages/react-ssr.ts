/** React renders the page on a server, and takes it over in the browser: what is not as it wrote it, it writes anew. */
import assert from 'node:assert/strict';
import { createElement as h, type FunctionComponent, type ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { build, type Rolldown } from 'vite';
import { elements, EMERGENCY_LINE, scriptTag, type Host, type HostPage } from '../host.js';

/** The same on the server and in the browser. It is written as text, as the browser's copy is bundled. */
const APP = `({ h, useState }) => function App() {
  const [step, setStep] = useState(0);
  document.next = () => setStep((before) => before + 1);
  const line = h('p', null, ${JSON.stringify(EMERGENCY_LINE)});
  return h('main', null,
    h('h1', null, 'Step ' + step),
    h('home-remedies', { show: step === 0 ? 'heat' : step === 1 ? 'ice' : null, 'heading-level': 3 + step }, line),
    h('spasm-checker', { 'share-level': false, 'share-id': 'false', mode: step < 2 ? 'education' : undefined }, line),
    step < 2 ? h('prevention-tips', { key: 'tips', class: 'ours', onClick: () => {} }, line) : null,
  );
}`;

const browserApp = (
  (await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"development"' },
    plugins: [
      {
        name: 'app',
        resolveId: (source) => (source === 'virtual:app' ? source : undefined),
        load: (id) =>
          id === 'virtual:app'
            ? `import { createElement as h, StrictMode, useState } from 'react';
               import { hydrateRoot } from 'react-dom/client';
               const App = (${APP})({ h, useState });
               document.recovered = [];
               document.app = hydrateRoot(document.querySelector('#app'), h(StrictMode, null, h(App)), {
                 onRecoverableError: (error) => document.recovered.push(String(error)),
               });`
            : undefined,
      },
    ],
    build: { write: false, rolldownOptions: { input: 'virtual:app', output: { format: 'iife' } } },
  })) as Rolldown.RolldownOutput
).output[0].code;

function served(): string {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- It is the text above.
  const make = new Function('document', `return ${APP}`)({}) as (
    given: object,
  ) => FunctionComponent;
  const useState = (first: number) => [first, () => undefined];
  return renderToString(h(make({ h, useState })) as ReactNode);
}

const hydrated = (scripts: string, after = ''): HostPage => ({
  head: scripts,
  body: `<div id="app">${served()}</div>${after}${elements}`,
  files: { '/app.js': browserApp },
  holds: {
    'is hydrated around with no mismatch, and follows what the app renders': async (tab) => {
      const seen = await tab.run(async () => {
        await document.inPage.upgraded();
        const page = document as unknown as {
          recovered: string[];
          next: () => void;
          app: { unmount: () => void };
        };
        const look = () => [
          document.querySelector('#app h1')?.textContent,
          ...[
            ...document.querySelectorAll('#app :is(home-remedies, spasm-checker, prevention-tips)'),
          ].map(
            (element) =>
              `${element.shadowRoot?.querySelector('.title')?.localName ?? ''} ${String(element.shadowRoot?.querySelectorAll('.row-words, fieldset').length)}`,
          ),
        ];
        const looks = [look()];
        for (const step of [1, 2]) {
          page.next();
          await new Promise((done) => setTimeout(done, 50));
          await document.inPage.painted();
          looks.push(look());
          if (step === 2) page.app.unmount();
        }
        await document.inPage.painted();
        const errors = document.inPage.seen.console.filter((line) => line.startsWith('error'));
        return {
          looks,
          recovered: page.recovered,
          errors,
          left: document.querySelector('#app')?.children.length,
        };
      });
      assert.deepEqual(seen.recovered, []);
      assert.deepEqual(seen.errors, []);
      assert.deepEqual(seen.left, 0);
      const [first, second, third] = seen.looks;
      assert.deepEqual(first, ['Step 0', 'h3 1', 'h2 0', first?.[3]]);
      assert.deepEqual(second, ['Step 1', 'h4 1', 'h2 0', second?.[3]]);
      assert.deepEqual(third, ['Step 2', third?.[1], 'h2 1']);
      assert.match(third[1] ?? '', /^h5 [3-9]/);
    },
  },
});

const app = '<script src="/app.js" defer></script>';

export default {
  about: 'React 19 renders our tags on a server, hydrates around them, and renders again.',
  packages: ['react', 'react-dom'],
  pages: {
    'we, then hydration': hydrated(scriptTag() + app),
    'hydration, then we': hydrated(app, scriptTag('defer')),
  },
} satisfies Host;
