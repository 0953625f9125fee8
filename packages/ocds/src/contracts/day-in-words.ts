import type { Language } from './place-words.js';

// Some browsers' Intl knows no Welsh, so the names stand here.
const months: Readonly<Record<Language, string>> = {
  en: 'January February March April May June July August September October November December',
  cy: 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr',
};

/** `1 March 2026`, `1 Mawrth 2026`, of a day that is written as YYYY-MM-DD. */
export function dayInWords(day: string, language: Language): string {
  const [year = '', month = '', date = ''] = day.slice(0, 10).split('-');
  const name = months[language].split(' ')[Number(month) - 1] ?? '';
  return `${Number(date)} ${name} ${year}`;
}
