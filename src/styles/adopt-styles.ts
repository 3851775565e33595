import { adoptStyles, type CSSResult, type LitElement } from 'lit';

/**
 * Puts an element's style sheets on its root. A sheet serves only the document that it was made in,
 * and page builders put elements into frames: there the sheets are made anew.
 */
export function dress(element: LitElement, root: ShadowRoot): void {
  const { elementStyles } = element.constructor as typeof LitElement;
  const { defaultView } = element.ownerDocument;
  if (element.ownerDocument === document) {
    adoptStyles(root, elementStyles);
  } else if (defaultView) {
    root.adoptedStyleSheets = elementStyles.map((style) => {
      const sheet = new defaultView.CSSStyleSheet();
      sheet.replaceSync((style as CSSResult).cssText);
      return sheet;
    });
  }
}
