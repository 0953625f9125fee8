import { type DateRange, isWithin } from '@kith/core/rota';
import { refuse } from '../domain-error.js';

/** Refuses a day outside the days that are accepted, and says which field and which days. */
export function requireDayWithin(name: string, day: string, accepted: DateRange): void {
  if (isWithin(day, accepted)) return;
  const { from, to } = accepted;
  refuse('invalid_request', {
    params: {
      invalid_params: [
        {
          name,
          reason: day < from ? 'This day is too early.' : 'This day is too far ahead.',
          accepted: `a day from ${from} to ${to}`,
        },
      ],
    },
  });
}
