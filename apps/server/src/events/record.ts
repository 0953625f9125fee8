import type { Decision, RecordingReasonCode } from '@kith/core/access';
import { type EventType, eventKinds } from '@kith/core/history';
import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { type Asking, recordedAs, type SaidRecording } from '../access/asking.js';
import { ask, type Call } from '../db/calls.js';
import type { Tx } from '../db/database.js';
import type { EventDetails } from './tables.js';

/** One thing that happened. */
export interface Happened {
  type: EventType;
  /** The visit or its series, the membership, the invitation or the team. */
  subjectId: string;
  /** Whom it is about, where that is not whoever did it. */
  aboutPersonId?: string | null | undefined;
  details?: EventDetails;
  /** When it was so, where that was before it is written down. */
  occurredAt?: string;
  /** Who did it is not said, not even to the Owner. */
  unnamed?: boolean;
  /** The yes by which it was allowed. Left out where nobody needs one. */
  allowed?: Decision;
}

/**
 * Writes down what happened in a team, in the transaction that does it, and tells whoever listens
 * once that is committed. Who did it, for whom and when is what the transaction is signed with.
 */
export async function record(
  asking: Asking,
  teamId: string,
  said: SaidRecording,
  happened: readonly Happened[],
): Promise<void> {
  if (happened.length === 0) return;
  await ask(asking.tx, { recorded: recording(asking, teamId, said, happened) });
}

/** The same as a call, for whoever does it in one statement with what is recorded. */
export function recording(
  asking: Asking,
  teamId: string,
  said: SaidRecording,
  happened: readonly Happened[],
): Call {
  const { method } = recordedAs(asking, said);
  const given = [teamId, added(happened, asking.recordedBecause), method];
  return { name: 'kith_record_events', given };
}

/** The same for what Kith does by itself, across co-ops: as the owner of the schema alone. */
export async function recordByItself(
  tx: Tx,
  { coopId, teamId, now }: { coopId: string; teamId: string; now: Temporal.Instant },
  happened: readonly Happened[],
): Promise<void> {
  await sql`select kith_add_events(${coopId}, ${teamId}, ${added(happened)}::jsonb, null, null,
    'self', ${now})`.execute(tx);
}

function added(happened: readonly Happened[], recordedBecause?: RecordingReasonCode): string {
  return JSON.stringify(
    happened.map(({ type, details = {}, allowed, ...it }) => {
      const { topic, readableWith } = eventKinds[type];
      const why = { allowedBy: allowed?.capability, allowedBecause: allowed?.reason };
      return { type, topic, readableWith, details, ...why, recordedBecause, ...it };
    }),
  );
}
