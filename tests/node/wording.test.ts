import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { locales } from '../../src/content/check.js';

/** Words that promise, judge or name an illness. Titles of sources, and "does not diagnose", are exempt. */
const AVOID =
  /diagnos|your score|your risk|likely cause|recommended for you|guarantee|\bcur(?:e|es|ed|ing)\b|root cause|realign|misalign|subluxation|\bregenerat(?!ive medicine)|detox|holistic/i;

const VAGUE = /very unwell|young child|\bplenty\b|unlimited|coming soon|lorem|\btbd\b/i;

interface Said {
  place: string;
  text: string;
}

const NOT_WORDS = ['$schema', 'sources', 'id', 'icon', 'review'];

/** Every string that a reader may meet, with its place. */
function strings(value: unknown, place: string): Said[] {
  if (typeof value === 'string') return [{ place, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => !NOT_WORDS.includes(key))
    .flatMap(([key, inner]) => strings(inner, `${place}.${key}`));
}

const said = locales('.').flatMap((locale) =>
  readdirSync(`content/${locale}`).flatMap((name) =>
    name === 'style.json'
      ? []
      : strings(JSON.parse(readFileSync(`content/${locale}/${name}`, 'utf8')), `${locale}/${name}`),
  ),
);

describe('the words', () => {
  it('promise nothing, judge nobody and name no illness as a result', () => {
    const bad = said.filter(({ text }) => AVOID.test(text.replaceAll('does not diagnose', '')));
    assert.deepEqual(bad, []);
  });

  it('are not vague', () => {
    assert.deepEqual(
      said.filter(({ text }) => VAGUE.test(text)),
      [],
    );
  });

  it('have no sentence over 20 words', () => {
    const long = said.flatMap(({ place, text }) =>
      text
        .split(/(?<=[.!?:])\s+/)
        .filter((sentence) => sentence.split(/\s+/).length > 20)
        .map((sentence) => ({ place, sentence })),
    );
    assert.deepEqual(long, []);
  });

  it('hold no HTML: text is shown as text', () => {
    assert.deepEqual(
      said.filter(({ text }) => /<\/?[a-z]|&[a-z]+;/i.test(text)),
      [],
    );
  });
});
