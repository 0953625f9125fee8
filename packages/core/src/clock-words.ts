import type { Language } from './access/words.js';

const halves = { en: ['am', 'pm'], cy: ['yb', 'yh'] } as const;

/** A time of day as every screen tells it: "3:10pm", in Welsh "3:10yh". */
export function clockWords(
  { hour, minute }: { hour: number; minute: number },
  language: Language,
): string {
  const half = halves[language][hour < 12 ? 0 : 1];
  return `${hour % 12 || 12}:${String(minute).padStart(2, '0')}${half}`;
}
