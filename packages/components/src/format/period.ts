import type { Language } from '../base/language.js';
import { type DayText, formatDate } from './day.js';

/** First and last day, both included; either may be unknown. */
export interface Span {
  start?: DayText | undefined;
  end?: DayText | undefined;
}

// A dash in Welsh: the word would change the letters of the month after it.
const words = {
  en: { to: 'to', from: 'from', until: 'until' },
  cy: { to: '–', from: 'o', until: 'hyd at' },
} as const;

/**
 * `April to June 2026`, `April 2026`, `April 2026 to March 2027` for whole months; else with days:
 * `3 to 9 August 2026`. Empty where nothing is known.
 */
export function formatPeriod({ start, end }: Span, language: Language): string {
  const { to, from, until } = words[language];
  const year = { year: true };
  if (start === undefined || end === undefined) {
    if (end !== undefined) return `${until} ${formatDate(end, language, year)}`;
    return start === undefined ? '' : `${from} ${formatDate(start, language, year)}`;
  }
  const sameYear = start.slice(0, 4) === end.slice(0, 4);
  const sameMonth = start.slice(0, 7) === end.slice(0, 7);
  if (start.endsWith('-01') && isLastOfMonth(end)) {
    const last = monthOf(formatDate(end, language, year));
    if (sameMonth) return last;
    return `${monthOf(formatDate(start, language, { year: !sameYear }))} ${to} ${last}`;
  }
  if (start.slice(0, 10) === end.slice(0, 10)) return formatDate(end, language, year);
  const first = sameMonth
    ? String(Number(start.slice(8, 10)))
    : formatDate(start, language, { year: !sameYear });
  return `${first} ${to} ${formatDate(end, language, year)}`;
}

function monthOf(date: string): string {
  return date.replace(/^\d+ /, '');
}

function isLastOfMonth(day: DayText): boolean {
  const next = new Date(Date.parse(`${day.slice(0, 10)}T12:00:00Z`) + 86_400_000);
  return next.getUTCDate() === 1;
}
