import { Temporal } from 'temporal-polyfill';
import { type InstantLike, toInstant } from '../instant.js';

/** From `startsAt` up to, and not including, `endsAt`. */
export interface Span {
  readonly startsAt: InstantLike;
  readonly endsAt: InstantLike;
}

/** Whether two spans share any moment. One that ends as the other begins does not overlap it. */
export function overlaps(a: Span, b: Span): boolean {
  return isBefore(a.startsAt, b.endsAt) && isBefore(b.startsAt, a.endsAt);
}

export function isBefore(a: InstantLike, b: InstantLike): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a < b;
  return Temporal.Instant.compare(toInstant(a), toInstant(b)) < 0;
}
