import { nothing } from 'lit';
import { html } from './html.js';
import { icons } from './icons.js';

/** A drawing beside words that say the same, so hidden from screen readers. Nothing for an unknown name. */
export function icon(name: string) {
  const path = (icons as Record<string, string>)[name];
  if (!path) return nothing;
  return html`<svg
    class="icon"
    part="icon"
    viewBox="0 0 48 48"
    width="48"
    height="48"
    aria-hidden="true"
    focusable="false"
  >
    <path d=${path}></path>
  </svg>`;
}

/** Words with a drawing of their own. */
export interface Drawn {
  id: string;
  icon?: string | undefined;
}

export const cardIcon = ({ id, icon: name = id }: Drawn) => icon(name);
