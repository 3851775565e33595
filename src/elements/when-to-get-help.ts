import bundled from '../../content/en/help.json';
import type { Words } from '../content/schema.js';
import { define } from '../internal/define.js';
import { careCardList, careCardStyles } from '../parts/care-card.js';
import { renderFooter } from '../parts/footer.js';
import { renderHeader } from '../parts/header.js';
import { html } from '../parts/html.js';
import type { View } from '../parts/view.js';
import { base } from '../styles/base.js';
import { SpasmElement } from './spasm-element.js';

/**
 * The care cards: which signs need an ambulance, help today, or a visit soon.
 *
 * @csspart card - One care card; also named by its level: `emergency`, `same-day`, `soon`.
 * @csspart call - The link that calls the emergency number.
 */
export class WhenToGetHelp extends SpasmElement {
  static override styles = [base, careCardStyles];

  protected override renderWords(view: View) {
    const words = view.words('help', bundled as Words['help']);
    return html`${renderHeader(view, words.title, view.fill(words.main.text))}
      ${careCardList(view, words)}
      <p>${words.unknown.text}</p>
      ${renderFooter(view, words)}`;
  }
}

define('when-to-get-help', WhenToGetHelp);

declare global {
  interface HTMLElementTagNameMap {
    'when-to-get-help': WhenToGetHelp;
  }
}
