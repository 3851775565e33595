import type { TemplateResult } from 'lit';
import type { Words } from '../content/schema.js';
import { heading } from './heading.js';
import { html } from './html.js';

/** What means "get help now". `isToday`: for somebody who was told to get help today anyway. */
export function safetyNet(
  words: Words['help']['safetyNet'],
  level: number,
  fill: (text: string) => string,
  isToday = false,
): TemplateResult {
  return html`<section class="note alert net" part="safety-net">
    ${heading(level, words.title)}
    ${(isToday ? [words.now] : [words.now, words.today]).map(
      ({ title, points }) =>
        html`<p><b>${fill(title)}</b></p>
          <ul>
            ${points.map(({ text }) => html`<li>${text}</li>`)}
          </ul>`,
    )}
    <p>${(isToday ? words.worse : words.later).text}</p>
  </section>`;
}
