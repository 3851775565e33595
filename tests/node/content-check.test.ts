import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { translations } from '../../scripts/content/languages.js';
import { checkContent } from '../../scripts/content/check.js';
import { writeLanguage } from '../../scripts/content/new-language.js';
import type { Fault } from '../../scripts/content/fault.js';

type Json = Record<string, unknown>;

let root: string;

before(() => {
  root = mkdtempSync(join(tmpdir(), 'spasm-content-'));
});

after(() => {
  rmSync(root, { recursive: true });
});

/** The content folder with English alone: other languages are held to it, in tests of their own. */
function copyEnglish() {
  const others = translations().map((locale) => join('content', locale));
  cpSync('content', join(root, 'content'), {
    recursive: true,
    filter: (path) => !others.includes(path),
  });
}

/** The faults of a copy of the content folder in which one file is changed. */
function faultsAfter(file: string, change: (text: string) => string): Fault[] {
  copyEnglish();
  const path = join(root, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  const faults = checkContent(root);
  copyEnglish();
  return faults;
}

/** The one fault after a change to the parsed file. */
function faultAfter(file: string, change: (json: never) => void): Fault {
  const faults = faultsAfter(file, (text) => {
    const json = JSON.parse(text) as never;
    change(json);
    return JSON.stringify(json);
  });
  assert.equal(faults.length, 1, JSON.stringify(faults));
  return faults[0] as Fault;
}

describe('the content check', () => {
  it('finds nothing in what we ship', () => {
    assert.deepEqual(checkContent('.'), []);
  });

  it('names the file, the place and the mend of a missing text', () => {
    const { file, path, message } = faultAfter('content/en/causes.json', (json: Json) => {
      delete json['title'];
    });
    assert.deepEqual([file, path], ['content/en/causes.json', 'title']);
    assert.match(message, /missing/);
  });

  it('refuses an empty text and a claim without a source', () => {
    const empty = faultAfter('content/en/remedies.json', (json: { items: { title: string }[] }) => {
      for (const item of json.items.slice(0, 1)) item.title = ' ';
    });
    assert.equal(empty.path, 'items.keep-moving.title');
    const bare = faultAfter('content/en/remedies.json', (json: { main: Json }) => {
      json.main['sources'] = [];
    });
    assert.equal(bare.path, 'main.sources');
    assert.match(bare.message, /source/);
  });

  it('refuses a key that it does not know, such as a misspelt one', () => {
    const { path, message } = faultAfter('content/en/ui.json', (json: Json) => {
      json['sourses'] = 'Sources';
    });
    assert.equal(path, 'sourses');
    assert.match(message, /not known/);
  });

  it('refuses a source id that does not resolve, and one that nothing uses', () => {
    const lost = faultAfter('content/en/help.json', (json: { main: Json }) => {
      json.main['sources'] = ['henschke-2009', 'nobody-1900'];
    });
    assert.match(lost.message, /nobody-1900/);
    const unused = faultAfter('content/sources.json', (json: Json) => {
      json['nobody-1900'] = { title: 'A', publisher: 'B', year: 1999, url: 'https://example.com/' };
    });
    assert.equal(unused.path, 'nobody-1900');
  });

  it('refuses an address that is not https, an unknown level and an unknown grade', () => {
    const address = faultAfter('content/sources.json', (json: Record<string, Json>) => {
      (json['nhs-back-pain'] as Json)['url'] = 'javascript:alert(1)';
    });
    assert.equal(address.path, 'nhs-back-pain.url');
    const level = faultAfter('content/triage.json', (json: { rules: Json[] }) => {
      (json.rules[0] as Json)['level'] = 'urgent';
    });
    assert.match(level.message, /emergency, same-day, soon, self-care/);
    const grade = faultAfter(
      'content/en/treatments.json',
      (json: { items: { evidence: Json[] }[] }) => {
        (json.items[0]?.evidence[0] as Json)['grade'] = 'great';
      },
    );
    assert.match(grade.message, /good, some, weak, unproven, against/);
  });

  it('refuses a drawing that does not exist, and names those that do', () => {
    const { path, message } = faultAfter(
      'content/en/remedies.json',
      ({ items: [first] }: { items: Json[] }) => {
        (first as Json)['icon'] = 'hot-tub';
      },
    );
    assert.equal(path, 'items.keep-moving.icon');
    assert.match(
      message,
      /No drawing "hot-tub"\. Name one in "icon": .*\bheat\b.*scripts\/bundle\/icons\.ts/,
    );
  });

  it('refuses a value that is not filled in at that place', () => {
    const { path, message } = faultAfter('content/en/causes.json', (json: Json) => {
      json['title'] = 'Call {emergency}';
    });
    assert.equal(path, 'title');
    assert.match(message, /\{emergency\}/);
  });

  it('refuses a review that lasts more than three years', () => {
    const { path } = faultAfter('content/en/help.json', (json: { review: Json }) => {
      json.review['reviewBy'] = '2031-01-01';
    });
    assert.equal(path, 'review.reviewBy');
  });

  it('refuses a day that no calendar has', () => {
    for (const day of ['2027-02-29', '2028-13-01', '23 November 2028']) {
      const { path } = faultAfter('content/en/help.json', (json: { review: Json }) => {
        json.review['reviewBy'] = day;
      });
      assert.equal(path, 'review.reviewBy', day);
    }
  });

  describe('binds a reviewer’s name to the words that they read', () => {
    const NAME = 'Dr. Example';
    const files = ['causes', 'checker', 'guide', 'help', 'prevention', 'remedies', 'treatments'];
    const sign = (json: { review: Json }, words?: string) => {
      json.review = { ...json.review, reviewedBy: NAME, ...(words && { words }) };
    };
    /** The edition that a fault tells to write. */
    const editionIn = ({ message }: Fault) => /write "([0-9a-f]{8})"/.exec(message)?.[1] ?? '';

    for (const topic of files) {
      it(`in ${topic}.json: no edition, the present one, and changed words`, () => {
        const file = `content/en/${topic}.json`;
        const unbound = faultAfter(file, (json: never) => {
          sign(json);
        });
        assert.deepEqual([unbound.file, unbound.path], [file, 'review.words']);
        assert.match(unbound.message, new RegExp(`which words ${NAME} read.*reviewedBy to null`));
        const present = editionIn(unbound);
        const signed = (change: (json: Json) => void) =>
          faultsAfter(file, (text) => {
            const json = JSON.parse(text) as { review: Json } & Json;
            sign(json, present);
            change(json);
            return JSON.stringify(json, null, 4);
          });
        const dated = signed(({ review }) => {
          (review as Json)['reviewed'] = '2026-11-24';
        });
        assert.deepEqual(dated, []);
        const [changed, ...more] = signed((json) => {
          json['title'] = 'Another title';
        });
        assert.deepEqual([changed?.path, more], ['review.words', []]);
        assert.match(
          changed?.message ?? '',
          new RegExp(
            `^The words changed since ${NAME} read them\\. Have them read again and write`,
          ),
        );
        assert.notEqual(editionIn(changed as Fault), present);
      });
    }

    it('and to the rules and numbers, where they are the checker’s', () => {
      const file = 'content/en/checker.json';
      const present = editionIn(
        faultAfter(file, (json: never) => {
          sign(json);
        }),
      );
      const changes: ((json: {
        rules: Json[];
        recheck: Json;
        thresholds: Record<string, Json>;
      }) => void)[] = [
        ({ rules }) => ((rules[0] as Json)['level'] = 'soon'),
        ({ recheck }) => (recheck['days'] = 14),
        ({ thresholds }) => ((thresholds['no-better-4-weeks'] as Json)['weeks'] = 8),
      ];
      copyEnglish();
      const words = JSON.parse(readFileSync(file, 'utf8')) as { review: Json };
      sign(words, present);
      const triage = readFileSync('content/triage.json', 'utf8');
      for (const change of [() => undefined, ...changes]) {
        const json = JSON.parse(triage) as never;
        change(json);
        writeFileSync(join(root, file), JSON.stringify(words));
        writeFileSync(join(root, 'content/triage.json'), JSON.stringify(json));
        const paths = checkContent(root).map(({ path }) => path);
        assert.deepEqual(paths, changes.includes(change) ? ['review.words'] : []);
      }
      copyEnglish();
    });
  });

  it('refuses rules and words that name different signs', () => {
    const wordless = faultAfter('content/en/checker.json', (json: { signs: Json }) => {
      delete json.signs['fever'];
    });
    assert.equal(wordless.path, 'signs.fever');
    const unknown = faultsAfter('content/triage.json', (text) =>
      text.replace('"cough"', '"coughs"'),
    );
    assert.ok(unknown.some(({ message }) => message.includes('cough')));
    const twice = faultsAfter('content/triage.json', (text) =>
      text.replace('"chest-pain",', '"chest-pain", "chest-pain",'),
    );
    assert.ok(twice.some(({ message }) => message.includes('twice')));
  });

  it('refuses a language that lacks the words of a sign', () => {
    copyEnglish();
    writeLanguage(root, 'es');
    const path = join(root, 'content/es/checker.json');
    const words = JSON.parse(readFileSync(path, 'utf8')) as { signs: Json };
    assert.deepEqual(checkContent(root), []);
    for (const sign of Object.keys(words.signs)) {
      const { [sign]: _, ...signs } = words.signs;
      writeFileSync(path, JSON.stringify({ ...words, signs }));
      const [fault, ...more] = checkContent(root);
      assert.deepEqual(
        [fault?.file, fault?.path, more.length],
        ['content/es/checker.json', `signs.${sign}`, 0],
      );
    }
    rmSync(join(root, 'content/es'), { recursive: true });
  });

  it('refuses a number that stands in the words alone, in triage.json alone, or nowhere', () => {
    type Signs = Record<string, { label: string }>;
    const written = faultsAfter('content/en/checker.json', (text) =>
      text.replace('No better after {weeks} weeks', 'No better after 4 weeks'),
    );
    assert.deepEqual(
      written.map(({ path }) => path),
      ['signs.no-better-4-weeks', 'signs.no-better-4-weeks'],
    );
    assert.match(JSON.stringify(written), /\{weeks\}.*A number stands in triage\.json/);
    const unknown = faultAfter('content/en/checker.json', (json: { signs: Signs }) => {
      (json.signs['fever'] as { label: string }).label += ' for {days} days';
    });
    assert.equal(unknown.path, 'signs.fever');
    assert.match(unknown.message, /\{days\} is no number of "fever"/);
    const lost = faultAfter('content/triage.json', (json: { thresholds: Json }) => {
      json.thresholds['nothing'] = { weeks: 4, sources: ['nhs-back-pain'] };
    });
    assert.equal(lost.path, 'thresholds.nothing');
  });

  it('refuses bands of age that leave a year out or share one', () => {
    for (const to of [16, 18]) {
      const { path, message } = faultAfter(
        'content/triage.json',
        (json: { thresholds: Record<string, { to?: number }> }) => {
          (json.thresholds['age-10-17'] as { to: number }).to = to;
        },
      );
      assert.equal(path, 'thresholds.age-18-59');
      assert.match(message, new RegExp(`ends at ${String(to + 1)}`));
    }
  });

  it('refuses a sixth point on a care card', () => {
    const { message } = faultAfter(
      'content/en/help.json',
      (json: { cards: { points: object[] }[] }) => {
        json.cards[0]?.points.push({ ...json.cards[0].points[0], id: 'sixth' });
      },
    );
    assert.match(message, /five/);
  });

  it('refuses a language without words to avoid, and an entry that is not whole words', () => {
    copyEnglish();
    const style = join(root, 'content/en/style.json');
    rmSync(style);
    const [missing, ...more] = checkContent(root);
    assert.deepEqual([missing?.file, more.length], ['content/en/style.json', 0]);
    assert.match(missing?.message ?? '', /missing/);
    for (const entry of ['', ' cure', 'cure ', '*', 'cu*re', '*cure']) {
      const { path, message } = faultAfter('content/en/style.json', (json: { avoid: string[] }) => {
        json.avoid = [entry];
      });
      assert.equal(path, 'avoid.0', entry);
      assert.match(message, /whole words/);
    }
    const two = faultAfter('content/en/style.json', (json: { medical: string[] }) => {
      json.medical = ['blood thinner'];
    });
    assert.match(two.message, /one word/);
  });

  it('asks no language for vague or medical words', () => {
    const bare = faultsAfter('content/en/style.json', () => '{ "avoid": [], "exempt": [] }');
    assert.deepEqual(bare, []);
  });

  it('tells of a file that is missing or is not JSON', () => {
    const [fault] = faultsAfter('content/en/guide.json', () => '{ "title": ');
    assert.equal(fault?.file, 'content/en/guide.json');
    assert.match(fault.message, /not JSON/);
  });
});
