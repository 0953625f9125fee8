import type { Temporal } from 'temporal-polyfill';
import { type InstantLike, toInstant } from '../instant.js';

/** How long before its beginning a visit opens what it needs, and after its end closes it. */
export const visitWindowHours = { before: 2, after: 12 } as const;

/** The time around an accepted visit in which its carer may see what the visit needs. */
export function visitWindow(visit: {
  readonly startsAt: InstantLike;
  readonly endsAt: InstantLike;
}): { from: Temporal.Instant; to: Temporal.Instant } {
  return {
    from: toInstant(visit.startsAt).subtract({ hours: visitWindowHours.before }),
    to: toInstant(visit.endsAt).add({ hours: visitWindowHours.after }),
  };
}
