import { Temporal } from 'temporal-polyfill';
import type { SaidRecording } from '../access/asking.js';
import { refuse } from '../domain-error.js';

/** What may have been said before it is written down. */
export interface SaidEarlier extends SaidRecording {
  /** ISO 8601. Left out: now. */
  saidAt?: string | undefined;
  /** `YYYY-MM-DD` and `HH:MM` on the clocks of the team, both or neither; in place of `saidAt`. */
  saidOn?: string | undefined;
  saidTime?: string | undefined;
}

interface Bounds {
  now: Temporal.Instant;
  /** ISO 8601: when it could first be said. */
  earliest: string;
  timeZone: string;
}

export const isSaidEarlier = ({ saidAt, saidOn, saidTime }: SaidEarlier): boolean =>
  (saidAt ?? saidOn ?? saidTime) !== undefined;

/** When it was said: not before it could be, and not after now. */
export function saidAtOf(said: SaidEarlier, { now, earliest, timeZone }: Bounds) {
  if (!isSaidEarlier(said)) return now;
  const at = instantOf(said, timeZone);
  const from = Temporal.Instant.from(earliest);
  if (Temporal.Instant.compare(at, from) >= 0 && Temporal.Instant.compare(at, now) <= 0) return at;
  return refuse('invalid_request', {
    params: {
      invalid_params: [
        {
          name: said.saidAt === undefined ? 'saidOn' : 'saidAt',
          reason: 'This is not between when it could first be said and now.',
          accepted: `from ${from.toString()} to ${now.toString()}`,
        },
      ],
    },
  });
}

function instantOf({ saidAt, saidOn, saidTime }: SaidEarlier, timeZone: string) {
  if (saidAt !== undefined && saidOn === undefined && saidTime === undefined) {
    return Temporal.Instant.from(saidAt);
  }
  if (saidAt !== undefined || saidOn === undefined || saidTime === undefined) {
    const name = saidOn === undefined ? 'saidOn' : saidTime === undefined ? 'saidTime' : 'saidAt';
    const reason = 'Say it as one moment, or as a day and a time.';
    return refuse('invalid_request', { params: { invalid_params: [{ name, reason }] } });
  }
  return Temporal.PlainDateTime.from(`${saidOn}T${saidTime}`).toZonedDateTime(timeZone).toInstant();
}
