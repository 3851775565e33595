import type { LitElement } from 'lit';
import uiWords from '../../content/en/ui.json';
import type { Words } from '../content/schema.js';
import { call, createElement, unclobbered } from '../internal/dom-clobbering.js';
import { ownValue } from '../internal/null-prototype.js';
import type { LoadedLanguage } from '../locale/element-language.js';
import { interpolate } from '../locale/interpolate.js';
import { stripMarks } from '../locale/unconfirmed-marks.js';

const ELEMENT_NODE = 1;
const COMMENT_NODE = 8;

/**
 * The error fallback of an element: its children (the light DOM), else the emergency line. Avoids Lit and
 * context, which may be what broke.
 *
 * @param emergency - The number of the reader's region, where it is known.
 */
export function createFallback(
  host: LitElement,
  { locale, words }: LoadedLanguage,
  emergency: string | undefined,
): HTMLElement {
  const line = createElement(host, 'p');
  line.lang = locale;
  line.textContent = emergencyLine(emergency, ownValue(words, 'ui'));
  const fallback = createElement(host, 'div');
  // A screen reader says that what was being read is gone.
  if (host.hasUpdated) fallback.role = 'alert';
  // Without a shadow root the children show by themselves.
  if (host.renderRoot as unknown) fallback.append(createElement(host, 'slot'));
  fallback.append(line);
  const update = () => {
    line.hidden = Array.prototype.some.call(
      host.childNodes,
      (child: ChildNode) => child !== fallback && isContent(child),
    );
  };
  update();
  // While the page is being parsed, children may still come.
  call(host.ownerDocument, 'addEventListener', 'DOMContentLoaded', update);
  return fallback;
}

/** Whom to call in an emergency, by the number of the reader's region where it is known. */
export const emergencyLine = (
  emergency: string | undefined,
  ui: Pick<Words['ui'], 'inEmergency' | 'localEmergencyNumber'> = uiWords,
): string =>
  stripMarks(interpolate(ui.inEmergency, { emergency: emergency ?? ui.localEmergencyNumber }));

/** Whether a child shows something in the default slot. */
function isContent(child: ChildNode): boolean {
  const type = unclobbered(child, 'nodeType');
  const isSlotted = type === ELEMENT_NODE && call(child as Element, 'getAttribute', 'slot');
  return type !== COMMENT_NODE && !isSlotted && Boolean(unclobbered(child, 'textContent')?.trim());
}
