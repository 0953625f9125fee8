import type { Language } from '../base/language.js';
import { dateFormat } from './date-format.js';

// Chromium's Intl knows no Welsh; and to make a format of its own for English takes a slow phone
// longer than to draw a screen of visits.
const weekdays = {
  en: 'Sunday,Monday,Tuesday,Wednesday,Thursday,Friday,Saturday',
  cy: 'Dydd Sul,Dydd Llun,Dydd Mawrth,Dydd Mercher,Dydd Iau,Dydd Gwener,Dydd Sadwrn',
};
const months = {
  en: 'January,February,March,April,May,June,July,August,September,October,November,December',
  cy: 'Ionawr,Chwefror,Mawrth,Ebrill,Mai,Mehefin,Gorffennaf,Awst,Medi,Hydref,Tachwedd,Rhagfyr',
};

/** A calendar day: `2026-08-03`, or anything that begins so, such as `2026-08-03T08:30`. */
export type DayText = string;

/** Midday, so that no zone can move it to another day. */
function middayOf(day: DayText): Date {
  return new Date(`${day.slice(0, 10)}T12:00:00Z`);
}

/** `Monday` */
export function formatWeekday(day: DayText, language: Language): string {
  return weekdays[language].split(',')[middayOf(day).getUTCDay()] ?? '';
}

/** `3 August`, or `3 August 2026` */
export function formatDate(day: DayText, language: Language, { year = false } = {}): string {
  const date = middayOf(day);
  const month = months[language].split(',')[date.getUTCMonth()] ?? '';
  return `${date.getUTCDate()} ${month}${year ? ` ${date.getUTCFullYear()}` : ''}`;
}

/** `Monday 3 August` */
export function formatDay(day: DayText, language: Language, { year = false } = {}): string {
  return `${formatWeekday(day, language)} ${formatDate(day, language, { year })}`;
}

/**
 * `3 to 9 August`, `31 August to 6 September`, `28 December 2026 to 3 January 2027`; with the year
 * where that is not the year of `today`: `2 to 8 August 2027`.
 */
export function formatDays(
  first: DayText,
  last: DayText,
  language: Language,
  today = last,
): string {
  const to = language === 'cy' ? 'i' : 'to';
  const turns = yearOf(first) !== yearOf(last);
  const end = formatDate(last, language, { year: turns || yearOf(last) !== yearOf(today) });
  if (first.slice(0, 7) === last.slice(0, 7)) return `${middayOf(first).getUTCDate()} ${to} ${end}`;
  return `${formatDate(first, language, { year: turns })} ${to} ${end}`;
}

const yearOf = (day: DayText) => day.slice(0, 4);

/** The day an instant falls on in a zone: `2026-08-03`. */
export function dayIn(instant: string, timeZone: string): DayText {
  return dateFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(new Date(instant));
}
