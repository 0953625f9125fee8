export type Language = 'en' | 'cy';

/** The languages that every catalogue speaks; the first is spoken where none fits. */
const languages = ['en', 'cy'] as const satisfies readonly Language[];

/** `cy-GB` speaks Welsh; anything that is not in the catalogues speaks English. */
export function languageOf(tag: string | null | undefined): Language {
  const primary = (tag ?? '').toLowerCase().split('-')[0];
  return languages.find((language) => language === primary) ?? 'en';
}
