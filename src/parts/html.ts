import { html as litHtml, type TemplateResult } from 'lit';
import { UNCONFIRMED_END, UNCONFIRMED_START } from '../locale/unconfirmed-marks.js';

const UNCONFIRMED = new RegExp(`${UNCONFIRMED_START}([^${UNCONFIRMED_END}]*)${UNCONFIRMED_END}`);

/**
 * Lit's `html`, for all templates of ours. A line that is in English because its translation is
 * unconfirmed gets `lang="en"`, so that a screen reader speaks it as English.
 */
export function html(strings: TemplateStringsArray, ...values: unknown[]): TemplateResult {
  return litHtml(strings, ...values.map(withLanguage));
}

function withLanguage(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withLanguage);
  if (typeof value !== 'string' || !value.includes(UNCONFIRMED_START)) return value;
  // Every second piece is what was between the marks.
  return value
    .split(UNCONFIRMED)
    .map((piece, index) =>
      index % 2 === 0 ? piece : litHtml`<span lang="en" dir="ltr">${piece}</span>`,
    );
}
