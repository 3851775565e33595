import { css } from 'lit';

/** What all elements change on paper and with forced colours. */
export const media = css`
  @media print {
    /* Firefox prints a grid that a container query lays out as blank pages: on paper there is one column. */
    .room {
      container-type: normal;
    }

    .icon,
    .on-screen {
      display: none !important;
    }

    h1,
    h2,
    h3,
    h4,
    h5,
    h6 {
      break-inside: avoid;
      break-after: avoid;
    }

    li,
    .card {
      break-inside: avoid;
    }

    .button {
      border-color: #000;
      background: none;
      color: #000;
    }

    /* Folded words are printed too. */
    ::details-content {
      display: block;
      content-visibility: visible;
      block-size: auto;
      opacity: 1;
    }

    [part='sources'] a::after {
      content: ' (' attr(href) ')';
      font-size: 0.85em;
    }
  }

  @media (forced-colors: active) {
    .icon {
      border: 1px solid;
      forced-color-adjust: auto;
    }
  }
`;
