import { rootOf } from './settle.js';

const unseen = '.said, .hidden-words, .hidden-words *';

/** What sticks out of an element sideways, as readable lines. A box that scrolls may hold more. */
export function overflowOf(element: HTMLElement): string[] {
  const box = element.getBoundingClientRect();
  return [...rootOf(element).querySelectorAll<HTMLElement>('*')]
    .filter((inner) => !inner.matches(unseen) && !scrolls(inner.parentElement))
    .filter((inner) => {
      const { left, right, width } = inner.getBoundingClientRect();
      return width > 0 && (left < box.left - 1 || right > box.right + 1);
    })
    .map(
      (inner) =>
        `${inner.localName}.${inner.getAttribute('class') ?? ''}: ${inner.textContent.trim().slice(0, 40)}`,
    );
}

function scrolls(element: Element | null): boolean {
  for (let at = element; at !== null; at = at.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return true;
  }
  return false;
}
