import { css, nothing } from 'lit';
import help from '../../content/en/help.json';
import bundled from '../../content/en/remedies.json';
import type { Caution, Words } from '../content/schema.js';
import { define } from '../internal/define.js';
import { base } from '../styles/base.js';
import { heading } from '../parts/heading.js';
import { html } from '../parts/html.js';
import { only } from '../parts/select-by-id.js';
import { row, rowList, rowName, rows } from '../parts/card-list.js';
import { safetyNet } from '../parts/safety-net.js';
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
  static override properties = { only: {} };

  static override styles = [
    base,
    rows,
    css`
      .cautions {
        display: grid;
        gap: calc(var(--_space) * 1.25) 2em;
        max-inline-size: var(--_measure);
        margin-block-start: calc(var(--_space) * 1.25);
        padding-inline-start: 1.1em;
        border-inline-start: 0.2em solid var(--_alert);
      }

      .cautions :is(h2, h3, h4, h5, h6) {
        color: var(--_alert);
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

  /** Which remedies to show and in which order, by id, parted by spaces: `keep-moving heat ice stretch massage water pain-relief`. Unset shows all. Unknown ids are skipped with one console warning. The cautions of what is shown, and the safety net, always stay. */
  declare only?: string | null;

  protected override renderWords() {
    const words = this.words('remedies', bundled);
    const items = only(words.items, this.only, this);
    const level = this.level + 1;
    return html`${this.top(words.title, words.main.text, words.own)}
      <ul class="plain" part="list">
        ${rowList(this, items, (remedy) =>
          'own' in remedy
            ? this.ownCard(remedy, level)
            : row(
                rowName(remedy, level),
                html`${remedy.points.map(({ text }) => html`<p>${text}</p>`)}
                ${
                  remedy.cautions
                    ? html`<div class="cautions">
                        ${remedy.cautions.map((caution) => this.#caution(caution, level + 1))}
                      </div>`
                    : nothing
                }`,
              ),
        )}
      </ul>
      <p>${words.course.text}</p>
      <p>${words.unknown.text}</p>
      ${safetyNet(this.words('help', help as Words['help']).safetyNet, level, this.emergency.fill)}
      ${this.bottom({ __proto__: null, ...words, items })}`;
  }

  #caution({ title, points }: Caution, level: number) {
    return html`<div part="caution">
      ${heading(level, this.fill(title))}
      <ul>
        ${points.map(({ text }) => html`<li>${text}</li>`)}
      </ul>
    </div>`;
  }
}

define('home-remedies', HomeRemedies);

declare global {
  interface HTMLElementTagNameMap {
    'home-remedies': HomeRemedies;
  }
}
