import { html, nothing, type TemplateResult } from 'lit';
import { sourcesOf } from '../content/sources.js';

/**
 * The sources of these ids, folded on screen and open in print; nothing when there are none. What is
 * said together is one text: screen readers may stop at the end of each.
 */
export function sourceList(ids: readonly string[], label: string): TemplateResult | typeof nothing {
  if (ids.length === 0) return nothing;
  return html`<details class="quiet">
    <summary>${label}</summary>
    <ul part="sources">
      ${sourcesOf(ids).map(
        ({ title, publisher, year, url }) =>
          html`<li>
            <a href=${url} rel="noreferrer">${title}</a>${`. ${publisher}, ${String(year)}.`}
          </li>`,
      )}
    </ul>
  </details>`;
}

/** "(NICE 2020, ACP 2017)", each a link: for a line that must carry its source in plain sight. */
export function citation(ids: readonly string[]): TemplateResult {
  const links = sourcesOf(ids).map(
    ({ publisher, year, url, title }, index) =>
      html`${index > 0 ? ', ' : ''}<a href=${url} title=${title} rel="noreferrer"
          >${publisher} ${year}</a
        >`,
  );
  return html`<span class="citation">(${links})</span>`;
}

/** "NHS 2025, GIRFT 2023", without links. */
export function plainCitation(ids: readonly string[]): string {
  return sourcesOf(ids)
    .map(({ publisher, year }) => `${publisher} ${String(year)}`)
    .join(', ');
}
