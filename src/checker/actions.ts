import type { TemplateResult } from 'lit';
import type { Question } from '../content/schema.js';
import { html } from '../parts/html.js';

/** What the checker's controls do. Each runs in the element's error boundary. */
export interface CheckerActions {
  /** Takes what an input says into the answer, and writes back what holds. */
  readonly choose: (question: Question, value: string, input: HTMLInputElement) => void;
  readonly next: (question: string) => void;
  readonly back: () => void;
  readonly restart: () => void;
  readonly print: () => void;
  /** Tells the reader, in sight and by screen reader, what a control did. */
  readonly announce: (message: string) => void;
}

export const button = (label: string, act: () => void, classes = 'button second'): TemplateResult =>
  html`<button class=${classes} type="button" @click=${act}>${label}</button>`;
