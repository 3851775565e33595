import bundled from '../../content/en/help.json';
import type { Words } from '../content/schema.js';
import { define } from '../internal/define.js';
import { base } from '../styles/base.js';
import { careCards, helpCards } from '../parts/care-card.js';
import { html } from '../parts/html.js';
import { SpasmElement } from './spasm-element.js';

/**
 * The care cards: which signs need an ambulance, help today, or a visit soon.
 *
 * @csspart card - One care card; also named by its level: `emergency`, `same-day`, `soon`.
 * @csspart call - The link that calls the emergency number.
 */
export class WhenToGetHelp extends SpasmElement {
  static override styles = [base, careCards];

  protected override renderWords() {
    const words = this.words('help', bundled as Words['help']);
    return html`${this.top(words.title, this.fill(words.main.text))}
      ${helpCards(words, this.level + 1, this.emergency)}
      <p>${words.unknown.text}</p>
      ${this.bottom(words)}`;
  }
}

define('when-to-get-help', WhenToGetHelp);

declare global {
  interface HTMLElementTagNameMap {
    'when-to-get-help': WhenToGetHelp;
  }
}
