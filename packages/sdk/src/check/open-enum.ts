import * as z from 'zod/mini';

/** What a word is read as that this version of the SDK does not know. */
export const unknownWord = 'unknown';
export type UnknownWord = typeof unknownWord;

/**
 * One of the words the contract lists. A newer server may send a word that is not among them: it is
 * read as `'unknown'`, so that an older page still works.
 */
// @__NO_SIDE_EFFECTS__
export function openEnum<const Words extends readonly string[]>(words: Words) {
  const known: ReadonlySet<unknown> = new Set(words);
  return z.transform((word: unknown, { issues }): Words[number] | UnknownWord => {
    if (typeof word !== 'string') {
      issues.push({ code: 'invalid_type', expected: 'string', input: word });
    }
    return known.has(word) ? (word as Words[number]) : unknownWord;
  });
}
