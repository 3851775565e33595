import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contentFaults } from '../../scripts/content/shipped-words.js';
import { avoidedIn } from '../../src/overlay/avoided-words.js';
import { faultsAfter, saying } from './content-copy.js';

/** English, and a copy of it as a language for which no formula is known. */
const LOCALES = ['en', 'nl'];
const sentence = (words: number) => `So ${'so '.repeat(words - 2)}far.`;

describe('the words', () => {
  it('pass as they ship', () => {
    assert.equal(contentFaults(), '');
    assert.deepEqual(faultsAfter(), []);
  });

  it('promise nothing, judge nobody and name no illness as a result', () => {
    for (const [locale, words, entry] of [
      ['en', 'We can diagnose it.', 'diagnos*'],
      ['nl', 'A cure for pain.', 'cure'],
      ['en', 'See Your Score.', 'your score*'],
      ['nl', 'This realigns the spine.', 'realign*'],
      ['en', 'It regenerates discs.', 'regenerat*'],
      ['nl', 'Success is guaranteed.', 'guarantee*'],
    ] as const)
      assert.deepEqual(faultsAfter(saying(`${locale}/causes.json`, words)), [
        `content/${locale}/causes.json › action: content/${locale}/style.json avoids "${entry}". Say it without that.`,
      ]);
  });

  it('are held to the list of their own language', () => {
    const style = {
      file: 'nl/style.json',
      change: (text: string) => text.replace('"avoid": [', '"avoid": ["gen*", '),
    };
    const [fault, ...more] = faultsAfter(
      style,
      saying('nl/causes.json', 'Dit geneest. It is general.'),
      saying('en/causes.json', 'In general.'),
    );
    assert.match(fault ?? '', /content\/nl\/\S+ › \S+: content\/nl\/style.json avoids "gen\*"/);
    assert.ok(
      more.every((one) => one.startsWith('content/nl/')),
      more.join('\n'),
    );
  });

  it('are not vague', () => {
    for (const locale of LOCALES)
      assert.deepEqual(faultsAfter(saying(`${locale}/causes.json`, 'Go if you are very unwell.')), [
        `content/${locale}/causes.json › action: "very unwell" is vague. Say what exactly is meant.`,
      ]);
  });

  it('have no sentence over 20 words', () => {
    for (const locale of LOCALES) {
      const file = `${locale}/causes.json`;
      assert.deepEqual(faultsAfter(saying(file, sentence(20))), []);
      assert.deepEqual(faultsAfter(saying(file, `It is. ${sentence(21)} It is.`)), [
        `content/${file} › action: This sentence has 21 words, at most 20. Shorten it, or make two of it: "${sentence(21)}"`,
      ]);
    }
  });

  it('are counted as a reader sees them', () => {
    // "A nurse line" has three words, and its mark one.
    const next = (words: number) => ({
      file: 'en/help.json',
      change: (text: string) =>
        text.replace(
          'Call a doctor, urgent care or {advice}.',
          sentence(words).replace('far', '{advice}'),
        ),
    });
    assert.deepEqual(faultsAfter(next(18)), []);
    assert.match(faultsAfter(next(19)).join(), /next\.call\.text: This sentence has 21 words/);
  });

  it('hold no HTML: text is shown as text', () => {
    for (const [locale, html] of [
      ['en', 'Read <b>this</b>.'],
      ['nl', 'Salt &amp; water.'],
      ['en', 'Salt &#38; water.'],
    ] as const)
      assert.deepEqual(faultsAfter(saying(`${locale}/causes.json`, html)), [
        `content/${locale}/causes.json › action: This is HTML. Write plain text.`,
      ]);
    assert.deepEqual(
      faultsAfter(saying('en/causes.json', 'Under < 20 minutes; salt & water.')),
      [],
    );
  });
});

describe('a word to avoid', () => {
  const hits = (text: string, ...avoid: string[]) => avoidedIn(text, { avoid });

  it('is found as a whole word only, unless its ending is open', () => {
    assert.deepEqual(hits('A cure.', 'cure'), ['cure']);
    assert.deepEqual(hits('Secure the cured curer.', 'cure'), []);
    assert.deepEqual(hits('Undiagnosed.', 'diagnos*'), []);
    assert.deepEqual(hits('diagnos, diagnosis', 'diagnos*'), ['diagnos*']);
    assert.deepEqual(hits('(cure) pro-cure', 'cure', 'pro'), ['cure', 'pro']);
    assert.deepEqual(hits('cure2, 2cure', 'cure'), []);
  });

  it('is found each time that it is looked for', () => {
    assert.deepEqual(hits('cure', 'cure', 'cure'), ['cure', 'cure']);
    assert.deepEqual(hits('cure', 'cure'), ['cure']);
  });

  it('is found whatever its capitals', () => {
    assert.deepEqual(hits('DIAGNÓSTICO Cure', 'diagnóstic*', 'CURE'), ['diagnóstic*', 'CURE']);
  });

  it('ends at no accent, and is another word with another accent', () => {
    assert.deepEqual(hits('curé', 'cur'), []);
    assert.deepEqual(hits('écure', 'cure'), []);
    assert.deepEqual(hits('año', 'ano'), []);
    assert.deepEqual(hits('cun\u0308', 'cun'), []); // It has no character of its own.
    assert.deepEqual(hits('diagno\u0301stico', 'diagnóstico'), ['diagnóstico']);
    assert.deepEqual(hits('diagnóstico', 'diagno\u0301stico'), ['diagno\u0301stico']);
  });

  it('is found with any apostrophe, any space and a soft hyphen in it', () => {
    assert.deepEqual(hits('You won’t feel it', "won't feel"), ["won't feel"]);
    assert.deepEqual(hits("You won't feel it", 'won’t feel'), ['won’t feel']);
    assert.deepEqual(hits('your\u00A0risk, root\n cause', 'your risk', 'root cause'), [
      'your risk',
      'root cause',
    ]);
    assert.deepEqual(hits('guaran\u00ADteed', 'guarantee*'), ['guarantee*']);
  });

  it('is taken as it is written, signs too', () => {
    assert.deepEqual(hits('100% safe, 1005 safe', '100%'), ['100%']);
    assert.deepEqual(hits('1005', '100%', '1.05', '(a'), []);
  });

  it('is allowed in an exempt phrase, and there alone', () => {
    const style = { avoid: ['diagnos*', 'it or'], exempt: ['does not diagnose', 'or'] };
    assert.deepEqual(avoidedIn('It Does not\u00A0diagnose.', style), []);
    assert.deepEqual(avoidedIn('It does not diagnose, we diagnose.', style), ['diagnos*']);
    assert.deepEqual(avoidedIn('It does not diagnosed', style), ['diagnos*']);
    // What is left on both sides of a phrase makes no new one.
    assert.deepEqual(avoidedIn('your or risk', { avoid: ['your risk'], exempt: ['or'] }), []);
  });
});
