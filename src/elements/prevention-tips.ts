import bundled from '../../content/en/prevention.json';
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
 * How to make the next spasm less likely, and what was shown not to help.
 *
 * @csspart list - All tips.
 * @csspart card - One tip.
 * @csspart no-effect - What was shown not to help; always shown.
 * @csspart safety-net - What means "get help now"; always shown.
 */
export class PreventionTips extends SpasmElement {
  static override properties = { show: {}, only: {} };

  static override styles = [base, cardStyles];

  /** Which tips to show and in which order, by id, separated by spaces: `exercise walking hydration diet posture lifting`. Unset shows all. Unknown ids are skipped with one console warning. What does not help, and the safety net, always stay. */
  declare show?: string | null;

  /** An alias of `show`, which was its name before: some frameworks take `on…` for an event. `show` comes before it. */
  declare only?: string | null;

  protected override renderWords(view: View) {
    const words = view.words('prevention', bundled);
    const items = selectById(words.items, this);
    const level = view.level + 1;
    return html`${renderHeader(view, words.title, words.main.text, words.clinicWords)}
      ${cardList(view, items, (tip) =>
        cardRow(
          cardName(tip, level),
          tip.points.map(({ text }) => html`<p>${text}</p>`),
        ),
      )}
      <div class="note" part="no-effect">
        ${heading(level, words.noEffect.title)}
        <ul>
          ${words.noEffect.points.map(({ text }) => html`<li>${text}</li>`)}
        </ul>
      </div>
      <p>${words.unknown.text}</p>
      ${safetyNet(view)} ${renderFooter(view, withChanges(words, { items }))}`;
  }
}

define('prevention-tips', PreventionTips);

declare global {
  interface HTMLElementTagNameMap {
    'prevention-tips': PreventionTips;
  }
}
