import { nothing, type TemplateResult } from 'lit';
import type { Source } from '../content/schema.js';
import { sourcesOf } from '../content/sources.js';
import { formatList } from '../locale/format.js';
import { html } from './html.js';

/** The sources of these ids, folded on screen and open in print; nothing when there are none. */
export function sourceList(ids: readonly string[], label: string): TemplateResult | typeof nothing {
  if (ids.length === 0) return nothing;
  // The publisher is in the link's name, since two publishers have pages of one title. All is one text node: a
  // screen reader may pause between two.
  return html`<details class="quiet">
    <summary>${label}</summary>
    <ul part="sources">
      ${sourcesOf(ids).map(
        ({ title, publisher, year, url }) =>
          html`<li>
            <a href=${url} lang="en" rel="noreferrer"
              >${`${title}. ${publisher}, ${String(year)}.`}</a
            >
          </li>`,
      )}
    </ul>
  </details>`;
}

/** "(NICE 2020, ACP 2017)", each a link: for a line that must carry its source in plain sight. */
export function citation(ids: readonly string[], locale: string): TemplateResult {
  const sources = sourcesOf(ids);
  const links = formatList(sources.map(shortCitation), locale).map(({ type, value }) => {
    if (type === 'literal') return value;
    const { url, title } = sources.shift() as Source;
    return html`<a href=${url} title=${title} lang="en" rel="noreferrer">${value}</a>`;
  });
  return html`<span class="citation">(${links})</span>`;
}

/** "NHS 2025, GIRFT 2023", without links. */
export const plainCitation = (ids: readonly string[], locale: string): string =>
  formatList(sourcesOf(ids).map(shortCitation), locale)
    .map(({ value }) => value)
    .join('');

const shortCitation = ({ publisher, year }: Source) => `${publisher} ${String(year)}`;
