/** Holds the rules of triage.json to the words of the checker, and their numbers to each other. */
import type { Triage, Words } from '../../src/content/schema.js';
import type { Fault } from './fault.js';

type Files = ReadonlyMap<string, unknown>;

/** Questions, rules and words name the same signs. */
export function checkTriage(files: Files): Fault[] {
  const file = 'content/triage.json';
  const triage = files.get(file) as Triage;
  const faults: Fault[] = [];
  const asked = triage.questions.flatMap((question) => question.signs);
  const questions = triage.questions.map((question) => question.id);
  for (const id of new Set(asked.filter((one, index) => asked.indexOf(one) !== index)))
    faults.push({ file, path: 'questions', message: `The sign "${id}" is asked twice. Keep one.` });

  const known = (ids: readonly string[], list: string[], path: string, what: string) => {
    for (const id of ids)
      if (!list.includes(id))
        faults.push({ file, path, message: `No ${what} "${id}". Mend the id or add it.` });
  };
  triage.questions.forEach((question, index) => {
    const earlier = triage.questions.slice(0, index).flatMap((one) => one.signs);
    known(question.when ?? [], earlier, `questions.${question.id}.when`, 'earlier sign');
    if (question.unsureIs)
      known(
        [question.unsureIs],
        question.signs,
        `questions.${question.id}.unsureIs`,
        'sign of this question',
      );
  });
  known(triage.unsureTogether.of, questions, 'unsureTogether.of', 'question');
  for (const { id, all } of triage.rules) known(all.flat(), asked, `rules.${id}.all`, 'sign');

  const used = new Set(
    triage.rules
      .flatMap((rule) => rule.all.flat())
      .concat(triage.questions.flatMap((one) => one.when ?? [])),
  );
  for (const id of asked) {
    if (
      !used.has(id) &&
      !triage.questions.some(
        (one) => one.select === 'one' && one.none === false && one.signs.includes(id),
      )
    ) {
      faults.push({
        file,
        path: 'questions',
        message: `No rule uses the sign "${id}". Add a rule or remove the sign.`,
      });
    }
  }

  // Other languages are held to English.
  const name = 'content/en/checker.json';
  const words = files.get(name) as Words['checker'];
  const same = (have: string[], want: string[], path: string, what: string) => {
    for (const id of want)
      if (!have.includes(id))
        faults.push({
          file: name,
          path: `${path}.${id}`,
          message: `The ${what} "${id}" of triage.json has no words here. Add them.`,
        });
    for (const id of have)
      if (!want.includes(id))
        faults.push({
          file: name,
          path: `${path}.${id}`,
          message: `No ${what} "${id}" in triage.json. Remove these words or mend the id.`,
        });
  };
  same(Object.keys(words.questions), questions, 'questions', 'question');
  same(Object.keys(words.signs), asked, 'signs', 'sign');
  same(
    Object.keys(words.notes),
    [...new Set([...triage.questions, ...triage.rules].flatMap((one) => one.notes ?? []))],
    'notes',
    'note',
  );
  return faults;
}

/** Each number of a sign or question stands in triage.json alone, and its words name it. */
export function checkThresholds(files: Files): Fault[] {
  const file = 'content/triage.json';
  const { thresholds, questions } = files.get(file) as Triage;
  const faults: Fault[] = [];
  for (const id of Object.keys(thresholds)) {
    if (questions.some((one) => one.id === id || one.signs.includes(id))) continue;
    const message = `No sign or question "${id}". Mend the id or remove its numbers.`;
    faults.push({ file, path: `thresholds.${id}`, message });
  }
  for (const [name, value] of files) {
    if (!name.endsWith('/checker.json')) continue;
    const words = value as Words['checker'];
    for (const kind of ['signs', 'questions'] as const) {
      for (const [id, said] of Object.entries(words[kind])) {
        const numbers = Object.keys(thresholds[id] ?? {}).filter((key) => key !== 'sources');
        const text = Object.values(said as Record<string, string>).join(' ');
        const named = [...text.matchAll(/\{([^}]*)\}/g)].map(([, number]) => number);
        const tell = (message: string) =>
          faults.push({ file: name, path: `${kind}.${id}`, message });
        for (const number of numbers)
          if (!named.includes(number)) tell(`Name the number of triage.json here: {${number}}.`);
        for (const number of named)
          if (!numbers.includes(number ?? ''))
            tell(`{${number ?? ''}} is no number of "${id}" in triage.json. Add it there.`);
        if (/\d/.test(text.replace(/\{[^}]*\}/g, '')))
          tell('A number stands in triage.json, with its source. Name it here, as {weeks}.');
      }
    }
  }
  return [...faults, ...checkAges(file, thresholds)];
}

/** The bands of age leave no age out and share none. */
function checkAges(file: string, thresholds: Triage['thresholds']): Fault[] {
  const bands = Object.entries(thresholds)
    .filter(([, { from, under }]) => from !== undefined || under !== undefined)
    .map(([id, { from = 0, to, under }]) => ({ id, from, end: under ?? (to ?? Infinity) + 1 }))
    .sort((a, b) => a.from - b.from);
  return bands.flatMap(({ id, from }, index) => {
    const end = bands[index - 1]?.end ?? 0;
    if (from === end) return [];
    const message = `The band before it ends at ${String(end)}. Begin this one there.`;
    return [{ file, path: `thresholds.${id}`, message }];
  });
}
