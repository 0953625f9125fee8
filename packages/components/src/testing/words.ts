import { rootOf } from './settle.js';

const spoken = ['aria-label', 'placeholder', 'title', 'alt', 'aria-description'];

/** Every text an element shows or speaks, each once. */
export function wordsOf(element: Element): Set<string> {
  const root = rootOf(element);
  const texts: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.parentElement?.localName !== 'style') texts.push(node.textContent ?? '');
  }
  for (const inner of root.querySelectorAll('*')) {
    texts.push(...spoken.map((name) => inner.getAttribute(name) ?? ''));
  }
  return new Set(
    texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== ''),
  );
}

/** Every text in some data, longest first. */
function textsIn(data: unknown): string[] {
  const texts = new Set<string>();
  JSON.stringify(data, (_key, value: unknown) => {
    if (typeof value === 'string') texts.add(value.replace(/\s+/g, ' ').trim());
    return value;
  });
  return [...texts].filter((text) => text !== '').sort((a, b) => b.length - a.length);
}

/**
 * Words that are the same in both languages and are not data: they were written into the element
 * and not into its catalogue.
 */
export function untranslated(english: Set<string>, welsh: Set<string>, data: unknown): string[] {
  const known = textsIn(data);
  return [...english]
    .filter((text) => welsh.has(text))
    .filter((text) => {
      const left = known.reduce((rest, datum) => rest.split(datum).join(' '), text);
      return /\p{L}{2}/u.test(left);
    });
}
