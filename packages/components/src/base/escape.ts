import type { LitElement } from 'lit';

/** In this element Escape presses the button that closes what is open. */
export function closesByEscape(host: LitElement): void {
  host.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    const { activeElement } = host.renderRoot as ShadowRoot;
    const open = [...host.renderRoot.querySelectorAll<HTMLElement>('[data-escape]')];
    const around = (button: Element) => button.closest('.sure, form')?.contains(activeElement);
    const button = open.find(around) ?? open.at(-1);
    if (!button) return;
    // What the page has opened around the element stays open.
    event.preventDefault();
    event.stopPropagation();
    button.click();
  });
}
