import { describe, expect, it } from 'vitest';
import { mutatedForms } from './welsh-mutations.js';
import { wordsSought } from './words-sought.js';

const finds = (words: string, text: string, language: 'en' | 'cy' = 'en') =>
  wordsSought(words, language)?.(text);

describe('words that somebody looks for', () => {
  it.each([
    ['honey', 'Had porridge, and asked for more honey.'],
    ['HONEY porridge', 'Had porridge, and asked for more Honey.'],
    ['porr', 'Had porridge.'],
    ['ty', 'Aeth hi i’r tŷ.'],
    ['tŷ', 'Aeth hi adref i’r TY bach.'],
    ["don't", 'She said: don’t.'],
    ['lodz', 'Her sister rang from Łódź.'],
    ['cafe\u0301', 'We went to the café.'],
    ['7:30', 'Up at half past seven (7.30).'],
    ['“honey”, please', 'More honey, please!'],
  ])('%j are found in %j', (words, text) => {
    expect(finds(words, text)).toBe(true);
  });

  it.each([
    ['honey tea', 'More honey.'],
    ['nothing', ''],
    ['gath', 'She has a cat.'],
  ])('%j are not found in %j', (words, text) => {
    expect(finds(words, text)).toBe(false);
  });

  it.each(['', '  ', '…?!', '\u0301'])('there are none in %j', (words) => {
    expect(wordsSought(words, 'en')).toBeUndefined();
  });

  it.each([
    ['cath', 'y gath', 'fy nghath', 'ei chath'],
    ['gath', 'cath', 'fy nghath', 'ei chath'],
    ['pen', 'ei ben', 'fy mhen', 'ei phen'],
    ['tŷ', 'tŷ'],
    ['trên', 'y drên', 'fy nhrên', 'ei thrên'],
    ['gardd', 'yr ardd', 'fy ngardd'],
    ['ardd', 'gardd', 'fy ngardd'],
    ['desg', 'y ddesg', 'fy nesg'],
    ['bara', 'ei fara', 'fy mara'],
    ['mam', 'ei fam'],
    ['llaw', 'y law'],
    ['rhaw', 'y raw'],
  ])('are found by who reads Welsh as they are mutated: %s', (word, ...mutated) => {
    for (const text of mutated) expect(finds(word, text, 'cy'), text).toBe(true);
  });

  it('are not taken for other letters: "ch", "th" and "ll" are one', () => {
    expect(mutatedForms('chwaer')).not.toContain('gwhaer');
    expect(finds('chwaer', 'ghwaer', 'cy')).toBe(false);
    expect(finds('te', 'de', 'cy')).toBe(false);
    expect(finds('cath', 'y gath', 'en')).toBe(false);
    expect(finds('cath', 'magath', 'cy')).toBe(false);
  });
});
