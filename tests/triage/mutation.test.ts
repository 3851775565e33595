/** The proof would notice: each small change to the rules is found by it. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import triage from '../../content/triage.json' with { type: 'json' };
import type { Triage } from '../../src/content/schema.js';
import { mutantsOf } from './mutants.js';
import { DISPROOFS } from './proof.js';

/** Changes that change nothing, each with the reason why. */
const EQUIVALENT: Record<string, string> = {
  'question limp not sure made self-care': 'only children are asked, who get soon anyway',
  'question pregnancy not sure made self-care': 'it counts as pregnant, which is soon',
  'question pregnancy-signs not sure made self-care': 'only the pregnant are asked: soon',
  'question long-features not sure made self-care': 'only those in long pain are asked: soon',
};

it('a rule or question removed, lowered, raised, moved or made other is found', (test) => {
  const by: Record<string, number> = {};
  const survivors: string[] = [];
  for (const mutant of mutantsOf(triage as Triage)) {
    const found = Object.entries(DISPROOFS).find(([, disproof]) => disproof(mutant.triage));
    const killer = found?.[0] ?? 'nothing';
    by[killer] = (by[killer] ?? 0) + 1;
    if (!found) survivors.push(mutant.name);
  }
  for (const [killer, count] of Object.entries(by))
    test.diagnostic(`found by ${killer}: ${String(count)}`);
  assert.deepEqual(survivors, Object.keys(EQUIVALENT));
});
