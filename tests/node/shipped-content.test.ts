import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { shipped } from '../../scripts/content/shipped-words.js';
import { wordsEdition } from '../../scripts/content/check.js';

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

it('ships the words of the checker with their numbers in them, and the rules without', () => {
  const file = 'content/en/checker.json';
  const { signs } = JSON.parse(shipped(file, readFileSync(file, 'utf8'))) as {
    signs: Record<string, { label: string }>;
  };
  assert.equal(signs['no-better-4-weeks']?.label, 'No better after 4 weeks');
  assert.doesNotMatch(JSON.stringify(signs), /[{]\w+[}]/);
  const triage = shipped('content/triage.json', readFileSync('content/triage.json', 'utf8'));
  assert.doesNotMatch(triage, /thresholds|mayMean/);
});

it('ships the sources of a topic once, for its footer, and those of each line of evidence beside it', () => {
  const words = { main: { text: 'a', sources: ['x', 'y'] }, more: [{ sources: ['y', 'z'] }] };
  const json = JSON.stringify(words);
  assert.deepEqual(JSON.parse(shipped('content/en/causes.json', json)), {
    main: { text: 'a' },
    more: [{}],
    sources: ['x', 'y', 'z'],
  });
  assert.deepEqual(JSON.parse(shipped('content/en/treatments.json', json)), words);
});

it('ships a reviewer’s name over the words that they read, and over no others', () => {
  const triage = JSON.parse(readFileSync('content/triage.json', 'utf8')) as object;
  for (const topic of ['causes', 'checker', 'treatments']) {
    const file = `content/en/${topic}.json`;
    const kept = JSON.parse(readFileSync(file, 'utf8')) as { review: object };
    const { reviewedBy: _, ...unread } = kept.review as { reviewedBy: unknown };
    const read = wordsEdition(topic, kept, triage);
    /** The review that ships with these changes. */
    const review = (words: string | undefined, changes = {}) => {
      const signed = { ...kept.review, reviewedBy: 'Dr. Example', words };
      const json = shipped(file, JSON.stringify({ ...kept, ...changes, review: signed }));
      return (JSON.parse(json) as { review: { reviewedBy: unknown; edition: unknown } }).review;
    };
    assert.deepEqual(review(read), { ...kept.review, reviewedBy: 'Dr. Example', edition: read });
    for (const lost of [review(undefined), review('00000000'), review(read, { title: 'Another' })])
      assert.deepEqual(lost, { ...unread, edition: lost.edition });
  }
});

it('ships the words of the interface as they are', () => {
  const words = JSON.stringify({ sources: 'Sources', reviewed: 'Checked on {date}.' });
  assert.equal(shipped('content/en/ui.json', words), words);
});

it('fills in the numbers of signs and questions, and no other mark', () => {
  const words = {
    step: 'Step {step}',
    signs: {
      'long-young': { label: 'Over {months} months, before age {before}', hint: 'Of any kind' },
      fever: { label: 'Fever' },
    },
    questions: { 'long-features': { legend: 'Over {months} months' }, nerves: { legend: 'Any?' } },
  };
  assert.deepEqual(JSON.parse(shipped('content/en/checker.json', JSON.stringify(words))), {
    step: 'Step {step}',
    signs: {
      'long-young': { label: 'Over 3 months, before age 45', hint: 'Of any kind' },
      fever: { label: 'Fever' },
    },
    questions: { 'long-features': { legend: 'Over 3 months' }, nerves: { legend: 'Any?' } },
  });
});
