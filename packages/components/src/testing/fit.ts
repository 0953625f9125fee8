import { overflowOf } from './overflow.js';
import { drawn, rootOf } from './settle.js';

/** Widths of phones and of small tablets, in pixels, with the margin that a page keeps at each side. */
const widths = [320, 360, 390, 412, 480, 600, 768];
const margin = 16;
/** As a reader has it who changes nothing, and twice as large. */
const letters = ['16px', '32px'];

const unread = '.said, .hidden-words, .hidden-words *, svg *, option, textarea';

/** Opens all that unfolds in its place. */
export async function unfold(element: HTMLElement): Promise<void> {
  const root = rootOf(element);
  root.querySelectorAll('details').forEach((details) => (details.open = true));
  root.querySelectorAll<HTMLElement>('[aria-expanded="false"]').forEach((each) => each.click());
  await new Promise((resolve) => setTimeout(resolve));
  await drawn(element);
}

/** What does not fit or cannot be read on some phone, in letters of some size; one line each. */
export function misfitsOf(element: HTMLElement, place: HTMLElement): string[] {
  return letters.flatMap((size) =>
    widths.flatMap((width) => {
      place.style.setProperty('--kith-font-size', size);
      place.style.width = `${width - 2 * margin}px`;
      const wide = place.scrollWidth > place.clientWidth ? ['the page scrolls sideways'] : [];
      const faults = [...overflowOf(element), ...brokenWordsIn(element), ...crowdedIn(element)];
      return [...wide, ...faults].map((fault) => `${width}px, letters of ${size}: ${fault}`);
    }),
  );
}

/** Words that go on in the next line though a line has room for them. */
function brokenWordsIn(element: HTMLElement): string[] {
  const inner = rootOf(element).querySelector('.kith');
  if (inner === null) return [];
  const room = inner.clientWidth - 2 * Number.parseFloat(getComputedStyle(inner).fontSize);
  const texts = document.createTreeWalker(inner, NodeFilter.SHOW_TEXT);
  const broken: string[] = [];
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const around = text.parentElement;
    if (!around?.checkVisibility() || around.matches(unread)) continue;
    for (const { index, 0: word } of (text.nodeValue ?? '').matchAll(/[^\s\-–/]{2,}/g)) {
      const lines = linesOf(text, index, word.length);
      const length = lines.reduce((sum, { width }) => sum + width, 0);
      if (lines.length > 1 && length <= room) broken.push(`"${word}" is broken`);
    }
  }
  return broken;
}

/** Choices whose words stand as near to those of the one before as its own lines to each other. */
function crowdedIn(element: HTMLElement): string[] {
  return [...rootOf(element).querySelectorAll('.tick + .tick')].flatMap((choice) => {
    const before = choice.previousElementSibling;
    if (before === null || !choice.checkVisibility()) return [];
    const room = wordsBoxOf(choice).top - wordsBoxOf(before).bottom;
    const em = Number.parseFloat(getComputedStyle(choice).fontSize);
    return room < em / 2 ? [`"${choice.textContent.trim()}" is crowded`] : [];
  });
}

function wordsBoxOf(choice: Element): DOMRect {
  const range = document.createRange();
  range.setStartAfter(choice.querySelector('input') ?? choice);
  range.setEndAfter(choice.lastChild ?? choice);
  return range.getBoundingClientRect();
}

/** The boxes of a piece of text that stand below one another. */
function linesOf(text: Node, from: number, length: number): DOMRect[] {
  const range = document.createRange();
  range.setStart(text, from);
  range.setEnd(text, from + length);
  const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
  return boxes.filter((box, nth) => nth === 0 || box.top >= (boxes[nth - 1]?.bottom ?? 0) - 1);
}
