import { Temporal } from 'temporal-polyfill';
import type { SaidRecording } from '../access/asking.js';
import { refuse } from '../domain-error.js';

/** What may have been said before it is written down. */
export interface SaidEarlier extends SaidRecording {
  /** ISO 8601. Left out: now. */
  saidAt?: string | undefined;
}

/** When it was said: not before it could be, and not after now. */
export function saidAtOf({ saidAt }: SaidEarlier, now: Temporal.Instant, earliest: string) {
  if (saidAt === undefined) return now;
  const at = Temporal.Instant.from(saidAt);
  const from = Temporal.Instant.from(earliest);
  if (Temporal.Instant.compare(at, from) >= 0 && Temporal.Instant.compare(at, now) <= 0) return at;
  return refuse('invalid_request', {
    params: {
      invalid_params: [
        {
          name: 'saidAt',
          reason: 'This is not between when it could first be said and now.',
          accepted: `from ${from.toString()} to ${now.toString()}`,
        },
      ],
    },
  });
}
