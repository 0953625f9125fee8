/** What XML cannot hold, what it would turn into something else, and what is advised against. */
const unwritable =
  '[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F\\uFDD0-\\uFDEF\\uFFFD-\\uFFFF]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]|[\\uD83F\\uD87F\\uD8BF\\uD8FF\\uD93F\\uD97F\\uD9BF\\uD9FF\\uDA3F\\uDA7F\\uDABF\\uDAFF\\uDB3F\\uDB7F\\uDBBF\\uDBFF][\\uDFFE\\uDFFF]';

/** Such a character, or text that would be read as one spelt out. */
const spelt = new RegExp(`${unwritable}|_(?=x[0-9A-Fa-f]{4}(?:_|${unwritable}))`, 'g');

/**
 * Text as a workbook spells it (ECMA-376, ST_Xstring): `_x000D_` is a carriage
 * return. Spreadsheets and the reader show the character itself.
 */
export function sheetText(text: string): string {
  // The writer keeps texts in a plain object, where these names are never free.
  if (text in Object.prototype) return escaped(text.slice(0, 1)) + text.slice(1);
  return text.replace(spelt, escaped);
}

function escaped(characters: string): string {
  return Array.from({ length: characters.length }, (_, index) => {
    const code = characters.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0');
    return `_x${code}_`;
  }).join('');
}
