import type { Temporal } from 'temporal-polyfill';

/**
 * An instant as ISO 8601, as `toString()` writes it. Whole milliseconds are the usual case, and the
 * engine's own Date writes those many times faster: a week says some thousand of them.
 */
export function instantText(instant: Temporal.Instant): string {
  const { epochMilliseconds } = instant;
  const isWhole = instant.epochNanoseconds === BigInt(epochMilliseconds) * 1_000_000n;
  const isPlain = epochMilliseconds >= 0 && epochMilliseconds < lastPlain;
  if (!isWhole || !isPlain) return instant.toString();
  return new Date(epochMilliseconds).toISOString().replace(/\.(\d*?)0*Z$/, fraction);
}

/** Without zeros at its end, and left out where nothing is left. */
const fraction = (_: string, digits: string) => (digits === '' ? 'Z' : `.${digits}Z`);

/** From the year 10000 on a year has more digits. */
const lastPlain = Date.UTC(9999, 11, 31);
