import { render, type LitElement, type TemplateResult } from 'lit';
import { createElement } from '../internal/dom-clobbering.js';
import type { ClinicCard } from '../overlay/overlay.js';
import { clinicCard } from './clinic-words.js';
import { html } from './html.js';
import type { View } from './view.js';

const nodesOf = new WeakMap<LitElement, Map<string, HTMLLIElement>>();

/**
 * A list of cards, ours and the clinic's own. Each has a node of its own: when their order changes, what a
 * reader opened stays open. (Lit's `repeat` does the same, and weighs half a kilobyte more.)
 */
export function cardList<T extends { id: string }>(
  view: View,
  items: readonly (T | ClinicCard)[],
  renderCard: (item: T) => TemplateResult,
): TemplateResult {
  const { host } = view;
  const nodes = nodesOf.get(host) ?? new Map<string, HTMLLIElement>();
  nodesOf.set(host, nodes);
  return html`<ul class="plain" part="list">
    ${items.map((item) => {
      const isClinics = 'own' in item;
      const node = nodes.get(item.id) ?? createElement(host, 'li');
      nodes.set(item.id, node);
      node.className = 'row';
      node.setAttribute('part', isClinics ? 'card own' : 'card');
      render(isClinics ? clinicCard(view, item) : renderCard(item), node, { host });
      return node;
    })}
  </ul>`;
}
