import { nothing, type TemplateResult } from 'lit';
import { html } from './html.js';

/** A real heading, `<h1>` to `<h6>`. A deeper level than 6 is 6. */
export function heading(
  level: number,
  words: unknown,
  classes: string | typeof nothing = nothing,
): TemplateResult {
  switch (level) {
    case 1:
      return html`<h1 class=${classes}>${words}</h1>`;
    case 2:
      return html`<h2 class=${classes}>${words}</h2>`;
    case 3:
      return html`<h3 class=${classes}>${words}</h3>`;
    case 4:
      return html`<h4 class=${classes}>${words}</h4>`;
    case 5:
      return html`<h5 class=${classes}>${words}</h5>`;
    default:
      return html`<h6 class=${classes}>${words}</h6>`;
  }
}

/** Moves the focus to a heading, so that a screen reader goes on from there. */
export function focusHeading(element: HTMLElement | null | undefined): void {
  if (!element) return;
  element.tabIndex = -1;
  element.focus();
}
