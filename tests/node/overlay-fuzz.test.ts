/**
 * Whatever somebody writes into the file of a clinic's own words, ours stay whole. 2,000 cases from a
 * fixed seed; `SPASM_FUZZ=100000 npm run test:node` runs more.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { shipped } from '../../scripts/content/shipped-words.js';
import { applyOverlay } from '../../src/overlay/apply-overlay.js';
import { isLink } from '../../src/content/clinic.js';
import { cardIds } from '../../src/overlay/card-ids.js';
import {
  MAX_CARDS,
  MAX_TEXT,
  MAX_TITLE,
  overlayTopics,
  type ClinicCard,
  type ClinicWords,
} from '../../src/overlay/overlay.js';
import {
  parseOverlay,
  UNPRINTABLE,
  validateOverlay,
  type ValidatedOverlay,
} from '../../src/overlay/validate-overlay.js';
import { holdToSchema } from './overlay-json-schema.js';
import type { Words } from '../../src/content/schema.js';

const numRuns = Number(process.env['SPASM_FUZZ'] ?? 2000);
const run = { numRuns, seed: 20261125 };

const whole = JSON.parse(readFileSync('tests/overlays/sound/whole.json', 'utf8')) as object;
/** Frozen: who changes our words in place would throw. */
const bundled = Object.fromEntries(
  overlayTopics.map((topic) => {
    const file = `content/en/${topic}.json`;
    const freeze = (_: string, value: unknown): unknown => Object.freeze(value);
    return [topic, JSON.parse(shipped(file, readFileSync(file, 'utf8')), freeze)];
  }),
) as Words;

/** The keys of a sound part, by its place with the numbers of lists left out. */
const TOP = ['lang', 'clinic', 'review', ...overlayTopics];
const KEYS: Record<string, readonly string[]> = {
  '': TOP,
  clinic: ['name', 'phone', 'booking', 'address', 'hours'],
  review: ['by', 'on', 'editions'],
  'review.editions': overlayTopics,
  guide: ['intro', 'note'],
  causes: ['intro', 'note'],
  help: ['note'],
  checker: ['note'],
};
for (const topic of Object.keys(cardIds)) {
  KEYS[topic] = ['intro', 'note', 'order', 'hide', 'add'];
  KEYS[`${topic}.add`] = ['id', 'title', 'own', 'link'];
  KEYS[`${topic}.add.link`] = ['text', 'url'];
}

/** Holds that nothing is there but checked strings under allowed keys. */
function holdSound(value: unknown, place = ''): void {
  if (typeof value === 'string') {
    assert.ok(value === value.trim() && value.length > 0, place);
    assert.ok(value.length <= (/title|name|[.]id$/.test(place) ? MAX_TITLE : MAX_TEXT), place);
    assert.doesNotMatch(value, UNPRINTABLE, place);
    if (place.endsWith('.url')) assert.ok(isLink(value), value);
    if (place === 'clinic.booking') assert.match(value, /^https?:/i);
  } else if (Array.isArray(value)) {
    assert.ok(value.length > 0, place);
    for (const one of value as unknown[]) holdSound(one, place);
  } else {
    assert.equal(Object.getPrototypeOf(value), Object.prototype, place);
    for (const [key, inner] of Object.entries(value as object)) {
      assert.ok(KEYS[place]?.includes(key), `${place}.${key}`);
      holdSound(inner, place ? `${place}.${key}` : key);
    }
  }
}

/** All that must hold of any reading. */
function hold({ overlay, faults }: ValidatedOverlay): void {
  holdSound(overlay);
  for (const kind of ['fault', 'warning']) {
    const places = faults.filter((fault) => fault.kind === kind).map(({ path }) => path);
    // Places are cut at 200 characters, and what can't be printed is replaced.
    const plain = places.filter((path) => path.length < 200 && !path.includes('�'));
    assert.equal(new Set(plain).size, plain.length, plain.join());
  }
  for (const topic of overlayTopics) {
    const ours = bundled[topic] as Words['treatments'];
    const {
      items,
      clinicWords: _,
      review,
      ...rest
    } = applyOverlay(topic as 'treatments', ours, overlay, () => undefined);
    const { items: cards, review: dates, ...bundledRest } = ours;
    assert.deepEqual(rest, bundledRest);
    assert.equal(review.reviewed, dates.reviewed);
    assert.equal(review.reviewBy, dates.reviewBy);
    if (!(topic in cardIds)) {
      assert.deepEqual(items, cards);
      continue;
    }
    const { hide = [], add = [] }: ClinicWords = overlay[topic] ?? {};
    const isOwn = (item: object): item is ClinicCard => 'own' in item;
    const kept = items.filter((item) => !isOwn(item));
    assert.ok(kept.length > 0 && add.length <= MAX_CARDS);
    assert.deepEqual(new Set(kept), new Set(cards.filter(({ id }) => !hide.includes(id))));
    assert.equal(kept.length, cards.length - hide.length);
    assert.deepEqual(new Set(items.filter(isOwn)), new Set(add));
    assert.equal(new Set(items.map(({ id }) => id)).size, items.length);
  }
}

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' java\tscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'blob:https://a/b',
  'file:///etc/passwd',
  '//example.com',
  'https://',
  'https://user:pass@example.com/%00',
  'https:\\\\example.com',
  'tel:',
  '{emergency}',
  '${alert(1)}',
  '\u202eback',
  '\u0000',
  '\ud800',
  'ﷺ'.repeat(600),
  '__proto__',
  'constructor',
  '',
  ' ',
];
const KEYS_AT_ALL = [
  ...new Set([...Object.values(KEYS).flat(), 'text', 'version', '$schema', 'items', 'evidence']),
  '__proto__',
  'constructor',
  'toString',
  'length',
];
const IDS = [...Object.values(cardIds).flat(), 'our-class', 'walking-group', 'Bad Id'];

