import assert from 'node:assert/strict';
import { it } from 'node:test';
import { shipped } from '../../scripts/content.js';

it('ships no note for editors and reviewers', () => {
  const rule = { $schema: '../schema/triage.schema.json', rules: [{ id: 'a', mayMean: 'b' }] };
  assert.equal(shipped('content/triage.json', JSON.stringify(rule)), '{"rules":[{"id":"a"}]}');
});

it('ships the sources that an element shows, and not those of the emergency numbers', () => {
  const sources = JSON.stringify({ 'nhs-back-pain': {}, 'fcc-711': {} });
  assert.equal(shipped('content/sources.json', sources), '{"nhs-back-pain":{}}');
  const regions = JSON.stringify({ us: { emergency: '911', sources: ['fcc-711'] } });
  assert.equal(shipped('content/regions.json', regions), '{"us":{"emergency":"911"}}');
});
