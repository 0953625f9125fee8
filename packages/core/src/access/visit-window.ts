import type { Temporal } from 'temporal-polyfill';
import { type InstantLike, toInstant } from '../instant.js';

const hoursBeforeVisit = 2;
const hoursAfterVisit = 12;

/** The time around an accepted visit in which its carer may see what the visit needs. */
export function visitWindow(visit: {
  readonly startsAt: InstantLike;
  readonly endsAt: InstantLike;
}): { from: Temporal.Instant; to: Temporal.Instant } {
  return {
    from: toInstant(visit.startsAt).subtract({ hours: hoursBeforeVisit }),
    to: toInstant(visit.endsAt).add({ hours: hoursAfterVisit }),
  };
}
