import type { Decision } from '@kith/core/access';
import { type Asking, recordedAs, type SaidRecording } from '../access/asking.js';
import { record } from '../events/record.js';
import { findFutureSlots, releaseSlots } from './acceptances.sql.js';
import { touchSlots } from './visits.sql.js';

interface Releasing {
  teamId: string;
  personId: string;
  /** The yes it took, where that is not for oneself to do. */
  allowed?: Decision | undefined;
}

/** Gives back every visit of a team that a person has taken and that has not started. */
export async function releaseFutureSlots(
  asking: Asking,
  { teamId, personId, allowed }: Releasing,
  said: SaidRecording,
) {
  const { tx, actor, now } = asking;
  const { coopId } = actor;
  const held = await findFutureSlots(tx, { coopId, teamId, personId, after: now });
  if (held.length === 0) return;
  const slotIds = held.map(({ slotId }) => slotId);
  const recorded = recordedAs(asking, said);
  const ended = { status: 'released' as const, endedAt: now, ...recorded };
  await releaseSlots(tx, { coopId, personId, slotIds }, ended);
  await touchSlots(tx, coopId, slotIds, recorded);
  await record(
    asking,
    teamId,
    said,
    held.map(({ visitId, ...details }) => ({
      type: 'slot.released',
      subjectId: visitId,
      details,
      ...(allowed && { allowed }),
      ...(personId !== asking.principalId && { aboutPersonId: personId }),
    })),
  );
}
