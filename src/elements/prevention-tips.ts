import help from '../../content/en/help.json';
import bundled from '../../content/en/prevention.json';
import type { Words } from '../content/schema.js';
import { define } from '../internal/define.js';
import { base } from '../styles/base.js';
import { heading } from '../parts/heading.js';
import { html } from '../parts/html.js';
import { only } from '../parts/select-by-id.js';
import { row, rowList, rowName, rows } from '../parts/card-list.js';
import { safetyNet } from '../parts/safety-net.js';
import { SpasmElement } from './spasm-element.js';

/**
 * How to make the next spasm less likely, and what was shown not to help.
 *
 * @csspart list - All tips.
 * @csspart card - One tip.
 * @csspart no-effect - What was shown not to help; always shown.
 * @csspart safety-net - What means "get help now"; always shown.
 */
export class PreventionTips extends SpasmElement {
  static override properties = { only: {} };

  static override styles = [base, rows];

  /** Which tips to show and in which order, by id, parted by spaces: `exercise walking hydration diet posture lifting`. Unset shows all. Unknown ids are skipped with one console warning. What does not help, and the safety net, always stay. */
  declare only?: string | null;

  protected override renderWords() {
    const words = this.words('prevention', bundled);
    const items = only(words.items, this.only, this);
    const level = this.level + 1;
    return html`${this.top(words.title, words.main.text, words.own)}
      <ul class="plain" part="list">
        ${rowList(this, items, (tip) =>
          'own' in tip
            ? this.ownCard(tip, level)
            : row(
                rowName(tip, level),
                tip.points.map(({ text }) => html`<p>${text}</p>`),
              ),
        )}
      </ul>
      <div class="note" part="no-effect">
        ${heading(level, words.noEffect.title)}
        <ul>
          ${words.noEffect.points.map(({ text }) => html`<li>${text}</li>`)}
        </ul>
      </div>
      <p>${words.unknown.text}</p>
      ${safetyNet(this.words('help', help as Words['help']).safetyNet, level, this.emergency.fill)}
      ${this.bottom({ __proto__: null, ...words, items })}`;
  }
}

define('prevention-tips', PreventionTips);

declare global {
  interface HTMLElementTagNameMap {
    'prevention-tips': PreventionTips;
  }
}
