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
const apart = new RegExp(`[${Object.keys(plain).join('')}]`, 'g');

// Most texts are this, and are compared as they are.
const ascii = /^[\0-\x7f]*$/;

/** A text as it is compared with others: whatever its case and its accents. */
export function folded(text: string): string {
  const lower = text.toLowerCase();
  if (ascii.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(apart, (letter) => plain[letter] ?? letter);
}
