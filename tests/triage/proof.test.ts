/** All people that the rules can tell apart get the level that the table owes them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assess } from '../../src/triage/assess.js';
import { anybody, dice, pick, result, rules, walk } from './people.js';
import {
  answersOf,
  areAlike,
  disproofInProduct,
  disproofInSets,
  personOf,
  PRODUCTS,
  signsAndDoubts,
  worstOfThree,
} from './proof.js';
import { owed } from './expected-levels.js';

const AGES = [...(PRODUCTS['pregnancy and illness']?.['age'] ?? []), 'unsure'];
/** The longest way: an age and a pregnancy that are not sure, and a pain of long standing. */
const MOST_STEPS = 16;
const signs = rules.questions.flatMap((question) => question.signs);

describe('the full product', () => {
  for (const [name, product] of Object.entries(PRODUCTS)) {
    it(`of ${name} gives everybody what is owed, asks in order, and ends`, (test) => {
      let people = 0;
      let longest = 0;
      const found = disproofInProduct(rules, product, (steps) => {
        people += 1;
        longest = Math.max(longest, steps);
      });
      assert.equal(found, undefined);
      assert.ok(longest <= MOST_STEPS, `${String(longest)} steps`);
      test.diagnostic(`${String(people)} people, at most ${String(longest)} steps`);
    });
  }

  it('holds every rule of several signs whole, or a sign that is alike in its place', () => {
    const loose = rules.rules.filter(
      ({ all }) =>
        all.length > 1 &&
        !Object.values(PRODUCTS).some((product) => {
          const held = Object.values(product).flat();
          return all.flat().every((sign) => held.some((one) => areAlike(rules, one, sign)));
        }),
    );
    assert.deepEqual(
      loose.map(({ id }) => id),
      [],
    );
  });
});

describe('signs that do not interact', () => {
  for (const age of AGES) {
    it(`two or fewer of them, with ${age}: what is owed, and one more never lowers it`, (test) => {
      let sets = 0;
      assert.equal(
        disproofInSets(rules, age, 2, () => (sets += 1)),
        undefined,
      );
      test.diagnostic(`${String(sets)} sets`);
    });
  }

  it('any three of them: what is owed, and one more never lowers it', (test) => {
    let sets = 0;
    assert.equal(
      disproofInSets(rules, 'age-18-59', 3, () => (sets += 1)),
      undefined,
    );
    test.diagnostic(`${String(sets)} sets`);
  });

  it('no rule has more than three parts', () => {
    for (const { id, all } of rules.rules) assert.ok(all.length <= 3, id);
  });

  it('more of them together give the worst that any three of them give', () => {
    const roll = dice(20261124);
    const all = signsAndDoubts(rules);
    for (let turn = 0; turn < 400; turn += 1) {
      const age = pick(roll, AGES);
      const set = Array.from({ length: 4 + roll(5) }, () => pick(roll, all));
      // Pregnancy and long pain open questions of their own: what they hold needs them to be asked.
      const opened = set.filter(([id]) => !/^pregnancy|^long|^time/.test(id));
      const { level } = result(answersOf(rules, age, opened));
      assert.equal(level, worstOfThree(rules, age, opened), JSON.stringify([age, opened]));
    }
  });

  it('any company of them, with any doubts: what is owed, for 5,000 people', () => {
    const roll = dice(20261123);
    for (let turn = 0; turn < 5000; turn += 1) {
      const { level, reasons, given } = walk(anybody(roll));
      const said = JSON.stringify(given);
      assert.equal(level, owed(personOf(given)), said);
      const chosen = Object.values(given).flat();
      for (const { signs: named, unsure, rule } of reasons) {
        assert.deepEqual(
          named.filter((sign) => !chosen.includes(sign)),
          [],
          said,
        );
        assert.ok(named.length + unsure.length > 0 || rule === 'ordinary', said);
      }
    }
  });

  it('a sign in the place of one that is alike changes no level, in any company', () => {
    let pairs = 0;
    for (const { id, signs: asked } of rules.questions) {
      for (const one of asked) {
        for (const other of asked.filter((sign) => sign > one && areAlike(rules, one, sign))) {
          for (const company of signsAndDoubts(rules)) {
            const level = (sign: string) =>
              result(
                answersOf(rules, 'age-18-59', [['pregnancy', 'pregnant'], [id, sign], company]),
              ).level;
            assert.equal(level(one), level(other), `${one}, ${other}, ${company.join()}`);
            pairs += 1;
          }
        }
      }
    }
    assert.ok(pairs > 1000, `${String(pairs)} pairs`);
  });
});

describe('an emergency sign', () => {
  const alone = signs.filter((sign) => owed({ signs: [sign], unsure: [] }) === 'emergency');

  it('is one of 16', () => {
    assert.equal(alone.length, 16, alone.join());
  });

  it('ends the questions at its step, in the company of any other sign or doubt', () => {
    for (const sign of alone) {
      const at = rules.questions.findIndex((question) => question.signs.includes(sign));
      const id = rules.questions[at]?.id ?? '';
      for (const company of signsAndDoubts(rules)) {
        const set: [string, string][] = [['pregnancy', 'pregnant'], [id, sign], company];
        const answers = answersOf(rules, 'age-18-59', set);
        const given: typeof answers = {};
        let last = '';
        for (let outcome = assess(rules, given); outcome.state === 'asking';) {
          last = outcome.question;
          given[last] = answers[last] ?? ['none'];
          outcome = assess(rules, given);
          if (outcome.state === 'result') assert.equal(outcome.level, 'emergency');
        }
        const ended = rules.questions.findIndex((question) => question.id === last);
        assert.ok(ended <= at, `${sign} with ${company.join()} ended at ${last}`);
      }
    }
  });
});

describe('care at home', () => {
  it('is for nobody under 18, whatever else there is or is not', () => {
    for (const age of AGES.filter((one) => /under-5|5-9|10-17/.test(one))) {
      for (const thing of [['pain', 'none'] as [string, string], ...signsAndDoubts(rules)]) {
        assert.notEqual(result(answersOf(rules, age, [thing])).level, 'self-care', thing.join());
      }
    }
  });

  it('is for nobody with a doubt on a question that was asked', () => {
    for (const age of AGES) {
      for (const [id] of signsAndDoubts(rules)) {
        const answers = answersOf(rules, age, [[id, 'unsure']]);
        if (answers[id]) assert.notEqual(result(answers).level, 'self-care', `${age}, ${id}`);
      }
    }
  });
});
