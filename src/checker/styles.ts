import { css } from 'lit';

export const checkerStyles = css`
  .panel {
    max-inline-size: max(44em, 320px);
    margin-block: calc(var(--_spasm-space) * 1.25);
  }

  .panel > :is(h3, h4, h5, h6) {
    margin-block-start: calc(var(--_spasm-space) * 1.25);
  }

  .step {
    display: block;
    margin-block-end: 0.3em;
    color: var(--_spasm-muted);
    font-size: 0.8em;
    font-weight: 500;
  }

  /* A pause between what stands on two lines and is said as one name. */
  .step::after,
  .option span:has(+ .quiet)::after {
    content: '. ';
    font-size: 0;
  }

  progress {
    display: block;
    inline-size: 100%;
    block-size: 0.5em;
    margin-block-end: calc(var(--_spasm-space) * 1.25);
    accent-color: var(--_spasm-accent);
  }

  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
  }

  .option {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 0.8em;
    align-items: start;
    min-block-size: 2.9em;
    padding: 0.65em min(0.9em, 4cqi);
    margin-block-end: 0.5em;
    border: 1px solid var(--_spasm-line);
    border-radius: var(--_spasm-radius);
    cursor: pointer;
  }

  .option:hover {
    border-color: var(--_spasm-control);
  }

  .option:has(:checked) {
    border-color: var(--_spasm-accent);
    background-color: var(--_spasm-tint);
    box-shadow: inset 0 0 0 1px var(--_spasm-accent);
  }

  .option input {
    inline-size: 1.35em;
    block-size: 1.35em;
    margin: 0.1em 0 0;
    accent-color: var(--_spasm-accent);
  }

  .option .quiet {
    grid-column: 2;
  }

  .apart {
    margin-block-start: 1em;
  }

  .error {
    margin: 0 0 0.75em;
    color: var(--_spasm-alert);
    font-weight: 600;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    margin-block-start: calc(var(--_spasm-space) * 1.25);
  }

  .buttons + .buttons {
    margin-block-start: 0.5em;
  }

  .link {
    min-block-size: 2.9em;
    padding: 0 0.5em;
    border: 0;
    background: none;
    color: var(--_spasm-accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
`;
