import { css } from 'lit';
import bundled from '../../content/en/causes.json';
import { define } from '../internal/define.js';
import { renderFooter } from '../parts/footer.js';
import { renderHeader } from '../parts/header.js';
import { heading } from '../parts/heading.js';
import { html } from '../parts/html.js';
import { cardIcon } from '../parts/icon.js';
import type { View } from '../parts/view.js';
import { base } from '../styles/base.js';
import { SpasmElement } from './spasm-element.js';

/**
 * Common causes of a sudden back spasm, and conditions that can lie behind one.
 *
 * @csspart cause - One common cause.
 * @csspart conditions - The conditions that can lie behind a spasm.
 */
export class SpasmCauses extends SpasmElement {
  static override styles = [
    base,
    css`
      .causes {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 16em), 1fr));
        gap: calc(var(--_spasm-space) * 1.75) calc(var(--_spasm-space) * 2.5);
        margin-block-end: calc(var(--_spasm-space) * 2);
      }

      .causes li {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0.2em 0.9em;
        align-content: start;
        margin: 0;
      }

      .causes .icon {
        grid-row: span 2;
      }

      .causes :is(h2, h3, h4, h5, h6) {
        align-self: end;
        margin: 0;
        font-size: 1.05em;
      }

      .causes p {
        margin: 0;
      }

      @media print {
        .causes,
        .causes li {
          display: block;
        }

        .causes p {
          margin-block-end: 0.75em;
        }
      }

      dl {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 22em), 1fr));
        gap: 0.75em calc(var(--_spasm-space) * 2.5);
        margin: 0 0 calc(var(--_spasm-space) * 1.25);
      }

      dt {
        font-weight: 650;
      }

      dd {
        margin: 0;
      }
    `,
  ];

  protected override renderWords(view: View) {
    const words = view.words('causes', bundled);
    const { conditions } = words;
    return html`${renderHeader(view, words.title, words.main.text, words.clinicWords)}
      <ul class="plain causes">
        ${words.items.map(
          (cause) =>
            html`<li part="cause">
              ${cardIcon(cause)} ${heading(view.level + 1, cause.title)}
              <p>${cause.text}</p>
            </li>`,
        )}
      </ul>
      <div part="conditions">
        ${heading(view.level + 1, conditions.title)}
        <p>${conditions.intro.text}</p>
        <dl>
          ${conditions.items.map(
            ({ title, text }) =>
              html`<div>
                <dt>${title}</dt>
                <dd>${text}</dd>
              </div>`,
          )}
        </dl>
      </div>
      <p>${words.unknown.text}</p>
      ${renderFooter(view, words)}`;
  }
}

define('spasm-causes', SpasmCauses);

declare global {
  interface HTMLElementTagNameMap {
    'spasm-causes': SpasmCauses;
  }
}
