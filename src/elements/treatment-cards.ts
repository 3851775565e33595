import { css, nothing } from 'lit';
import bundled from '../../content/en/treatments.json';
import type { Grade, Treatment, Words } from '../content/schema.js';
import { SpasmOpenEvent } from '../events.js';
import { parseBoolean } from '../internal/attribute-value.js';
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
import { citation } from '../parts/source-list.js';
import type { View } from '../parts/view.js';
import { base } from '../styles/base.js';
import { SpasmElement } from './spasm-element.js';

/**
 * Five treatments for back spasms, each with what the evidence says and who should not have it.
 *
 * @fires {SpasmOpenEvent} spasm-open - Somebody opened the folded words of a card. `detail` is empty, or `{ id }` where `share-id` is set.
 *
 * @csspart list - All treatments.
 * @csspart card - One treatment.
 * @csspart evidence - What studies say; always shown.
 * @csspart regulator - What a regulator says; always shown.
 * @csspart caution - Who should not have it; always shown.
 * @csspart safety-net - What means "get help now"; always shown.
 */
export class TreatmentCards extends SpasmElement {
  static override properties = {
    show: {},
    only: {},
    shareId: { attribute: 'share-id' },
  };

  static override styles = [
    base,
    cardStyles,
    css`
      .grade {
        display: flex;
        gap: 0.55em;
        align-items: center;
        font-size: 0.9em;
        font-weight: 600;
      }

      .grades {
        display: grid;
        gap: 0.4em;
      }

      .meter {
        display: inline-grid;
        flex: none;
        gap: 0.14em;
        inline-size: 1.1em;
      }

      .meter i {
        block-size: 0.3em;
        border: 1px solid var(--_spasm-accent);
        border-radius: 0.15em;
      }

      .meter i.full {
        background-color: var(--_spasm-accent);
      }

      .meter.against i {
        border-color: var(--_spasm-alert);
        transform: rotate(-35deg);
      }

      .about {
        font-weight: 650;
      }

      .citation {
        font-size: 0.9em;
      }

      .row-words > :is(h2, h3, h4, h5, h6) {
        margin-block: calc(var(--_spasm-space) * 1.25) 0.3em;
        font-size: 1em;
      }

      @media (forced-colors: active) {
        .meter i.full {
          background: CanvasText;
          forced-color-adjust: none;
        }
      }
    `,
  ];

  /** Which treatments to show and in which order, by id, separated by spaces: `chiropractic massage regenerative decompression diet-exercise`. Unset shows all. Unknown ids are skipped with one console warning. Evidence, cautions and the safety net always stay. */
  declare show?: string | null;

  /** An alias of `show`, which was its name before: some frameworks take `on…` for an event. `show` comes before it. */
  declare only?: string | null;

  /** Puts the treatment's id into `spasm-open`. Off unless the clinic sets it: which treatment somebody reads about can say something about their health. Anything but `""`, `"true"` and its own name is off. */
  declare shareId?: boolean;

  protected override renderWords(view: View) {
    const words = view.words('treatments', bundled as Words['treatments']);
    const items = selectById(words.items, this);
    const level = view.level + 1;
    return html`${renderHeader(view, words.title, words.main.text, words.clinicWords)}
      <p class="note alert">${words.caution.text}</p>
      ${cardList(view, items, (treatment) =>
        cardRow(
          html`${cardName(treatment, level)}
            <div class="grades">
              ${treatment.evidence.map(({ about, grade }) => gradeMeter(grade, words.grades[grade], about))}
            </div>`,
          this.#renderDetails(view, treatment, words.labels),
        ),
      )}
      <p>${words.unknown.text}</p>
      <p class="quiet">${words.disclosure}</p>
      ${safetyNet(view)} ${renderFooter(view, withChanges(words, { items }))}`;
  }

  #renderDetails(
    { level: titleLevel, locale }: View,
    treatment: Treatment,
    labels: Words['treatments']['labels'],
  ) {
    const level = titleLevel + 2;
    return html`<p>${treatment.what.text}</p>
      <div part="evidence">
        ${heading(level, labels.evidence)}
        ${treatment.evidence.map(
          ({ about, text, sources }) =>
            html`<p>
              ${about ? html`<span class="about">${about}:</span>` : nothing} ${text}
              ${citation(sources, locale)}
            </p>`,
        )}
      </div>
      ${
        treatment.regulator
          ? html`<div class="note alert" part="regulator">
              ${heading(level, labels.regulator)}
              <p>${treatment.regulator.text} ${citation(treatment.regulator.sources, locale)}</p>
            </div>`
          : nothing
      }
      <div part="caution">
        ${heading(level, labels.notFor)}
        <ul>
          ${treatment.notFor.map(({ text }) => html`<li>${text}</li>`)}
        </ul>
      </div>
      <details
        @toggle=${(event: Event) => {
          this.#dispatchOpen(event, treatment.id);
        }}
      >
        <summary>${labels.visit}</summary>
        <p>${treatment.visit.text}</p>
      </details>`;
  }

  #dispatchOpen(event: Event, id: string) {
    if ((event.target as HTMLDetailsElement).open) {
      this.dispatchEvent(
        new SpasmOpenEvent(parseBoolean(this.shareId, this, 'share-id') ? id : undefined),
      );
    }
  }
}

/** How strong the evidence is: in words, with a drawing of three bars. */
function gradeMeter(grade: Grade, words: string, about?: string) {
  const full = { good: 3, some: 2, weak: 1, unproven: 0, against: 0 }[grade];
  return html`<span class="grade" part="grade">
    <span class="meter ${grade}" aria-hidden="true">
      ${[3, 2, 1].map((bar) => html`<i class=${bar <= full ? 'full' : ''}></i>`)}
    </span>
    <span>${about ? html`${about}: ` : nothing}${words}</span>
  </span>`;
}

define('treatment-cards', TreatmentCards);

declare global {
  interface HTMLElementTagNameMap {
    'treatment-cards': TreatmentCards;
  }
}
