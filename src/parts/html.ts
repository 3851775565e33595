import { html as litHtml, type TemplateResult } from 'lit';
import { ENGLISH_FROM, ENGLISH_TO } from '../locale/unconfirmed-marks.js';

const LINE = new RegExp(`${ENGLISH_FROM}([^${ENGLISH_TO}]*)${ENGLISH_TO}`);

/**
 * Lit's `html`. A line that stands in English for want of a confirmed translation is marked as
 * English, so that a screen reader says it as such.
 */
export function html(strings: TemplateStringsArray, ...values: unknown[]): TemplateResult {
  return litHtml(strings, ...values.map(inItsLanguage));
}

function inItsLanguage(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inItsLanguage);
  if (typeof value !== 'string' || !value.includes(ENGLISH_FROM)) return value;
  // Every second piece is what stood between the marks.
  return value
    .split(LINE)
    .map((piece, index) =>
      index % 2 === 0 ? piece : litHtml`<span lang="en" dir="ltr">${piece}</span>`,
    );
}
