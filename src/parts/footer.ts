import { nothing, type TemplateResult } from 'lit';
import { isOver } from '../content/review-date.js';
import type { Review } from '../content/schema.js';
import { sourceIds } from '../content/source-ids.js';
import { interpolate } from '../locale/interpolate.js';
import type { ClinicWords } from '../overlay/overlay.js';
import { clinicBlock } from './clinic-words.js';
import { html } from './html.js';
import { sourceList } from './source-list.js';
import type { View } from './view.js';

/** Words with their review. Their sources may stand anywhere in them. */
interface Reviewed {
  review: Review;
  action?: string;
  clinicWords?: ClinicWords;
}

/** What to do next, what a page and the clinic add at the end, and the review footer. */
export function renderFooter(view: View, words: Reviewed): TemplateResult {
  const { action, clinicWords } = words;
  return html`${action ? html`<p class="action">${action}</p>` : nothing}
    <slot name="action"></slot>
    ${clinicWords?.note ? clinicBlock(view, clinicWords.note) : nothing}
    ${reviewFooter(view, words)}`;
}

/** When the words were reviewed and by whom, when they are due again or that they are overdue, and their sources. */
export function reviewFooter({ ui, formatDay }: View, words: Reviewed): TemplateResult {
  const { reviewed, reviewBy, reviewedBy, reviewedOn = reviewed } = words.review;
  const long = (day: string) => formatDay(new Date(day), 'UTC');
  // It is not the page's own footer, so it is no landmark.
  return html`<footer part="footer" role="none">
    <p class="quiet">
      ${interpolate(ui.reviewed, { date: long(reviewed) })}
      ${reviewedBy ? interpolate(ui.reviewedBy, { name: reviewedBy, date: long(reviewedOn) }) : ui.notReviewed}
      ${isOver(reviewBy) ? html`<strong>${ui.overdue}</strong>` : interpolate(ui.due, { date: long(reviewBy) })}
    </p>
    ${sourceList(sourceIds(words), ui.sources)}
  </footer>`;
}