const string = fc.oneof(
  fc.constantFrom(...HOSTILE, ...IDS, 'en', '2026-12-01', '2026-02-31', '1a2b3c4d', 'Plain words.'),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.webUrl(),
);
const scalar = fc.oneof(
  string,
  fc.constantFrom<unknown>(null, true, 0, 1, -1, 1e308, undefined, [], {}, [[]], [null]),
);
const key = fc.oneof(fc.constantFrom(...KEYS_AT_ALL), fc.string({ maxLength: 10 }));

/** As JSON.parse does it: `__proto__` is a key like any other. */
function put(place: object, key: string, value: unknown) {
  if (Array.isArray(place) && key === 'length') return;
  Object.defineProperty(place, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

/** Anything that looks a little like the file. */
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    scalar,
    fc.array(tie('json'), { maxLength: 14 }),
    fc.array(fc.tuple(key, tie('json')), { maxLength: 8 }).map((entries) => {
      const made = {};
      for (const [name, value] of entries) put(made, name, value);
      return made;
    }),
  ),
}));

/** The places of a value, by path. */
function places(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([name, inner]) => places(inner, [...path, name])),
  ];
}
const WHERE = places(whole);

/** The sound file with something else at some of its places, or something more. */
const mutated = fc
  .array(fc.tuple(fc.constantFrom(...WHERE), fc.oneof(scalar, json), fc.option(key)), {
    minLength: 1,
    maxLength: 4,
  })
  .map((changes) => {
    const root = { file: structuredClone(whole) as unknown };
    for (const [path, value, more] of changes) {
      const full = ['file', ...path, ...(more === null ? [] : [more])];
      let inner: unknown = root;
      for (const name of full.slice(0, -1))
        inner = (Object(inner) as Record<string, unknown>)[name];
      if (typeof inner !== 'object' || inner === null) continue;
      put(inner, full.at(-1) ?? '', structuredClone(value)); // Else a value could hold itself.
    }
    return root.file;
  });

/** Each string of the sound file replaced. */
const filled = (string: string, file: unknown = whole): unknown =>
  JSON.parse(JSON.stringify(file), (_, value: unknown) =>
    typeof value === 'string' ? string : value,
  );

describe('ours stay whole under', () => {
  it('anything at all', () => {
    fc.assert(
      fc.property(fc.oneof(json, fc.anything()), (written) => {
        hold(validateOverlay(written));
      }),
      run,
    );
  });

  it('what looks like the file, where the schema agrees', () => {
    const agreed = fc.oneof(json, mutated).map((one) => JSON.stringify(one) as string | undefined);
    fc.assert(
      fc.property(agreed, (text) => {
        if (text === undefined) return;
        const written: unknown = JSON.parse(text);
        hold(validateOverlay(written));
        holdToSchema(written);
      }),
      run,
    );
  });

  it('a text that was cut or bent anywhere', () => {
    const text = JSON.stringify(whole);
    fc.assert(
      fc.property(
        fc.nat(text.length),
        fc.nat(20),
        fc.string({ unit: 'binary', maxLength: 3 }),
        (at, cut, put) => {
          hold(parseOverlay(text.slice(0, at)));
          hold(parseOverlay(text.slice(0, at) + put + text.slice(at + cut)));
        },
      ),
      run,
    );
  });

  it('any string in the place of every string', () => {
    fc.assert(
      fc.property(string, (one) => {
        const written = filled(one);
        hold(validateOverlay(written));
        holdToSchema(written);
      }),
      run,
    );
    for (const one of HOSTILE) {
      const { overlay } = validateOverlay(filled(one));
      assert.equal(overlay.remedies?.add?.[0]?.link, undefined, one);
    }
  });

  it('a file that is huge, or nested 100,000 levels deep', () => {
    for (const [open, close] of ['[]', ['{"guide":', '}'], ['{"a":', '}']]) {
      const text = `${String(open).repeat(100_000)}1${String(close).repeat(100_000)}`;
      hold(parseOverlay(text));
      try {
        hold(validateOverlay(JSON.parse(text)));
      } catch (error) {
        // The engine's own limit, which parseOverlay never reaches: it refuses the size first.
        assert.ok(error instanceof SyntaxError || error instanceof RangeError, String(error));
      }
    }
    hold(parseOverlay(`${'['.repeat(49_999)}${']'.repeat(49_999)}`));
    const cards = Array.from({ length: 5000 }, (_, index) => ({ id: `a-${String(index)}` }));
    hold(validateOverlay({ remedies: { add: cards, hide: cards, order: cards } }));
    hold(validateOverlay({ guide: { note: 'x'.repeat(10_000_000) } }));
  });
});
