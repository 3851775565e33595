/**
 * Other code that defines elements: a second copy of ours, an older one, an app with a Lit of its own, a
 * stranger under one of our names. A careless bundle throws at the first name that is taken, and the
 * rest of it is lost; its context has a key of its own in each copy, so that they never connect, and
 * what asks before there is a provider is never answered.
 */
import assert from 'node:assert/strict';
import { appHolds, appTag, withApp } from '../app-on-lit-2.js';
import { dropIn, elements, SCRIPT, scriptTag, type Host, type HostPage } from '../host.js';

const OLDER = '/older/spasm-elements.js';
const OLDER_WITHOUT_PROVIDER = '/older-still/spasm-elements.js';
const SAME = '/copies/spasm-elements.js';

/** This build, as a release would be that had not got this tag yet: its class has another name there. */
function without(tag: string): string {
  const older = dropIn.replace(new RegExp(`([\\w$]+\\(.)${tag}(.,)`), '$1older-tag$2');
  if (older === dropIn) throw new Error('The build defines its elements in another way now.');
  return older;
}

const files = {
  [OLDER]: without('clinic-contact'),
  [OLDER_WITHOUT_PROVIDER]: without('spasm-content'),
  [SAME]: dropIn,
};

const STEPS_BACK =
  /^debug: \[spasm-elements\] Another copy is on this page, and stands\. Load it once\./;

/** Which class each tag has, kept between two scripts. */
const keep = `<script>
  document.kept = ['spasm-guide', 'spasm-checker', 'clinic-contact'].map((tag) => customElements.get(tag));
</script>`;

const pair = (first: string, second: string, more: HostPage['holds'] = {}): HostPage => ({
  head: scriptTag('', first) + keep + scriptTag('', second),
  body: elements,
  files,
  tells: [STEPS_BACK],
  holds: {
    'the first copy stands': async (tab) => {
      const isKept = await tab.run(() =>
        ['spasm-guide', 'spasm-checker', 'clinic-contact'].map((tag, index) => {
          const kept = (Reflect.get(document, 'kept') as unknown[])[index];
          return kept === undefined || kept === customElements.get(tag);
        }),
      );
      assert.deepEqual(isKept, [true, true, true]);
    },
    ...more,
  },
});

/** The tag that each of the two copies has alone takes what the provider of the first one gives. */
const contextPasses = (tag: string): HostPage['holds'] => ({
  [`context passes from copy to copy, to <${tag}>`]: async (tab) => {
    const text = await tab.run(async (name) => {
      const place = document.createElement('spasm-content');
      place.setAttribute('phone', '(555) 010-0199');
      place.innerHTML = `<${name}></${name}>`;
      document.body.append(place);
      await document.inPage.painted();
      const shown = document.inPage.text(place.firstElementChild as Element);
      place.remove();
      return shown;
    }, tag);
    assert.match(text, /010-0199/);
  },
});

export default {
  about: 'Other code on the page defines elements too, before or after us.',
  packages: ['@hosts/lit-2'],
  pages: {
    'the same file twice': pair(SCRIPT, SAME),
    'an older copy, then this one': pair(OLDER, SCRIPT, contextPasses('clinic-contact')),
    'this copy, then an older one': pair(SCRIPT, OLDER, contextPasses('older-tag')),
    'elements of an older copy, then the provider of this one': {
      body: `<spasm-content phone="(555) 010-0199">${elements}</spasm-content>${scriptTag('', OLDER_WITHOUT_PROVIDER)}${scriptTag()}`,
      files,
      tells: [STEPS_BACK],
      holds: {
        'what asked before there was a provider hears of it': async (tab) => {
          const text = await tab.run(() =>
            document.inPage.text(document.querySelector('clinic-contact') as Element),
          );
          assert.match(text, /010-0199/);
        },
      },
    },
    'an app on Lit 2, then we': { head: appTag() + scriptTag(), ...withApp, holds: appHolds },
    'we, then an app on Lit 2': { head: scriptTag() + appTag(), ...withApp, holds: appHolds },
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
