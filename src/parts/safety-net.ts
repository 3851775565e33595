import type { TemplateResult } from 'lit';
import help from '../../content/en/help.json';
import type { Words } from '../content/schema.js';
import { heading } from './heading.js';
import { html } from './html.js';
import type { View } from './view.js';

/**
 * The safety net: which signs mean "get help now" to somebody who is at home.
 *
 * @param isSameDay - For somebody who was told to get help today anyway.
 */
export function safetyNet(view: View, isSameDay = false): TemplateResult {
  const { title, now, today, worse, later } = view.words('help', help as Words['help']).safetyNet;
  return html`<section class="note alert net" part="safety-net">
    ${heading(view.level + 1, title)}
    ${(isSameDay ? [now] : [now, today]).map(
      ({ title, points }) =>
        html`<p><b>${view.fill(title)}</b></p>
          <ul>
            ${points.map(({ text }) => html`<li>${text}</li>`)}
          </ul>`,
    )}
    <p>${(isSameDay ? worse : later).text}</p>
  </section>`;
}
