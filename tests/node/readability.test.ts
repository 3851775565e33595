import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import silabea from 'silabea';
import { scoresOf } from '../../scripts/content/readability.js';
import { faultsAfter, saying } from './content-copy.js';

const EASY = [
  'Siga con su vida normal.',
  'El calor puede aliviar un poco.',
  'No se quede mucho en cama.',
  'Llame al 911 si no siente las piernas.',
];
const HARD = [
  'La administración de antiinflamatorios requiere una valoración individualizada.',
  'Consulte inmediatamente con especialistas en rehabilitación musculoesquelética.',
];

/** Words of our field, and those with hiatus, diphthong, silent h, y, ü and rr. */
const SYLLABLES =
  'es·pal·da do·lor mús·cu·lo hue·so ciá·ti·ca her·nia es·te·no·sis ar·tri·tis os·te·o·po·ro·sis a·neu·ris·ma ' +
  'i·bu·pro·fe·no an·ti·in·fla·ma·to·rio far·ma·céu·ti·co fi·sio·te·ra·peu·ta qui·ro·prác·ti·co ' +
  'ra·dio·gra·fí·a e·mer·gen·cia hor·mi·gue·o en·tu·me·ci·mien·to a·ho·ra a·hí pro·hí·be ve·hí·cu·lo re·ú·ne ' +
  'dí·a pa·ís pe·or ca·í·da cui·da·do rui·do·so muy hay y ma·yor in·yec·ción a·yu·da pin·güi·no a·gua ' +
  'si·guien·te que·dar·se pe·rro';

const ceil = (grade: number) => Math.ceil(grade * 10) / 10;
const floor = (ease: number) => Math.floor(ease * 10) / 10;

/** The scores of these sentences, by the name of the measure. */
const scores = (locale: string, sentences: string[], medical: string[] = []) =>
  Object.fromEntries(
    scoresOf(sentences, locale, medical).map(({ measure, score }) => [measure.name, score]),
  );

describe('the readability of a text', () => {
  it('stops the build above a grade, with the hardest sentences', () => {
    const hard =
      'Rehabilitation professionals individually evaluate musculoskeletal abnormalities. '.repeat(
        40,
      );
    const faults = faultsAfter(saying('en/causes.json', hard.trim()));
    for (const measure of ['Flesch-Kincaid', 'SMOG'])
      assert.ok(
        faults.some((fault) =>
          new RegExp(
            `^content/en/causes.json › \\(whole\\): ${measure} [\\d.]+, at most \\d\\.0\\. Hardest sentences: "Rehabilitation .*" \\([\\d.]+\\), `,
          ).test(fault),
        ),
        faults.join('\n'),
      );
    assert.equal(faults.length, 2);
  });

  it('stops the build below an ease, where the language is counted by one', () => {
    const hard = [...HARD, ...HARD, ...HARD, ...HARD, ...HARD, ...HARD, ...HARD].join(' ');
    const faults = faultsAfter(saying('es/guide.json', hard));
    assert.deepEqual(
      faults.map((fault) => fault.split('. ')[0]?.replace(/-?[\d.]+, /, '')),
      ['Fernández-Huerta at least 70.0', 'INFLESZ at least 65.0'].map(
        (gate) => `content/es/guide.json › (whole): ${gate}`,
      ),
    );
    for (const sentence of HARD) assert.ok(faults[0]?.includes(`"${sentence}"`));
  });

  it('is no matter where no formula is known', () => {
    assert.deepEqual(scoresOf(EASY, 'nl', []), []);
  });

  it('is counted by the language, whatever its region', () => {
    assert.deepEqual(scores('en-GB', EASY), scores('en', EASY));
  });
});

describe('the grade of an English text', () => {
  it('is the one of the published formulas', () => {
    // 10 words, 12 syllables, 2 sentences, one word of three syllables.
    const text = ['We met a cat at a hospital.', 'It ran off.'];
    assert.deepEqual(scores('en', text), {
      'Flesch-Kincaid': ceil(0.39 * (10 / 2) + 11.8 * (12 / 10) - 15.59),
      SMOG: ceil(3.1291 + 1.043 * Math.sqrt(30 / 2)),
    });
  });

  it('counts an allowed medical word as one of two syllables, in any form and capitals', () => {
    const two = scores('en', ['Take water at once, please.']);
    for (const word of ['ibuprofen', 'Ibuprofens', 'NSAID'])
      assert.deepEqual(
        scores('en', [`Take ${word} at once, please.`], ['ibuprofen*', 'NSAID']),
        two,
      );
    assert.notDeepEqual(scores('en', ['Take ibuprofen at once, please.']), two);
  });

  it('counts capitals letter by letter, and a number as one syllable', () => {
    assert.deepEqual(scores('en', ['Ask the FDA.']), scores('en', ['Ask the hospital.']));
    assert.deepEqual(scores('en', ['Call 911.']), scores('en', ['Call now.']));
  });

  it('ends a sentence with its line and its last mark, and not with a colon or "p. ej."', () => {
    const one = scores('en', ['So it is.']);
    for (const lines of [['So it is', 'So it is'], ['So is it? “So it is.” So it is…']])
      assert.deepEqual(scores('en', lines), one);
    for (const line of ['So it: Is so it is.', 'So it p. ej. is so.'])
      assert.deepEqual(scores('en', [line]), scores('en', [line.replace(/[:.](?=.)/g, '')]));
  });
});

describe('the ease of a Spanish text', () => {
  it('is the one of the published formulas', () => {
    // 9 words, 16 syllables, 2 sentences.
    assert.deepEqual(scores('es', ['La espalda le duele mucho.', 'Vaya a un médico.']), {
      'Fernández-Huerta': floor(206.84 - 60 * (16 / 9) - 1.02 * (9 / 2)),
      INFLESZ: floor(206.835 - 62.3 * (16 / 9) - 9 / 2),
    });
  });

  it('passes plain words and not hard ones', () => {
    const [easy, hard] = [scores('es', EASY), scores('es', HARD)];
    assert.ok(Number(easy['Fernández-Huerta']) >= 70 && Number(easy['INFLESZ']) >= 65);
    assert.ok(Number(hard['Fernández-Huerta']) < 70 && Number(hard['INFLESZ']) < 65);
  });

  it('has the syllables that a Spanish ear hears', () => {
    for (const split of SYLLABLES.split(' ')) {
      const { numeroSilaba } = silabea.getSilabas(split.replaceAll('·', ''));
      assert.equal(numeroSilaba, split.split('·').length, split);
    }
  });
});
