import { css, nothing } from 'lit';
import help from '../../content/en/help.json';
import bundled from '../../content/en/treatments.json';
import type { Grade, Treatment, Words } from '../content/schema.js';
import { define } from '../internal/define.js';
import { SpasmOpenEvent } from '../events.js';
import { base } from '../styles/base.js';
import { flag } from '../internal/boolean-attribute.js';
import { heading } from '../parts/heading.js';
import { html } from '../parts/html.js';
import { only } from '../parts/select-by-id.js';
import { row, rowList, rowName, rows } from '../parts/card-list.js';
import { safetyNet } from '../parts/safety-net.js';
import { citation } from '../parts/source-list.js';
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
  static override properties = { only: {}, shareId: { converter: flag, attribute: 'share-id' } };

  static override styles = [
    base,
    rows,
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
        border: 1px solid var(--_accent);
        border-radius: 0.15em;
      }

      .meter i.full {
        background-color: var(--_accent);
      }

      .meter.against i {
        border-color: var(--_alert);
        transform: rotate(-35deg);
      }

      .about {
        font-weight: 650;
      }

      .citation {
        font-size: 0.9em;
      }

      .row-words > :is(h2, h3, h4, h5, h6) {
        margin-block: calc(var(--_space) * 1.25) 0.3em;
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

  /** Which treatments to show and in which order, by id, parted by spaces: `chiropractic massage regenerative decompression diet-exercise`. Unset shows all. Unknown ids are skipped with one console warning. Evidence, cautions and the safety net always stay. */
  declare only?: string | null;

  /** Puts the treatment's id into `spasm-open`. Off unless the clinic sets it: which treatment somebody reads about can say something about their health. */
  declare shareId?: boolean;

  protected override renderWords() {
    const words = this.words('treatments', bundled as Words['treatments']);
    const items = only(words.items, this.only, this);
    const level = this.level + 1;
    return html`${this.top(words.title, words.main.text, words.own)}
      <p class="note alert">${words.caution.text}</p>
      <ul class="plain" part="list">
        ${rowList(this, items, (treatment) =>
          'own' in treatment
            ? this.ownCard(treatment, level)
            : row(
                html`${rowName(treatment, level)}
                  <div class="grades">
                    ${treatment.evidence.map(({ about, grade }) => gradeMeter(grade, words.grades[grade], about))}
                  </div>`,
                this.#words(treatment, words.labels, level + 1),
              ),
        )}
      </ul>
      <p>${words.unknown.text}</p>
      <p class="quiet">${words.disclosure}</p>
      ${safetyNet(this.words('help', help as Words['help']).safetyNet, level, this.emergency.fill)}
      ${this.bottom({ __proto__: null, ...words, items })}`;
  }

  #words(treatment: Treatment, labels: Words['treatments']['labels'], level: number) {
    return html`<p>${treatment.what.text}</p>
      <div part="evidence">
        ${heading(level, labels.evidence)}
        ${treatment.evidence.map(
          ({ about, text, sources }) =>
            html`<p>
              ${about ? html`<span class="about">${about}:</span>` : nothing} ${text}
              ${citation(sources, this.locale)}
            </p>`,
        )}
      </div>
      ${
        treatment.regulator
          ? html`<div class="note alert" part="regulator">
              ${heading(level, labels.regulator)}
              <p>
                ${treatment.regulator.text} ${citation(treatment.regulator.sources, this.locale)}
              </p>
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
          this.#opened(event, treatment.id);
        }}
      >
        <summary>${labels.visit}</summary>
        <p>${treatment.visit.text}</p>
      </details>`;
  }

  #opened(event: Event, id: string) {
    if ((event.target as HTMLDetailsElement).open) {
      this.dispatchEvent(new SpasmOpenEvent(this.shareId ? id : undefined));
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
