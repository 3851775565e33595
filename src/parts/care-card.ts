import { css, nothing, type TemplateResult } from 'lit';
import { telephoneUrl } from '../content/clinic.js';
import type { Level } from '../content/levels.js';
import type { Words } from '../content/schema.js';
import { interpolate } from '../locale/interpolate.js';
import { heading } from './heading.js';
import { html } from './html.js';
import { icon } from './icon.js';
import type { View } from './view.js';

/**
 * The care card of one acuity level. Its title comes from the level, never from an author, and says the
 * level in words too, for those who don't see its colour.
 */
export function careCard(
  level: Level,
  title: string,
  name: string,
  headingLevel: number,
  words: unknown,
): TemplateResult {
  return html`<section class="care" data-level=${level} part="card ${level}">
    ${heading(
      headingLevel,
      html`${icon(level)}<span
          >${name ? html`<span class="hidden-words">${name}: </span>` : nothing}${title}</span
        >`,
      'band',
    )}
    <div class="care-words">${words}</div>
  </section>`;
}

/** What the card of a level says: its title and what to do, then and meanwhile. `callOnly`: call, and never go. */
export function levelWords(help: Words['help'], level: Level, callOnly?: boolean) {
  const { name, heading, next, meanwhile = [] } = help.levels[level];
  const { headingCall, nextCall } = help.levels.emergency;
  return callOnly
    ? { name, title: headingCall, next: nextCall, meanwhile }
    : { name, title: heading, next, meanwhile };
}

/** The care cards of all levels, worst first. Lists that ask for the same step share a card. */
export function careCardList(view: View, help: Words['help']): TemplateResult {
  const all = help.cards.map((card) => ({
    ...card,
    ...levelWords(help, card.level, card.callOnly),
  }));
  const cards = all.flatMap(({ level, name, title, next, meanwhile }, index) => {
    const lists = all.filter((one) => one.title === title);
    if (lists[0] !== all[index]) return [];
    const isHome = level === 'self-care'; // Its title holds a date, which is for one person's result.
    return careCard(
      level,
      isHome ? name : view.fill(title),
      isHome ? '' : name,
      view.level + 1,
      html`${lists.map(
        ({ intro, points, catchAll }) =>
          html`<p>${intro}</p>
            <ul>
              ${[...points, ...(catchAll ? [catchAll] : [])].map(({ text }) => html`<li>${text}</li>`)}
            </ul>`,
      )}
      ${level === 'emergency' ? emergencyCall(view) : nothing}
      ${isHome ? nothing : [...next, ...meanwhile].map(({ text }) => html`<p>${view.fill(text)}</p>`)}`,
    );
  });
  return html`<p>${view.fill(help.reassurance)}</p>
    <div class="cares">${cards}</div>`;
}

/** The one link of an emergency card, and the ways for people who can't speak or hear. Nothing where the number is not known. */
export function emergencyCall({
  region,
  fill,
  ui,
}: Pick<View, 'region' | 'fill' | 'ui'>): TemplateResult | typeof nothing {
  if (!region) return nothing;
  const ways = { text: ui.accessText, relay: ui.accessRelay };
  return html`<p>
      <a
        class="button call"
        part="call"
        href=${telephoneUrl(region.emergency) ?? nothing}
        target="_self"
        >${fill(ui.callEmergency)}</a
      >
    </p>
    <p class="quiet">
      ${region.access.map(({ kind, register, number }) => {
        const words = kind === 'text' && register ? ui.accessTextRegistered : ways[kind];
        return `${interpolate(words, { number })} `;
      })}
    </p>`;
}

export const careCardStyles = css`
  .cares {
    columns: 2 24em;
    column-gap: calc(var(--_spasm-space) * 1.25);
  }

  .care {
    margin-block-end: calc(var(--_spasm-space) * 1.25);
    border: 1px solid var(--_spasm-line);
    border-radius: var(--_spasm-radius);
    break-inside: avoid;
    overflow: clip;
  }

  .band {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    align-items: center;
    margin: 0;
    padding: 0.8em min(1em, 5cqi);
    background-color: var(--_spasm-level);
    color: #fff;
    font-size: clamp(16px, 1.2em, 64px);
  }

  /* Under the drawing, where large text leaves no room beside it. */
  .band > :last-child {
    flex: 1 1 7em;
  }

  .band .icon {
    inline-size: 1.7em;
    block-size: 1.7em;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
  }

  /* An emergency keeps its colour: no property of a page, registered or set, makes it look like less. */
  [data-level='emergency'] .band {
    background-color: #a3131c;
  }

  [data-level='same-day'] {
    --_spasm-level: var(--_spasm-same-day);
  }

  [data-level='soon'] {
    --_spasm-level: var(--_spasm-soon);
  }

  [data-level='self-care'] {
    --_spasm-level: var(--_spasm-self-care);
  }

  .care-words {
    padding: 1.1em min(1.2em, 5cqi);
  }

  .care-words > :last-child {
    margin-block-end: 0;
  }

  .call {
    border-color: #a3131c;
    background-color: #a3131c;
    color: #fff;
    font-size: clamp(16px, 1.15em, 64px);
    min-inline-size: 120px;
  }

  @media print {
    .care .band {
      border-block-end: 2px solid;
      background: none;
      color: #000;
    }

    .call {
      border-color: #000;
      background: none;
      color: #000;
    }
  }

  @media (forced-colors: active) {
    .band {
      border-block-end: 3px solid;
    }
  }
`;
