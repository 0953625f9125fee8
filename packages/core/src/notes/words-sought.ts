import type { Language } from '../access/words.js';
import { folded } from './fold.js';
import { mutatedForms } from './welsh-mutations.js';

/** So many notes are looked through for one answer, the newest first. */
export const mostLookedThrough = 5_000;

/** Whether a text says all that is looked for. */
export type SaysAll = (text: string) => boolean;

/** Shorter words of one letter more or less are too many others. */
const shortestMutated = 3;

/**
 * What somebody looks for: every one of these words, or a part of a word, whatever its case and
 * accents and in any order. For whoever reads Welsh a word is found as it is mutated, too. Undefined
 * where there is no letter and no number in it.
 */
export function wordsSought(words: string, language: Language): SaysAll | undefined {
  const sought = new Set(folded(words).match(/[\p{L}\p{N}][\p{L}\p{N}']*/gu));
  if (sought.size === 0) return undefined;
  const found = [...sought].map((word) => oneOf(word, language));
  return (text) => {
    const said = folded(text);
    return found.every((isIn) => isIn(said));
  };
}

function oneOf(word: string, language: Language): (said: string) => boolean {
  const forms = language === 'cy' && word.length >= shortestMutated ? mutatedForms(word) : [];
  if (forms.length === 0) return (said) => said.includes(word);
  // Made of letters, numbers and apostrophes alone.
  const beginning = new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})`, 'u');
  return (said) => said.includes(word) || beginning.test(said);
}
