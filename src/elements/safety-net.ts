import { html, type TemplateResult } from 'lit';
import type { Words } from '../content/schema.js';
import { heading } from './heading.js';

/** What means "get help now": on everything that speaks of care at home or of treatment. */
export function safetyNet(
  words: Words['help']['safetyNet'],
  level: number,
  fill: (text: string) => string,
): TemplateResult {
  return html`<section class="note alert" part="safety-net">
    ${heading(level, words.title)}
    <p>${fill(words.now.text)}</p>
    <p>${fill(words.today.text)}</p>
  </section>`;
}
