/** What is quick to prove of the table in expected-levels.ts: `proof.test.ts` goes on from here. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import triage from '../../content/triage.json' with { type: 'json' };
import type { Triage } from '../../src/content/schema.js';
import { DISPROOFS } from './proof.js';

const disproof = (of: string) => DISPROOFS[of]?.(triage as Triage);

it('what is asked, and each number in the words, is what the table says', () => {
  assert.equal(disproof('the form'), undefined);
});

it('each sign alone, and each doubt, gives what is owed at every age', () => {
  assert.equal(disproof('single signs'), undefined);
});

it('each row of the table gives its level', () => {
  assert.equal(disproof('each row'), undefined);
});
