/**
 * How hard the words are to read, by the formulas that are known for a language.
 *
 * A formula needs about 100 words, so the whole text of an element is counted, as a reader in the US
 * sees it. Each title, label and point is a sentence of its own, as it stands on a line of its own.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fleschKincaid } from 'flesch-kincaid';
import silabea from 'silabea';
import { smogFormula } from 'smog-formula';
import { syllable } from 'syllable';
import { avoidedIn } from '../../src/overlay/avoided-words.js';
import { locales } from './check.js';
import type { Fault } from './fault.js';
import { texts } from './texts.js';
import { interpolate } from '../../src/locale/interpolate.js';
import type { Region, Style, Topic, Triage, Words } from '../../src/content/schema.js';
import { withNumbers } from './thresholds.js';

/** The topics of each element's own words. */
export const elementTopics = {
  'spasm-causes': ['causes'],
  'home-remedies': ['remedies'],
  'when-to-get-help': ['help'],
  'spasm-checker': ['checker'],
  'treatment-cards': ['treatments'],
  'prevention-tips': ['prevention'],
  // The contact is too short to be counted alone, and so is what stands at the foot of each element.
  'spasm-guide': ['guide', 'clinic', 'ui'],
} as const satisfies Record<string, readonly [Topic, ...Topic[]]>;

const LONGEST = 20;

type Counts = Record<'sentence' | 'word' | 'syllable' | 'polysillabicWord', number>;

export interface Measure {
  name: string;
  /** The gate: a grade is at most this, an ease of reading at least. */
  most?: number;
  least?: number;
  score: (counts: Counts) => number;
}

interface Formula {
  syllables: (word: string) => number;
  measures: Measure[];
}

/** By language, without its region. */
const FORMULAS: Record<string, Formula> = {
  en: {
    syllables: syllable,
    measures: [
      { name: 'Flesch-Kincaid', most: 6, score: fleschKincaid },
      { name: 'SMOG', most: 8, score: smogFormula },
    ],
  },
  es: {
    syllables: (word) => silabea.getSilabas(word).numeroSilaba,
    measures: [
      {
        // Fernández Huerta, Consigna 1959;214:29–32. 70 to 80 is "algo fácil", for the sixth grade.
        name: 'Fernández-Huerta',
        least: 70,
        score: ({ sentence, word, syllable }) =>
          206.84 - 60 * (syllable / word) - 1.02 * (word / sentence),
      },
      {
        // The formula: Szigriszt Pazos, thesis, Universidad Complutense de Madrid 1993. Its scale for
        // patients' texts: Barrio-Cantalejo, An Sist Sanit Navar 2008;31:135–52. From 65 on it is
        // "bastante fácil".
        name: 'INFLESZ',
        least: 65,
        score: ({ sentence, word, syllable }) =>
          206.835 - 62.3 * (syllable / word) - word / sentence,
      },
    ],
  },
};

interface Score {
  measure: Measure;
  /** With the medical words allowed, rounded to the harder side. */
  score: number;
  /** With each of them counted as it is. */
  raw: number;
  /** The sentences by this measure, hardest first. */
  hardest: { sentence: string; score: number }[];
}

export interface Reading {
  locale: string;
  element: string;
  /** The element's own file of words. */
  file: string;
  words: number;
  /** The number of words of the longest sentence. */
  longest: number;
  /** The sentences that are too long, each with its place. */
  tooLong: Fault[];
  /** By each measure that is known for the language. */
  scores: Score[];
}

/** What keeps the words from being easy to read. */
export function readabilityFaults(root: string): Fault[] {
  return readings(root).flatMap(({ file, tooLong, scores }) => [
    ...tooLong,
    ...scores
      .filter(({ measure, score }) => isTooHard(measure, score))
      .map(({ measure, score, hardest }) => ({
        file,
        path: '(whole)',
        message: `${measure.name} ${score.toFixed(1)}, ${gate(measure)}. Hardest sentences: ${hardest
          .slice(0, 3)
          .map((one) => `"${one.sentence}" (${one.score.toFixed(1)})`)
          .join(', ')}. Write shorter sentences and shorter words.`,
      })),
  ]);
}

