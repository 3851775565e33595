/** Other code on the page: a second copy of ours, a stranger's element, an app that installed us from npm. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { build, type Rolldown } from 'vite';
import { dropIn, open, OURS, SCRIPT, serveFile, title, type Visit } from './page.js';
import { TAGS, topicOf, WORDED_TAGS } from '../tags.js';

const SECOND = serveFile('/copies/spasm-elements.js', dropIn);
const STEPPED_BACK = `debug: ${OURS} Another copy`;

/** The one line of a newcomer. */
const steppedBack = ({ console }: Visit) => {
  assert.equal(console.length, 1, console.join('\n'));
  assert.ok(console[0]?.startsWith(STEPPED_BACK), console.join());
};

describe('two copies of the drop-in', () => {
  const contact =
    '<spasm-content booking="https://riverbend.example/"><clinic-contact></clinic-contact></spasm-content>';
  const first = 'data-phone="555 010 0001"';
  const second = 'data-address="12 Mill Street"';
  const pairs: Record<string, string> = {
    'two classic scripts': `<script src="${SCRIPT}" ${first}></script>${contact}<script src="${SECOND}" ${second}></script>`,
    'the other way round': `<script src="${SECOND}" ${first}></script>${contact}<script src="${SCRIPT}" ${second}></script>`,
    'both before the elements': `<script src="${SCRIPT}" ${first}></script><script src="${SECOND}" ${second}></script>${contact}`,
    'a classic script, then a module': `<script src="${SCRIPT}" ${first}></script>${contact}<script type="module" src="${SECOND}" ${second}></script>`,
    'a module, then a classic script': `<script type="module" src="${SCRIPT}" ${first}></script>${contact}<script defer src="${SECOND}" ${second}></script>`,
    'the same file at two addresses': `<script src="${SCRIPT}?v=1" ${first}></script>${contact}<script src="${SCRIPT}?v=2" ${second}></script>`,
  };
  for (const [pair, body] of Object.entries(pairs)) {
    it(`${pair}: the first stands, and the newcomer steps back with one line`, async () => {
      await using visit = await open(`${body}<spasm-checker></spasm-checker>`);
      await visit.shows('Call 555 010 0001', '12 Mill Street', 'Book a visit', title('checker'));
      steppedBack(visit);
      assert.deepEqual(visit.errors, []);
    });
  }

  it('the first keeps all tags', async () => {
    await using visit = await open(
      `<script src="${SCRIPT}"></script><script>
        document.before = ${JSON.stringify(TAGS)}.map((tag) => customElements.get(tag));
      </script><script src="${SECOND}"></script>`,
    );
    const isSame = await visit.page.evaluate(
      (tags) =>
        tags.map(
          (tag, index) =>
            customElements.get(tag) === (Reflect.get(document, 'before') as unknown[])[index],
        ),
      TAGS,
    );
    assert.deepEqual(
      isSame,
      TAGS.map(() => true),
    );
    steppedBack(visit);
  });
});

describe('an app that installed some elements from npm', async () => {
  const app = serveFile('/app.js', await bundle('clinic-contact', 'treatment-cards'));
  const script = `<script src="${SCRIPT}" data-phone="555 010 0001"></script>`;
  const body =
    '<spasm-content clinic="Riverbend"><clinic-contact></clinic-contact></spasm-content><treatment-cards></treatment-cards><spasm-checker></spasm-checker>';
  const pages: Record<string, string> = {
    'before the drop-in': `<script src="${app}"></script>${script}${body}`,
    'after the drop-in': `${script}${body}<script src="${app}"></script>`,
  };
  for (const [when, page] of Object.entries(pages)) {
    it(`${when}: context passes from copy to copy, and every tag works`, async () => {
      await using visit = await open(page);
      await visit.shows('Riverbend', 'Call 555 010 0001', title('treatments'), title('checker'));
      assert.deepEqual(visit.errors, []);
      assert.deepEqual(
        visit.console.filter((line) => !line.startsWith(STEPPED_BACK) && !isLits(line)),
        [],
      );
    });
  }
});

describe('a stranger under one of our names', () => {
  const stranger = (tag: string) => `<script>
    customElements.define('${tag}', class extends HTMLElement {
      connectedCallback() { this.textContent = 'I am a stranger.'; }
    });
  </script>`;

  for (const tag of TAGS) {
    it(`<${tag}> is left alone and named once, and the others work`, async () => {
      const others = WORDED_TAGS.filter((other) => other !== tag);
      const body = [...others, tag].map((one) => `<${one}></${one}>`).join('');
      await using visit = await open(`${stranger(tag)}<script src="${SCRIPT}"></script>${body}`);
      await visit.shows('I am a stranger.', ...others.map((one) => title(topicOf(one))));
      assert.equal(visit.console.length, 1, visit.console.join('\n'));
      assert.match(visit.console[0] ?? '', new RegExp(`^warn: \\${OURS} <${tag}> .*left alone`));
      assert.deepEqual(visit.errors, []);
    });
  }

  it('does not stand in our guide as ours', async () => {
    await using visit = await open(
      `${stranger('treatment-cards')}<script src="${SCRIPT}"></script><spasm-guide></spasm-guide>`,
    );
    await visit.shows(title('guide'), title('remedies'), title('prevention'));
    await visit.hides('I am a stranger.', title('treatments'));
    assert.equal(visit.console.length, 1, visit.console.join('\n'));
  });

  it('does not stop us by coming later: only its own script fails', async () => {
    await using visit = await open(
      `<script src="${SCRIPT}"></script>${stranger('treatment-cards')}<treatment-cards></treatment-cards>`,
    );
    await visit.shows(title('treatments'));
    assert.equal(visit.errors.length, 1);
    assert.match(visit.errors[0] ?? '', /the name "treatment-cards" has already been used/);
    assert.deepEqual(visit.told, []);
  });
});

/** Lit tells an app that has more than one copy of it, in one line. */
function isLits(line: string): boolean {
  return line.startsWith('warn: Multiple versions of Lit loaded.');
}

/** What an app's bundler makes of these modules of our package. */
async function bundle(...elements: string[]): Promise<string> {
  const id = 'virtual:app';
  const code = elements.map((name) => `import '/dist/modules/elements/${name}.js';`).join('');
  const built = (await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'app',
        resolveId: (source) => (source === id ? id : undefined),
        load: (one) => (one === id ? code : undefined),
      },
    ],
    build: { write: false, rolldownOptions: { input: id, output: { format: 'iife' } } },
  })) as Rolldown.RolldownOutput;
  return built.output[0].code;
}
