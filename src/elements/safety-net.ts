import { html, type TemplateResult } from 'lit';
import type { Words } from '../content/schema.js';
import { heading } from './heading.js';

/** What means "get help now": on everything that speaks of care at home or of treatment. */
export function safetyNet(
  words: Words['help']['safetyNet'],
  level: number,
  fill: (text: string) => string,
): TemplateResult {
  return html`<section class="note alert net" part="safety-net">
    ${heading(level, words.title)}
    ${[words.now, words.today].map(
      ({ title, points }) =>
        html`<p><b>${fill(title)}</b></p>
          <ul>
            ${points.map((text) => html`<li>${text}</li>`)}
          </ul>`,
    )}
    <p>${words.later.text}</p>
  </section>`;
}
