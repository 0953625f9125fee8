import { Temporal } from 'temporal-polyfill';

/**
 * A moment: a Temporal.Instant, ISO 8601 text that says its offset (`2026-05-03T08:30:00Z`), or
 * milliseconds since 1970. Numbers are for whoever compares many: an Instant takes long to make.
 */
export type InstantLike = Temporal.Instant | string | number;

/** Throws `RangeError` when the text is not a moment. */
export function toInstant(moment: InstantLike): Temporal.Instant {
  if (typeof moment === 'string') return Temporal.Instant.from(moment);
  return typeof moment === 'number' ? Temporal.Instant.fromEpochMilliseconds(moment) : moment;
}
