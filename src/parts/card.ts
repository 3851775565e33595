import { css, type TemplateResult } from 'lit';
import { heading } from './heading.js';
import { html } from './html.js';
import { cardIcon, type Drawn } from './icon.js';

/** The inside of a card: its name beside its words, or above them where the column is narrow. */
export const cardRow = (name: unknown, words: unknown): TemplateResult =>
  html`<div class="row-name">${name}</div>
    <div class="row-words">${words}</div>`;

/** The name of a card, with its drawing. */
export const cardName = (card: Drawn & { title: string }, level: number) =>
  html`${cardIcon(card)} ${heading(level, card.title)}`;

export const cardStyles = css`
  .row {
    max-inline-size: none;
    margin: 0;
    padding-block: calc(var(--_spasm-space) * 1.5);
    border-block-start: 1px solid var(--_spasm-line);
  }

  .row-name {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.4em 0.9em;
    align-items: center;
    margin-block-end: calc(var(--_spasm-space) * 0.75);
  }

  /* In a narrow column a long name needs the whole width. */
  @container (max-width: 16em) {
    .row-name {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  .row-name > :is(h2, h3, h4, h5, h6) {
    margin: 0;
  }

  .row-name > :not(.icon, h2, h3, h4, h5, h6) {
    grid-column: 1 / -1;
    margin: 0;
  }

  .row-words > :last-child {
    margin-block-end: 0;
  }

  @container (min-width: 46em) {
    .row {
      display: grid;
      grid-template-columns: minmax(12em, 1fr) 2.4fr;
      gap: 2.5em;
      align-items: start;
    }

    .row-name {
      grid-template-columns: 1fr;
      margin: 0;
    }
  }
`;
