import { css } from 'lit';
import bundled from '../../content/en/causes.json';
import { define } from '../internal/define.js';
import { base } from '../styles/base.js';
import { heading } from '../parts/heading.js';
import { html } from '../parts/html.js';
import { icon } from '../parts/icon.js';
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
        gap: calc(var(--_space) * 1.75) calc(var(--_space) * 2.5);
        margin-block-end: calc(var(--_space) * 2);
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
        gap: 0.75em calc(var(--_space) * 2.5);
        margin: 0 0 calc(var(--_space) * 1.25);
      }

      dt {
        font-weight: 650;
      }

      dd {
        margin: 0;
      }
    `,
  ];

  protected override renderWords() {
    const words = this.words('causes', bundled);
    const { conditions } = words;
    return html`${this.top(words.title, words.main.text, words.own)}
      <ul class="plain causes">
        ${words.items.map(
          (cause) =>
            html`<li part="cause">
              ${icon(cause.icon)} ${heading(this.level + 1, cause.title)}
              <p>${cause.text}</p>
            </li>`,
        )}
      </ul>
      <div part="conditions">
        ${heading(this.level + 1, conditions.title)}
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
      ${this.bottom(words)}`;
  }
}

define('spasm-causes', SpasmCauses);

declare global {
  interface HTMLElementTagNameMap {
    'spasm-causes': SpasmCauses;
  }
}
