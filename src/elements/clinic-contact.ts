import { css, nothing } from 'lit';
import bundled from '../../content/en/clinic.json';
import { clinicAttributes, hasContact, parseClinic, telephoneUrl } from '../content/clinic.js';
import { SpasmContactEvent, type ContactKind } from '../events.js';
import { warnOnce } from '../internal/console.js';
import { define } from '../internal/define.js';
import { withChanges } from '../internal/null-prototype.js';
import { interpolate } from '../locale/interpolate.js';
import { renderHeader } from '../parts/header.js';
import { html } from '../parts/html.js';
import type { View } from '../parts/view.js';
import { clinicOf } from '../settings/settings.js';
import { base } from '../styles/base.js';
import { SpasmElement } from './spasm-element.js';

/**
 * How to reach the clinic: only what was given, here or by a provider. With nothing given it shows
 * nothing and says so once on the console.
 *
 * @fires {SpasmContactEvent} spasm-contact - Somebody used a link to the clinic. `detail.kind` is `phone` or `booking`.
 *
 * @csspart phone-link - The link that calls the clinic.
 * @csspart booking-link - The link that books a visit.
 */
export class ClinicContact extends SpasmElement {
  static override properties = { clinic: {}, phone: {}, booking: {}, address: {}, hours: {} };

  static override styles = [
    base,
    css`
      .name {
        font-size: 1.15em;
        font-weight: 650;
      }

      .ways {
        display: flex;
        flex-wrap: wrap;
        gap: 0.75em;
        align-items: center;
      }

      dl {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), max-content));
        gap: 1em 3em;
        margin: 0 0 var(--_spasm-space);
      }

      dt {
        color: var(--_spasm-muted);
        font-size: 0.9em;
      }

      dd {
        margin: 0;
      }
    `,
  ];

  /** The clinic's name. */
  declare clinic?: string | null;

  /** The clinic's phone number, as people read it: "(555) 010-0199". */
  declare phone?: string | null;

  /** Where to book a visit: an http or https address. */
  declare booking?: string | null;

  /** The clinic's postal address. */
  declare address?: string | null;

  /** When the clinic is open; semicolons separate the lines: "Mon to Fri 8–5; Sat 9–12". */
  declare hours?: string | null;

  protected override renderWords(view: View) {
    const words = view.words('clinic', bundled);
    const clinic = withChanges(clinicOf(view.settings, this), parseClinic(this, this));
    const emergency = view.region ? html`<p>${view.fill(words.emergency)}</p>` : nothing;
    if (!hasContact(clinic)) {
      if (this.region != null) return emergency;
      warnOnce(
        this,
        `has nothing to show. Set one of ${clinicAttributes.join(', ')} here, on <spasm-content> or on the script tag.`,
      );
      return nothing;
    }
    const { name, phone, booking } = clinic;
    const details = [
      { label: words.addressLabel, lines: linesOf(clinic.address) },
      { label: words.hoursLabel, lines: linesOf(...(clinic.hours?.split(';') ?? [])) },
    ].filter(({ lines }) => lines.length > 0);
    return html`${renderHeader(view, words.title)}
      ${name ? html`<p class="name" dir="auto">${name}</p>` : nothing}
      ${
        phone || booking
          ? html`<p class="ways">
              ${booking ? this.#link('booking', booking, words.booking, 'button') : nothing}
              ${
                phone
                  ? this.#link(
                      'phone',
                      telephoneUrl(phone),
                      interpolate(words.phone, { phone }),
                      booking ? 'button second' : 'button',
                    )
                  : nothing
              }
            </p>`
          : nothing
      }
      ${
        details.length > 0
          ? html`<dl>
              ${details.map(
                ({ label, lines }) =>
                  html`<div>
                    <dt>${label}</dt>
                    ${lines.map((line) => html`<dd dir="auto">${line}</dd>`)}
                  </div>`,
              )}
            </dl>`
          : nothing
      }
      ${emergency} <slot name="action"></slot>`;
  }

  #link(kind: ContactKind, href: string | undefined, words: string, classes: string) {
    if (!href) return html`<span dir="auto">${words}</span>`;
    return html`<a
      class=${classes}
      part="${kind}-link"
      href=${href}
      dir="auto"
      @click=${() => this.dispatchEvent(new SpasmContactEvent(kind))}
      >${words}</a
    >`;
  }
}

const linesOf = (...lines: (string | undefined)[]) => lines.flatMap((line) => line?.trim() || []);

define('clinic-contact', ClinicContact);

declare global {
  interface HTMLElementTagNameMap {
    'clinic-contact': ClinicContact;
  }
}
