/** Just the marks that turn up in notices; anything else is left as written. */
const entities = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };
const entity = /&(amp|lt|gt|quot|#39|nbsp);/g;

/**
 * Text as a reader should see it: publishers paste HTML, tabs and line breaks
 * into titles. The result is text, never markup: show it as text. Empty for
 * anything that is not text or a number.
 */
export function plainText(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return '';
  return value
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(entity, (_, name: keyof typeof entities) => entities[name])
    .replace(/\s+/g, ' ')
    .trim();
}
