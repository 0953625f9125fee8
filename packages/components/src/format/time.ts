import type { Language } from '../base/language.js';
import { formatDay } from './day.js';

/** `8:30am`, of a wall time: `08:30`, or `2026-08-03T08:30` as the server gives it. */
export function formatTime(wallTime: string, language: Language): string {
  const [hour = 0, minute = 0] = wallTime.slice(-5).split(':').map(Number);
  const half = language === 'cy' ? (hour < 12 ? 'yb' : 'yh') : hour < 12 ? 'am' : 'pm';
  return `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute).padStart(2, '0')}${half}`;
}

/** `8:30am to 9:15am` */
export function formatTimes(from: string, to: string, language: Language): string {
  const until = language === 'cy' ? 'i' : 'to';
  return `${formatTime(from, language)} ${until} ${formatTime(to, language)}`;
}

/** `Monday 3 August, 8:30am to 9:15am`; with both days where it runs past midnight. */
export function formatWhen(localStart: string, localEnd: string, language: Language): string {
  const sameDay = localStart.slice(0, 10) === localEnd.slice(0, 10);
  if (sameDay) {
    return `${formatDay(localStart, language)}, ${formatTimes(localStart, localEnd, language)}`;
  }
  const until = language === 'cy' ? 'i' : 'to';
  const from = `${formatDay(localStart, language)}, ${formatTime(localStart, language)}`;
  return `${from} ${until} ${formatDay(localEnd, language)}, ${formatTime(localEnd, language)}`;
}

/** `45 minutes`, `1 hour`, `1 hour 30 minutes` */
export function formatDuration(minutes: number, language: Language): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const welsh = language === 'cy';
  const parts = [
    hours > 0 && `${hours} ${welsh ? 'awr' : hours === 1 ? 'hour' : 'hours'}`,
    rest > 0 && `${rest} ${welsh ? 'munud' : rest === 1 ? 'minute' : 'minutes'}`,
  ];
  return parts.filter((part) => part !== false).join(' ');
}
