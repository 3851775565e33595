import { nothing, type TemplateResult } from 'lit';
import type { ClinicWords } from '../overlay/overlay.js';
import { clinicBlock } from './clinic-words.js';
import { heading } from './heading.js';
import { html } from './html.js';
import type { View } from './view.js';

/** The title, what a page adds under it, and the main message: ours, or the clinic's own in its place. */
export const renderHeader = (
  view: View,
  title: string,
  main?: string,
  clinicWords?: ClinicWords,
): TemplateResult =>
  html`${titleHeading(view, title)}
    <slot name="intro"></slot>
    ${
      clinicWords?.intro
        ? clinicBlock(view, clinicWords.intro, 'lead')
        : main
          ? html`<p class="lead">${main}</p>`
          : nothing
    }`;

/** The title, which a page may replace. */
export const titleHeading = ({ level }: View, title: string): TemplateResult =>
  heading(level, html`<slot name="heading">${title}</slot>`, 'title');
