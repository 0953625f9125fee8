import { Temporal } from 'temporal-polyfill';

/** Pauses that double from the first to the longest. */
export function doubling(
  first: Temporal.DurationLike,
  longest: Temporal.DurationLike,
): (attempt: number) => Temporal.Duration {
  const [start, most] = [first, longest].map((each) =>
    Temporal.Duration.from(each).total('milliseconds'),
  ) as [number, number];
  return (attempt) =>
    Temporal.Duration.from({ milliseconds: Math.min(start * 2 ** (attempt - 1), most) });
}