/** Each element in each language. */
export function readings(root: string): Reading[] {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(join(root, 'content', `${name}.json`), 'utf8'));
  const triage = read('triage') as Triage;
  const { us } = read('regions') as { us: Region };

  return locales(root).flatMap((locale) => {
    const { medical = [] } = read(`${locale}/style`) as Style;
    const { adviceLine } = read(`${locale}/ui`) as Words['ui'];
    // Any other mark counts as the one word that it holds.
    const values = {
      emergency: us.emergency,
      advice: us.advice?.name ?? adviceLine,
      date: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(0),
    };
    return Object.entries(elementTopics).map(([element, topics]) => {
      const sentences = topics.flatMap((topic) =>
        texts(topic, read(`${locale}/${topic}`)).flatMap(({ path, text }) => {
          const seen = interpolate(withNumbers(triage, path.split('.')[1] ?? '', text), values);
          return sentencesOf(seen).map((sentence) => ({
            file: `content/${locale}/${topic}.json`,
            path,
            sentence,
            length: wordsOf(sentence).length,
          }));
        }),
      );
      return {
        locale,
        element,
        file: `content/${locale}/${topics[0]}.json`,
        words: sentences.reduce((sum, { length }) => sum + length, 0),
        longest: Math.max(...sentences.map(({ length }) => length)),
        tooLong: sentences
          .filter(({ length }) => length > LONGEST)
          .map(({ file, path, sentence, length }) => ({
            file,
            path,
            message: `This sentence has ${String(length)} words, at most ${String(LONGEST)}. Shorten it, or make two of it: "${sentence}"`,
          })),
        scores: scoresOf(
          sentences.map(({ sentence }) => sentence),
          locale,
          medical,
        ),
      };
    });
  });
}

/** The scores of a text, given line by line; none where no formula is known for its language. */
export function scoresOf(lines: string[], locale: string, medical: string[]): Score[] {
  const formula = FORMULAS[new Intl.Locale(locale).language];
  if (!formula) return [];
  const sentences = lines.flatMap(sentencesOf);
  return formula.measures.map((measure) => {
    const score = (some: string[], allowed: string[]) =>
      rounded(measure, measure.score(counts(some, formula, allowed)));
    const hardest = [...new Set(sentences)]
      .filter((sentence) => wordsOf(sentence).length > 5) // One long word alone is no hard sentence.
      .map((sentence) => ({ sentence, score: score([sentence], medical) }))
      .sort((a, b) => (measure.least === undefined ? b.score - a.score : a.score - b.score));
    return { measure, score: score(sentences, medical), raw: score(sentences, []), hardest };
  });
}

function counts(sentences: string[], { syllables }: Formula, medical: string[]): Counts {
  const each = sentences.flatMap(wordsOf).map((word) => {
    const count = syllablesOf(word, syllables);
    // A word that a patient must know can't be put more plainly: it counts as an ordinary one of two.
    const allowed = count > 2 && avoidedIn(word, { avoid: medical }).length > 0;
    return allowed ? 2 : count;
  });
  return {
    sentence: sentences.length,
    word: each.length,
    syllable: each.reduce((sum, count) => sum + count, 0),
    polysillabicWord: each.filter((count) => count > 2).length,
  };
}

/** Capitals are said letter by letter, as FDA is; a number counts as one. */
const syllablesOf = (word: string, syllables: Formula['syllables']) =>
  /^\p{Lu}{2,}s?$/u.test(word) ? word.length : Math.max(1, syllables(word));

/** No colon ends one, nor a full stop before a small letter, as in "p. ej. dos". */
const sentencesOf = (text: string) => text.split(/(?<=[.!?…][”"’»)]*)\s+(?!\p{Ll})/u);

/** A word with a hyphen or an apostrophe is one. */
const wordsOf = (sentence: string) => sentence.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [];

/** To one decimal on the harder side, so that no text passes by rounding. */
const rounded = ({ most }: Measure, score: number) =>
  (most === undefined ? Math.floor(score * 10) : Math.ceil(score * 10)) / 10;

/** What a measure asks for: "at most 6.0". */
export const gate = ({ most, least }: Measure) =>
  most === undefined ? `at least ${(least ?? 0).toFixed(1)}` : `at most ${most.toFixed(1)}`;

const isTooHard = ({ most = Infinity, least = -Infinity }: Measure, score: number) =>
  score > most || score < least;
