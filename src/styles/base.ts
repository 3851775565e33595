import { css } from 'lit';
import { media } from './media.js';
import { tokens } from './tokens.js';

/** The sheets that all elements share. */
export const base = [
  css`
    :host {
      display: block;
      /* What a page spaces out ends here. A reader's own style sheet names every element, and so this one. */
      letter-spacing: normal;
      word-spacing: normal;
    }

    :host([hidden]) {
      display: none;
    }

    /* The page's inherited text styles end here; its typeface, language and direction come through. */
    .spasm {
      all: initial;
      display: block;
      /* What a page hides or takes out of reach stays so. */
      visibility: inherit;
      pointer-events: inherit;
      letter-spacing: inherit;
      word-spacing: inherit;
      /* Words for screen readers alone stay inside whatever clips this. */
      position: relative;
      box-sizing: border-box;
      padding: min(var(--_spasm-padding), 64px);
      border-radius: var(--_spasm-radius);
      background-color: var(--_spasm-surface);
      color: var(--_spasm-ink);
      font-variant-numeric: lining-nums;
      overflow-wrap: anywhere;
      -webkit-text-size-adjust: 100%;
      text-size-adjust: 100%;
    }

    .room {
      container-type: inline-size;
    }

    /* container-type: inline-size zeroes our intrinsic width. This invisible pair of words restores
       max-content, so that a flex row, a float or a table gives us the room that there is. */
    .spasm::before {
      content: '. .';
      display: block;
      block-size: 0;
      overflow: clip;
      visibility: hidden;
      word-spacing: 60em;
    }

    .spasm,
    .spasm *,
    .spasm ::before,
    .spasm ::after {
      box-sizing: border-box;
    }

    h1,
    h2,
    h3,
    h4,
    h5,
    h6 {
      margin: 0 0 0.4em;
      font-size: 1.2em;
      line-height: 1.25;
      text-wrap: balance;
      scroll-margin-block-start: var(--_spasm-sticky-top);
    }

    .title {
      font-size: 1.8em;
      line-height: 1.15;
    }

    p,
    ul,
    ol {
      max-inline-size: var(--_spasm-measure);
      margin: 0 0 calc(var(--_spasm-space) * 0.75);
    }

    p:has(+ ul) {
      margin-block-end: 0.35em;
    }

    ul,
    ol {
      padding-inline-start: 1.25em;
      list-style-type: disc;
    }

    li {
      margin-block-end: 0.35em;
    }

    li::marker {
      color: var(--_spasm-accent);
    }

    .lead {
      font-size: 1.15em;
      text-wrap: pretty;
      margin-block-end: calc(var(--_spasm-space) * 1.5);
    }

    .plain {
      max-inline-size: none;
      margin: 0;
      padding: 0;
      list-style-type: none;
    }

    .quiet {
      color: var(--_spasm-muted);
      font-size: 0.9em;
    }

    a {
      color: var(--_spasm-accent);
      text-decoration: underline;
      text-decoration-thickness: 0.07em;
      text-underline-offset: 0.2em;
    }

    a:hover {
      text-decoration-thickness: 0.15em;
    }

    button {
      font: inherit;
      letter-spacing: inherit;
      word-spacing: inherit;
      cursor: pointer;
    }

    :focus-visible {
      outline: 0.2em solid var(--_spasm-accent);
      outline-offset: 0.2em;
      border-radius: 0.2em;
    }

    /* Focused by script, for a screen reader to go on from: not a control, so it shows no outline. */
    [tabindex='-1'] {
      outline: none;
    }

    .button {
      display: inline-block;
      min-block-size: 2.9em;
      padding: 0.65em 1.4em;
      border: 0.125em solid var(--_spasm-accent);
      border-radius: 1.6em;
      background-color: var(--_spasm-accent);
      color: var(--_spasm-on-accent);
      font-weight: 600;
      line-height: 1.4;
      text-align: center;
      text-decoration: none;
    }

    .button.second {
      background: transparent;
      color: var(--_spasm-accent);
    }

    details {
      margin-block-end: calc(var(--_spasm-space) * 0.75);
    }

    summary {
      inline-size: fit-content;
      padding-block: 0.6em;
      color: var(--_spasm-accent);
      font-weight: 600;
      cursor: pointer;
    }

    .quiet > summary {
      font-weight: 400;
    }

    .icon {
      flex: none;
      inline-size: 3.25em;
      block-size: 3.25em;
      padding: 0.55em;
      border-radius: 36% 64% 58% 42% / 46% 40% 60% 54%;
      background-color: var(--_spasm-tint);
      color: var(--_spasm-accent);
      fill: currentcolor;
      fill-rule: evenodd;
    }

    .note {
      max-inline-size: calc(var(--_spasm-measure) + 2.4em);
      margin-block: calc(var(--_spasm-space) * 1.25);
      padding: 1em min(1.2em, 5cqi);
      border-inline-start: 0.25em solid var(--_spasm-accent);
      border-start-end-radius: var(--_spasm-radius);
      border-end-end-radius: var(--_spasm-radius);
      background-color: var(--_spasm-tint);
    }

    .note > :is(h1, h2, h3, h4, h5, h6) {
      font-size: 1em;
    }

    .note > :last-child {
      margin-block-end: 0;
    }

    .note.alert {
      border-color: var(--_spasm-alert);
    }

    .note.alert > :is(h1, h2, h3, h4, h5, h6) {
      color: var(--_spasm-alert);
    }

    .own {
      margin-block-start: var(--_spasm-space);
    }

    .own > .quiet {
      margin-block-end: 0.2em;
    }

    .action {
      margin-block: calc(var(--_spasm-space) * 1.25) 0;
      font-weight: 600;
    }

    ::slotted(a) {
      color: var(--_spasm-accent);
    }

    ::slotted([slot='action']) {
      margin-block-start: var(--_spasm-space);
    }

    .hidden-words {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      margin: -1px;
      padding: 0;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    footer {
      margin-block-start: calc(var(--_spasm-space) * 1.5);
      padding-block-start: calc(var(--_spasm-space) * 0.75);
      border-block-start: 1px solid var(--_spasm-line);
    }

    footer p,
    footer details {
      margin: 0;
    }
  `,
  media,
  tokens,
];
