import type { Language } from '../base/language.js';

/** The words of one element in every language. A missing or misspelt message does not compile. */
export type Catalogue<Messages> = Readonly<Record<Language, Messages>>;

/** Makes a chooser: `words(language)` gives the messages of that language. */
export function catalogue<Messages>(all: Catalogue<Messages>): (language: Language) => Messages {
  return (language) => all[language];
}
