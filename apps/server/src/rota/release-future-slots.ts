import { type Asking, recordedAs, type SaidRecording } from '../access/asking.js';
import { record } from '../events/record.js';
import { findFutureSlots, releaseSlots } from './acceptances.sql.js';
import { touchSlots } from './visits.sql.js';

/** Gives back every visit of a team that a person has taken and that has not started. */
export async function releaseFutureSlots(
  asking: Asking,
  { teamId, personId }: { teamId: string; personId: string },
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
      ...(personId !== asking.principalId && { aboutPersonId: personId }),
    })),
  );
}
