/** Letters of Europe that are no letter with an accent, as somebody without them on the keys types. */
const plain: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ı: 'i',
  '’': "'",
  '‘': "'",
  ʼ: "'",
};
const apart = new RegExp(`[${Object.keys(plain).join('')}]`);
const all = new RegExp(apart, 'g');
/** Those that stand on letters of Europe: to ask for every mark there is takes twice as long. */
const marks = /[\u0300-\u036f]+/g;

// Most texts are this, and are compared as they are.
const ascii = /^[\0-\x7f]*$/;

/** A text as it is compared with others: whatever its case and its accents. */
export function folded(text: string): string {
  const lower = text.toLowerCase();
  if (ascii.test(lower)) return lower;
  const bare = lower.normalize('NFD').replaceAll(marks, '');
  return apart.test(bare) ? bare.replaceAll(all, (letter) => plain[letter] ?? letter) : bare;
}
