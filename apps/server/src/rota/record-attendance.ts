import {
  attendanceSide,
  type Happened,
  isTheSame,
  mayRecordAttendance,
  rotaSentence,
  type SaidAttendance,
} from '@kith/core/rota';
import { type Asking, recordedAs } from '../access/asking.js';
import type { Actor } from '../actor.js';
import type { Deps } from '../deps.js';
import { refuse, refuseOn, violatedConstraint } from '../domain-error.js';
import { requireVersion } from '../http/versions.js';
import { attendanceQuestion, reachOfAttendance } from './attendance-question.js';
import { writingAttendance } from './attendances.sql.js';
import { changeSlot, type SlotHappening } from './change-slot.js';
import { isSaidEarlier, type SaidEarlier, saidAtOf } from './said-at.js';
import { requireSlotAnswer } from './slot-answer.js';
import { slotQuestion } from './slot-question.js';
import type { SlotRow } from './slots.sql.js';

export interface Attendance extends SaidEarlier {
  happened: Happened;
  /** Who did it, or came; null: somebody who does no visits in the team. Left out: whoever says it. */
  personId?: string | null | undefined;
  /** The version of the slot that was read. */
  version: number;
}

/**
 * What happened at a visit that has begun, whoever was to come: somebody did it, nobody came, or it
 * could not take place. It is added to what was written before, and stands in its place.
 */
export function recordAttendance(
  deps: Deps,
  actor: Actor,
  slotId: string,
  { version, ...said }: Attendance,
) {
  return changeSlot(
    deps,
    actor,
    { slotId, said, capability: 'record_attendance' },
    async (asking, slot, standing, write) => {
      requireVersion(slot.slotVersion, version);
      const { principalId, now, newId } = asking;
      const account = accountOf(said, principalId);
      const reach = reachOfAttendance(standing) ?? refuse('forbidden');
      const question = attendanceQuestion(slotQuestion(slot, standing.personId, now), slot, reach);
      const writtenBy = principalId === actor.personId ? undefined : actor.personId;
      const answer = mayRecordAttendance({ ...question, writtenBy, said: account });
      requireSlotAnswer(asking, { slot, standing }, answer);
      const side = attendanceSide(question, account);
      const { timeZone, startsAt: earliest } = slot;
      const saidAt = saidAtOf(said, { now, earliest, timeZone });
      const call = writingAttendance(
        slotId,
        newId,
        { ...account, side, saidAt },
        recordedAs(asking, said),
      );
      await write(call, {
        ...happeningOf(asking, slot, account),
        ...(isSaidEarlier(said) && { occurredAt: saidAt.toString() }),
      }).catch(refuseWhatIsElsewhere(asking, account));
    },
  ).catch(
    refuseOn({
      attendance_by_carer: 'attendance_not_by_carer',
      two_distinct_people_in_a_visit: 'person_already_in_visit',
      one_visit_at_a_time: 'visit_overlaps',
      one_attendance_after_another: 'version_mismatch',
    }),
  );
}

/** Whoever says it, unless they name somebody. */
function accountOf({ happened, personId }: Omit<Attendance, 'version'>, principalId: string) {
  if (happened === 'missed') return { happened, personId: null };
  if (happened === 'no_access' && personId === null) {
    const reason = 'Somebody who does no visits in the team did not come for this one.';
    refuse('invalid_request', { params: { invalid_params: [{ name: 'personId', reason }] } });
  }
  return { happened, personId: personId === undefined ? principalId : personId };
}

/** It is about whoever came, or should have come, where that is not who says it. */
export function happeningOf(
  { principalId }: Asking,
  { attendance, acceptanceStatus, holderId }: SlotRow,
  account: SaidAttendance,
): SlotHappening {
  const expected = attendance ? attendance.expectedId : acceptanceStatus && holderId;
  const about = account.happened === 'missed' ? expected : account.personId;
  const corrects = attendance !== null && !isTheSame(attendance, account);
  return {
    type: `slot.${account.happened}`,
    ...(about !== null && about !== principalId && { aboutPersonId: about }),
    details: {
      ...(account.happened === 'done' && account.personId === null && { other: true }),
      ...(corrects && { corrects }),
    },
  };
}

/** What somebody does for other teams is told to nobody but them. */
function refuseWhatIsElsewhere({ actor, principalId }: Asking, { personId }: SaidAttendance) {
  return (error: unknown): never => {
    const isOwnDiary = personId === actor.personId && principalId === actor.personId;
    if (isOwnDiary || violatedConstraint(error) !== 'one_visit_at_a_time') throw error;
    const reason = { code: 'person_not_free' } as const;
    refuse(reason.code, { detail: rotaSentence(reason, 'other', actor.language) });
  };
}
