import type { Language } from '../base/language.js';

/**
 * The words of one element. English is there from the start; Welsh too, or fetched by the first
 * page that speaks it. A missing or misspelt message does not compile.
 */
export interface Catalogue<Messages> {
  en: Messages;
  cy: Messages | (() => Promise<Messages>);
}

const toFetch = new Set<() => Promise<void>>();

/** Makes a chooser: `words(language)` gives the messages of that language. */
export function catalogue<Messages extends object>({
  en,
  cy,
}: Catalogue<Messages>): (language: Language) => Messages {
  let welsh = typeof cy === 'function' ? undefined : cy;
  if (typeof cy === 'function') {
    const fetchWelsh = async () => {
      welsh = await cy();
      toFetch.delete(fetchWelsh);
    };
    toFetch.add(fetchWelsh);
  }
  return (language) => (language === 'cy' ? (welsh ?? en) : en);
}

/** Fetches what a language still needs; `undefined` when every word is there. */
export function fetchWords(language: Language): Promise<unknown> | undefined {
  if (language === 'en' || toFetch.size === 0) return undefined;
  return Promise.all([...toFetch].map((fetchOne) => fetchOne()));
}
