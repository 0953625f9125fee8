import { plainText } from './plain-text.js';

/** Long text as a reader should see it, a paragraph to a line; none for what is not text. */
export function plainParagraphs(value: unknown): string[] {
  if (typeof value !== 'string') return [];
  return value
    .replace(/<\/(p|li|div|h\d)>|<br\b[^<>]*>/gi, '\n')
    .split(/[\r\n]+/)
    .map(plainText)
    .filter((paragraph) => paragraph !== '');
}
