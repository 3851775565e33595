/** The script comes before, after, late, never or broken; the page is left and comes back. */
import assert from 'node:assert/strict';
import { dropIn, elements, scriptTag, type Host } from '../host.js';

const BROKEN = '/broken/spasm-elements.js';
const broken = dropIn.replace(/[\w$]+\(.prevention-tips.,/, `(()=>{throw Error('half-way')})(),$&`);
if (broken === dropIn) throw new Error('The build defines its elements in another way now.');

export default {
  about:
    'The script comes before, after, as a module, never or broken; the page is left, and comes back.',
  pages: {
    'in the head, then left and back': {
      head: scriptTag(),
      body: `<div>${elements}</div>`,
      files: { '/other.html': '<!doctype html><title>Another page</title><p>Another page.' },
      holds: {
        'shows all when the reader comes back': async (tab) => {
          const url = await tab.run(() => location.href);
          await tab.go(new URL('/other.html', url).href);
          await tab.back();
          const texts = await tab.run(async () => {
            await document.inPage.upgraded();
            return document.inPage
              .elements()
              .map((element) => document.inPage.text(element).length);
          });
          assert.equal(texts.length, 8);
          assert.ok(Math.min(...texts) > 60, texts.join());
        },
      },
    },
    'after the elements': { body: `${elements}${scriptTag()}` },
    'as a module': { head: scriptTag('type="module"'), body: elements },
    'never: it is not there': {
      head: scriptTag('', '/gone/spasm-elements.js'),
      body: elements,
      shows: 'children',
    },
    'never: it is not the file of that hash': {
      head: scriptTag(`integrity="sha384-${'A'.repeat(64)}" crossorigin`),
      body: elements,
      shows: 'children',
    },
    'it throws half-way': {
      head: scriptTag('', BROKEN),
      body: elements,
      files: { [BROKEN]: broken },
      shows: 'either',
      tells: [/^error: \[spasm-elements\] /],
    },
  },
} satisfies Host;
