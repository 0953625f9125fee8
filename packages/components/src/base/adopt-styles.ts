import type { CSSResult, LitElement } from 'lit';

/**
 * Gives an element its styles again in the document that it was moved to: those that were made for
 * another do not go along.
 */
export function adoptStyles(element: LitElement): void {
  const view = element.ownerDocument.defaultView as typeof globalThis | null;
  const { elementStyles } = element.constructor as typeof LitElement;
  if (view === null || element.shadowRoot === null) return;
  element.shadowRoot.adoptedStyleSheets = elementStyles.map((style) => {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync((style as CSSResult).cssText);
    return sheet;
  });
}
