/** The list of what a placeholder, a link or an address may make, held to what our elements take. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { allowedAttributes, attributesOf } from '../../src/drop-in/allowed-attributes.js';

/** What only a tag itself may say: a detail of the clinic, an address, or that an event tells more. */
const FOR_TAGS_ALONE = [
  'address',
  'booking',
  'clinic',
  'hours',
  'phone',
  'share-id',
  'share-level',
  'src',
];

interface Declaration {
  tagName?: string;
  attributes?: { name: string }[];
}

const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as {
  modules: { declarations?: Declaration[] }[];
};
const declared = Object.fromEntries(
  modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName)
    .map(({ tagName = '', attributes = [] }) => [tagName, attributes.map(({ name }) => name)]),
);

describe('the allow-list', () => {
  it('has each element, but for the provider, which makes nothing of its own', () => {
    const shown = Object.keys(declared).filter((tag) => tag !== 'spasm-content');
    assert.deepEqual(
      Object.keys(allowedAttributes),
      shown.sort(),
      'Add the element to src/drop-in/allowed-attributes.ts, in the order of the alphabet.',
    );
  });

  for (const [tag, names] of Object.entries(allowedAttributes))
    it(`has each attribute of <${tag}>, but for those that only a tag may have`, () => {
      const inert = declared[tag]?.filter((name) => !FOR_TAGS_ALONE.includes(name));
      assert.deepEqual(
        [...names].sort(),
        inert?.sort(),
        'Add it to src/drop-in/allowed-attributes.ts, or to FOR_TAGS_ALONE here if nobody but a tag may set it.',
      );
    });

  it('has nothing that every object has', () => {
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty'])
      assert.deepEqual(attributesOf(name), []);
  });
});
