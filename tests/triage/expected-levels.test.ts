/** What is quick to prove of the table in expected-levels.ts: `proof.test.ts` goes on from here. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import triage from '../../content/triage.json' with { type: 'json' };
import type { Triage } from '../../src/content/schema.js';
import { DISPROOFS } from './proof.js';

for (const [name, disproof] of [
  ['what is asked, and each number in the words, is what the table says', 'the form'],
  ['each sign alone, and each doubt, gives what is owed at every age', 'single signs'],
  ['each row of the table gives its level', 'each row'],
] as const)
  it(name, () => {
    assert.equal(DISPROOFS[disproof]?.(triage as Triage), undefined);
  });
