import { css, nothing } from 'lit';
import bundled from '../../content/en/remedies.json';
import type { Caution } from '../content/schema.js';
import { define } from '../internal/define.js';
import { withChanges } from '../internal/null-prototype.js';
import { cardList } from '../parts/card-list.js';
import { cardName, cardRow, cardStyles } from '../parts/card.js';
import { renderFooter } from '../parts/footer.js';
import { renderHeader } from '../parts/header.js';
import { heading } from '../parts/heading.js';
import { html } from '../parts/html.js';
import { safetyNet } from '../parts/safety-net.js';
import { selectById } from '../parts/select-by-id.js';
import type { View } from '../parts/view.js';
import { base } from '../styles/base.js';
import { SpasmElement } from './spasm-element.js';

/**
 * What to do at home, with the cautions beside the advice that they belong to.
 *
 * @csspart list - All remedies.
 * @csspart card - One remedy.
 * @csspart caution - Who should take care, and how; always shown.
 * @csspart safety-net - What means "get help now"; always shown.
 */
export class HomeRemedies extends SpasmElement {
  static override properties = { show: {}, only: {} };

  static override styles = [
    base,
    cardStyles,
    css`
      .cautions {
        display: grid;
        gap: calc(var(--_spasm-space) * 1.25) 2em;
        max-inline-size: var(--_spasm-measure);
        margin-block-start: calc(var(--_spasm-space) * 1.25);
        padding-inline-start: 1.1em;
        border-inline-start: 0.2em solid var(--_spasm-alert);
      }

      .cautions :is(h2, h3, h4, h5, h6) {
        color: var(--_spasm-alert);
        font-size: 1em;
      }

      .cautions ul {
        margin: 0;
      }

      .cautions li:last-child {
        margin: 0;
      }
    `,
  ];

  /** Which remedies to show and in which order, by id, separated by spaces: `keep-moving heat ice stretch massage water pain-relief`. Unset shows all. Unknown ids are skipped with one console warning. The cautions of what is shown, and the safety net, always stay. */
  declare show?: string | null;

  /** An alias of `show`, which was its name before: some frameworks take `on…` for an event. `show` comes before it. */
  declare only?: string | null;

  protected override renderWords(view: View) {
    const words = view.words('remedies', bundled);
    const items = selectById(words.items, this);
    const level = view.level + 1;
    return html`${renderHeader(view, words.title, words.main.text, words.clinicWords)}
      ${cardList(view, items, (remedy) =>
        cardRow(
          cardName(remedy, level),
          html`${remedy.points.map(({ text }) => html`<p>${text}</p>`)}
          ${
            remedy.cautions
              ? html`<div class="cautions">
                  ${remedy.cautions.map((caution) => renderCaution(view, caution))}
                </div>`
              : nothing
          }`,
        ),
      )}
      <p>${words.course.text}</p>
      <p>${words.unknown.text}</p>
      ${safetyNet(view)} ${renderFooter(view, withChanges(words, { items }))}`;
  }
}

function renderCaution({ level, fill }: View, { title, points }: Caution) {
  return html`<div part="caution">
    ${heading(level + 2, fill(title))}
    <ul>
      ${points.map(({ text }) => html`<li>${text}</li>`)}
    </ul>
  </div>`;
}

define('home-remedies', HomeRemedies);

declare global {
  interface HTMLElementTagNameMap {
    'home-remedies': HomeRemedies;
  }
}
