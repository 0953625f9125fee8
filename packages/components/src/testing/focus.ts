import { sendKeys } from '@web/test-runner-commands';

/** Walks through an element by keyboard. Says what takes the focus without showing it. */
export async function focusFaultsIn(element: HTMLElement): Promise<string[]> {
  const faults: string[] = [];
  const before = document.createElement('button');
  before.textContent = 'before';
  element.before(before);
  before.focus();
  for (let press = 0; press < 60; press += 1) {
    await sendKeys({ press: 'Tab' });
    if (document.activeElement !== element) break;
    const focused = element.shadowRoot?.activeElement;
    if (!(focused instanceof HTMLElement)) break;
    const style = getComputedStyle(focused);
    if (style.outlineStyle === 'none' || Number.parseFloat(style.outlineWidth) < 3) {
      faults.push(`${focused.localName}: ${focused.textContent.trim()}`);
    }
  }
  before.remove();
  return faults;
}
