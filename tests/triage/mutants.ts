/** Every small change to the rules that could do harm: each must be found by the proof. */
import { LEVELS, type Level } from '../../src/content/levels.js';
import { type Triage } from '../../src/content/schema.js';

export interface Mutant {
  name: string;
  triage: Triage;
}

/** Changes a copy, and tells what it did. */
type Change = (copy: Triage) => void;

export function mutantsOf(triage: Triage): Mutant[] {
  const mutants: Mutant[] = [];
  const add = (name: string, change: Change) => {
    const copy = structuredClone(triage);
    change(copy);
    mutants.push({ name, triage: copy });
  };

  triage.rules.forEach(({ id, all, level, notes = [] }, at) => {
    const rule = (copy: Triage) => copy.rules[at] as Triage['rules'][number];
    add(`rule ${id} removed`, (copy) => copy.rules.splice(at, 1));
    for (const other of LEVELS.filter((one) => one !== level))
      add(`rule ${id} made ${other}`, (copy) => (rule(copy).level = other));
    all.forEach((part, index) => {
      if (all.length > 1)
        add(`rule ${id} without part ${String(index + 1)}`, (copy) =>
          rule(copy).all.splice(index, 1),
        );
      const signs = [part].flat();
      for (const sign of signs) {
        const rest = signs.filter((one) => one !== sign);
        if (rest.length > 0)
          add(`rule ${id} without ${sign}`, (copy) => (rule(copy).all[index] = rest));
      }
    });
    for (const note of notes)
      add(`rule ${id} without the note ${note}`, (copy) => {
        rule(copy).notes = notes.filter((one) => one !== note);
      });
    add(`rule ${id} without sources`, (copy) => (rule(copy).sources = []));
    if (level === 'emergency')
      add(`rule ${id} call or go`, (copy) => (rule(copy).callOnly = !rule(copy).callOnly));
  });

  triage.questions.forEach(({ id, signs, unsure, when, notes }, at) => {
    const question = (copy: Triage) => copy.questions[at] as Triage['questions'][number];
    add(`question ${id} removed`, (copy) => copy.questions.splice(at, 1));
    if (at > 0)
      add(`question ${id} one earlier`, (copy) => {
        copy.questions.splice(at - 1, 0, ...copy.questions.splice(at, 1));
      });
    for (const sign of signs)
      add(`question ${id} without ${sign}`, (copy) => {
        question(copy).signs = signs.filter((one) => one !== sign);
      });
    for (const other of neighbours(unsure))
      add(`question ${id} not sure made ${other}`, (copy) => {
        Object.assign(question(copy), { unsure: other });
      });
    if (when) add(`question ${id} for everybody`, (copy) => delete question(copy).when);
    for (const sign of when ?? [])
      add(`question ${id} not when ${sign}`, (copy) => {
        question(copy).when = when?.filter((one) => one !== sign);
      });
    if (notes) add(`question ${id} without its notes`, (copy) => delete question(copy).notes);
    if (question(triage).unsureIs)
      add(`question ${id} not sure is nothing`, (copy) => delete question(copy).unsureIs);
    add(`question ${id} one answer or many`, (copy) => {
      question(copy).select = question(copy).select === 'one' ? 'many' : 'one';
    });
    add(`question ${id} with or without none`, (copy) => {
      if (question(copy).none === false) delete question(copy).none;
      else question(copy).none = false;
    });
  });

  const { count, of, level } = triage.unsureTogether;
  for (const other of [count - 1, count + 1])
    add(`${String(other)} doubts together`, (copy) => (copy.unsureTogether.count = other));
  for (const other of neighbours(level))
    add(`doubts together made ${other}`, (copy) => (copy.unsureTogether.level = other));
  for (const id of of)
    add(`doubts together without ${id}`, (copy) => {
      copy.unsureTogether.of = of.filter((one) => one !== id);
    });

  for (const [id, numbers] of Object.entries(triage.thresholds)) {
    for (const [name, value] of Object.entries(numbers)) {
      if (typeof value !== 'number') continue;
      for (const other of [value - 1, value + 1])
        add(`${id}: ${name} made ${String(other)}`, (copy) => {
          Object.assign(copy.thresholds[id] ?? {}, { [name]: other });
        });
    }
  }
  for (const days of [triage.recheck.days - 1, triage.recheck.days + 1])
    add(`recheck after ${String(days)} days`, (copy) => (copy.recheck.days = days));
  return mutants;
}

const neighbours = (level: Level) => {
  const at = LEVELS.indexOf(level);
  return [LEVELS[at - 1], LEVELS[at + 1]].filter((one) => one !== undefined);
};
