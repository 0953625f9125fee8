import { waitUntil } from '@open-wc/testing-helpers';
import type { DataState } from '../base/data-task.js';

/** Waits for something to come about: there is a real server behind it, on a machine that is busy. */
export const eventually = (check: () => boolean, otherwise: string): Promise<void> =>
  waitUntil(check, otherwise, { timeout: 20_000, interval: 10 });

/** Waits until an element shows a state, and has drawn it. */
export async function reaches(element: HTMLElement, state: DataState): Promise<void> {
  await eventually(() => element.matches(`:state(${state})`), `never became ${state}`);
  await drawn(element);
}

/** Waits until an element shows these words. */
export const says = (element: Element, words: string): Promise<void> =>
  eventually(() => textOf(element).includes(words), `never said "${words}"`);

/** Waits for the pending drawing of an element, if it draws itself. */
export async function drawn(element: HTMLElement): Promise<void> {
  if ('updateComplete' in element) await element.updateComplete;
}

/** The shadow root of an element; a test without one cannot go on. */
export function rootOf(element: Element): ShadowRoot {
  if (element.shadowRoot === null) throw new Error(`<${element.localName}> has no shadow root`);
  return element.shadowRoot;
}

/** The one element that a selector finds inside an element's shadow root. */
export function within<Found extends HTMLElement = HTMLElement>(
  element: Element,
  selector: string,
): Found {
  const found = rootOf(element).querySelector<Found>(selector);
  if (found === null) throw new Error(`${selector} is not in <${element.localName}>`);
  return found;
}

/** What a button is called: of many alike, each with what it is about. */
export const nameOf = (button: Element): string =>
  (button.getAttribute('aria-label') ?? button.textContent).replace(/\s+/g, ' ').trim();

/** The button whose name is, or contains, these words. */
export function buttonCalled(element: Element, words: string): HTMLButtonElement {
  const buttons = [...rootOf(element).querySelectorAll('button')];
  const found = buttons.find((button) => nameOf(button).includes(words));
  if (found === undefined) {
    const names = buttons.map(nameOf).join(' | ');
    throw new Error(`no button says "${words}"; there are: ${names}`);
  }
  return found;
}

/** What a reader can read, on one line. */
export function textOf(element: Element): string {
  return rootOf(element).textContent.replace(/\s+/g, ' ').trim();
}
