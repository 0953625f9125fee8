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

/**
 * A standing as the database believes it: what `kith.standing` is set to. Signed, so that only who
 * holds the key can say it: SQL that slipped into a request cannot become somebody else.
 */
export function signedStanding(standing: Standing, now: Temporal.Instant, key: Buffer): string {
  const person = standing.kind === 'person' ? standing : undefined;
  const said = [
    standing.kind,
    standing.coopId,
    person?.actorId ?? '',
    person?.personId ?? '',
    person?.scope?.teamId ?? '',
    person?.scope?.capabilities.join(',') ?? '',
    String(now.epochMilliseconds / 1000),
  ];
  const payload = said.map(plain).join('/');
  return `${createHmac('sha256', key).update(payload).digest('hex')}/${payload}`;
}

/** Ids, capabilities and numbers have no slash; a part that had one would move all behind it. */
function plain(part: string): string {
  if (!/^[\w.,-]*$/.test(part)) throw new Error('A standing is made of ids, words and numbers.');
  return part;
}
