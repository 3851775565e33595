import type { TemplateResult } from 'lit';
import type { Question } from '../content/schema.js';
import { html } from '../parts/html.js';

/** What the checker's controls do. Each runs in the element's error boundary. */
export interface CheckerActions {
  /** Updates the answer from an input, then the input from the answer: a value may be refused. */
  readonly choose: (question: Question, value: string, input: HTMLInputElement) => void;
  readonly next: (question: string) => void;
  readonly back: () => void;
  readonly restart: () => void;
  readonly print: () => void;
  /** Announces what a control did, in sight and by a live region. */
  readonly announce: (message: string) => void;
}

/**
 * Nothing in the panel is heard by `addEventListener`: what wraps that, such as Sentry, hears the same
 * events, and with them which option of a closed root was pressed.
 */
export const button = (
  label: string,
  act: () => void,
  classes = 'button second',
): TemplateResult => {
  const press = (event: Event) => {
    // A link that a page has put around us is not followed.
    event.preventDefault();
    act();
  };
  return html`<button class=${classes} type="button" .onclick=${press}>${label}</button>`;
};
