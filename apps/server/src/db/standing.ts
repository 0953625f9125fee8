import { createHmac } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';

/**
 * As whom a transaction looks at the data: somebody who asks, or the server itself while it finds
 * out, within a co-op, who is asking. See migration 0001.
 */
export type Standing = { kind: 'identity'; coopId: string } | PersonStanding;

export interface PersonStanding {
  kind: 'person';
  coopId: string;
  /** Who is at the screen. */
  actorId: string;
  /** Whose right is used, and for whom the answer is. */
  personId: string;
  /** How far an embed session reaches. */
  scope?: { teamId: string; capabilities: readonly string[] } | undefined;
}

export interface Moments {
  /** By the application's clock: what policies take for now. */
  now: Temporal.Instant;
  /** By the clock of the wall: when this was signed. */
  at: Temporal.Instant;
}

/**
 * A standing as the database believes it: what `kith.standing` is set to. Signed, so that only who
 * holds the key can say it: SQL that slipped into a request cannot become somebody else. It runs out
 * some minutes after it was signed: see migration 0053.
 */
export function signedStanding(standing: Standing, { now, at }: Moments, key: Buffer): string {
  const person = standing.kind === 'person' ? standing : undefined;
  const said = [
    standing.kind,
    standing.coopId,
    person?.actorId ?? '',
    person?.personId ?? '',
    person?.scope?.teamId ?? '',
    person?.scope?.capabilities.join(',') ?? '',
    secondsOf(now),
    secondsOf(at),
  ];
  const payload = said.map(plain).join('/');
  return `${createHmac('sha256', key).update(payload).digest('hex')}/${payload}`;
}

const secondsOf = (moment: Temporal.Instant) => String(moment.epochMilliseconds / 1000);

/** The SQLSTATE of what was signed too long ago, or is not yet: see migration 0053. */
export const standingRanOut = '28K01';

/** Ids, capabilities and numbers have no slash; a part that had one would move all behind it. */
function plain(part: string): string {
  if (!/^[\w.,-]*$/.test(part)) throw new Error('A standing is made of ids, words and numbers.');
  return part;
}
