import { adoptStyles, type CSSResult, type LitElement } from 'lit';
import { windowOf } from '../internal/dom-clobbering.js';

/**
 * Adopts an element's style sheets into its root. A constructed sheet serves only the document that it was
 * made in, and page builders move elements into frames: there the sheets are made anew.
 */
export function adoptElementStyles(element: LitElement, root: ShadowRoot): void {
  const { elementStyles } = element.constructor as typeof LitElement;
  const view = windowOf(element);
  if (element.ownerDocument === document) {
    adoptStyles(root, elementStyles);
  } else if (view) {
    root.adoptedStyleSheets = elementStyles.map((style) => {
      const sheet = new view.CSSStyleSheet();
      sheet.replaceSync((style as CSSResult).cssText);
      return sheet;
    });
  }
}
