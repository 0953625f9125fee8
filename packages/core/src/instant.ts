import { Temporal } from 'temporal-polyfill';

/** A moment: a Temporal.Instant, or ISO 8601 text that says its offset (`2026-05-03T08:30:00Z`). */
export type InstantLike = Temporal.Instant | string;

/** Throws `RangeError` when the text is not a moment. */
export function toInstant(moment: InstantLike): Temporal.Instant {
  return typeof moment === 'string' ? Temporal.Instant.from(moment) : moment;
}
