import { nothing, type TemplateResult } from 'lit';
import { isLink } from '../content/clinic.js';
import { interpolate } from '../locale/interpolate.js';
import type { ClinicCard } from '../overlay/overlay.js';
import { cardRow } from './card.js';
import { heading } from './heading.js';
import { html } from './html.js';
import type { View } from './view.js';

/** A text of the clinic's own, under a line that says so. */
export const clinicBlock = (view: View, text: string, classes?: string): TemplateResult =>
  html`<div class="own" part="own">${fromClinic(view)} ${clinicText(view, text, classes)}</div>`;

/** A card of the clinic's own among ours: without a drawing and without a grade. */
export function clinicCard(view: View, { title, own, link }: ClinicCard): TemplateResult {
  const lang = view.settings.overlay?.lang ?? nothing;
  const name = html`<span dir="auto" lang=${lang}>${title}</span>`;
  const words = html`${own.map((text) => clinicText(view, text))}
  ${
    link && isLink(link.url)
      ? html`<p><a href=${link.url} rel="noreferrer" dir="auto" lang=${lang}>${link.text}</a></p>`
      : nothing
  }`;
  return cardRow(html`${fromClinic(view)} ${heading(view.level + 1, name)}`, words);
}

/** Says that what follows is the clinic's own. */
function fromClinic({ settings, ui }: View): TemplateResult {
  const { overlayFrom: clinic } = settings;
  return html`<p class="quiet" dir="auto">
    ${clinic ? interpolate(ui.fromClinic, { clinic }) : ui.fromTheClinic}
  </p>`;
}

/** In its own language and direction. */
const clinicText = (
  { settings }: View,
  text: string,
  classes: string | typeof nothing = nothing,
): TemplateResult =>
  html`<p class=${classes} dir="auto" lang=${settings.overlay?.lang ?? nothing}>${text}</p>`;
