/**
 * Every `--spasm-*` property that a page may set, on the element or on anything around it. Each is
 * read here once, into an inner property, so that a page that sets none gets the default. The comment before
 * it is its documentation. The inner ones bear our name too: a page that registers a short name
 * (`@property`) would take it from us.
 */
import { css, unsafeCSS } from 'lit';

const light = css`
  .spasm {
    color-scheme: light;

    /* --spasm-font: the typeface of text; the page's own unless set. */
    font-family: var(--spasm-font, inherit);
    /* --spasm-font-size: the size of text; the reader's own setting unless set. */
    font-size: var(--spasm-font-size, medium);
    /* --spasm-line-height: the height of a line of text, as a share of its size. */
    line-height: var(--spasm-line-height, 1.55);
    /* --spasm-measure: the longest line of text. */
    --_spasm-measure: var(--spasm-measure, 36em);
    /* --spasm-space: the step of all distances. */
    --_spasm-space: var(--spasm-space, 1em);
    /* --spasm-padding: the room between the element's edge and its words. */
    --_spasm-padding: var(--spasm-padding, min(1.5em, 5%));
    /* --spasm-radius: how round corners are. */
    --_spasm-radius: var(--spasm-radius, 0.75em);
    /* --spasm-sticky-top: the height of the page's sticky header, kept free above what is scrolled to. */
    --_spasm-sticky-top: var(--spasm-sticky-top, 1em);

    /* --spasm-surface: the ground. */
    --_spasm-surface: var(--spasm-surface, #fff);
    /* --spasm-ink: text. */
    --_spasm-ink: var(--spasm-ink, #16302c);
    /* --spasm-muted: small print. */
    --_spasm-muted: var(--spasm-muted, #4b625e);
    /* --spasm-tint: the quiet ground behind cautions and icons. */
    --_spasm-tint: var(--spasm-tint, #eef5f2);
    /* --spasm-line: hairlines. */
    --_spasm-line: var(--spasm-line, #d2e0dc);
    /* --spasm-control: the edges of radios, checkboxes and quiet buttons. */
    --_spasm-control: var(--spasm-control, #5f7a75);
    /* --spasm-accent: links, icons and the main button. */
    --_spasm-accent: var(--spasm-accent, #08665b);
    /* --spasm-on-accent: words on the main button. */
    --_spasm-on-accent: var(--spasm-on-accent, #fff);
    /* --spasm-alert: the edge and title of a caution, and a mistake in a form. */
    --_spasm-alert: var(--spasm-alert, #a3131c);
    /* --spasm-same-day: the band of "help today"; white must be legible on it. */
    --_spasm-same-day: var(--spasm-same-day, #8a4300);
    /* --spasm-soon: the band of "help soon"; white must be legible on it. */
    --_spasm-soon: var(--spasm-soon, #1d5787);
    /* --spasm-self-care: the band of "care at home"; white must be legible on it. */
    --_spasm-self-care: var(--spasm-self-care, #1f6a42);
  }
`;

/*
 * The colours of the dark theme, for `theme="dark"` and for `theme="auto"` on a device set to dark.
 * They have names of their own: a page that sets its light colours alone stays legible in the dark.
 * The bands of the care cards keep their colours: white on them is legible on any ground.
 */
const { cssText: dark } = css`
  color-scheme: dark;

  /* --spasm-dark-surface: the ground, in the dark theme. */
  --_spasm-surface: var(--spasm-dark-surface, #12211f);
  /* --spasm-dark-ink: text, in the dark theme. */
  --_spasm-ink: var(--spasm-dark-ink, #e9f1ef);
  /* --spasm-dark-muted: small print, in the dark theme. */
  --_spasm-muted: var(--spasm-dark-muted, #b0c3bf);
  /* --spasm-dark-tint: the quiet ground behind cautions and icons, in the dark theme. */
  --_spasm-tint: var(--spasm-dark-tint, #1b302d);
  /* --spasm-dark-line: hairlines, in the dark theme. */
  --_spasm-line: var(--spasm-dark-line, #38524e);
  /* --spasm-dark-control: the edges of radios, checkboxes and quiet buttons, in the dark theme. */
  --_spasm-control: var(--spasm-dark-control, #93aaa6);
  /* --spasm-dark-accent: links, icons and the main button, in the dark theme. */
  --_spasm-accent: var(--spasm-dark-accent, #7cd6c7);
  /* --spasm-dark-on-accent: words on the main button, in the dark theme. */
  --_spasm-on-accent: var(--spasm-dark-on-accent, #06211d);
  /* --spasm-dark-alert: the edge and title of a caution, and a mistake in a form, in the dark theme. */
  --_spasm-alert: var(--spasm-dark-alert, #ffb4ab);
`;

const headingsAndPaper = css`
  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    /* --spasm-heading-font: the typeface of headings; that of text unless set. */
    font-family: var(--spasm-heading-font, inherit);
    /* --spasm-heading-weight: how bold headings are. */
    font-weight: var(--spasm-heading-weight, 650);
  }

  @media print {
    .spasm[data-theme] {
      color-scheme: light;
      --_spasm-surface: #fff;
      --_spasm-ink: #000;
      --_spasm-muted: #333;
      --_spasm-tint: #fff;
      --_spasm-line: #999;
      --_spasm-control: #333;
      --_spasm-accent: #000;
      --_spasm-alert: #000;
      --_spasm-padding: 0;
    }
  }
`;

/*
 * Nothing is put into a `css` text by `${…}`, here or in another sheet: Lit joins that by
 * `Array.prototype.reduce`, which Prototype 1.6 replaces, and no style would be left.
 */
export const tokens = [
  light,
  unsafeCSS(`
    .spasm[data-theme='dark'] { ${dark} }
    @media (prefers-color-scheme: dark) { .spasm[data-theme='auto'] { ${dark} } }
  `),
  headingsAndPaper,
];
