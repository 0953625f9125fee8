import type { Relationship } from '../access/words.js';
import { refuse, type SlotAnswer, type SlotQuestion } from './slots.js';
import { isBefore } from './spans.js';

/** `done`; `missed`: nobody came; `no_access`: somebody came, and it could not take place. */
export const happenings = ['done', 'missed', 'no_access'] as const;
export type Happened = (typeof happenings)[number];

/**
 * From which side it is said. `giver`: whoever came, of themselves. `receiver`: whom the visit is
 * for, or who speaks for them. `coordination`: a coach or team starter, of others.
 */
export const attendanceSides = ['giver', 'receiver', 'coordination'] as const;
export type AttendanceSide = (typeof attendanceSides)[number];

/** What somebody says happened at one person's place in a visit. */
export interface SaidAttendance {
  readonly happened: Happened;
  /** Who did it, or came; null: nobody, or somebody who does no visits in the team. */
  readonly personId: string | null;
}

/** The last word that is written about it. */
export interface WrittenAttendance extends SaidAttendance {
  readonly side: AttendanceSide;
  readonly saidBy: string | null;
}

export interface AttendanceQuestion extends SlotQuestion {
  readonly relationship: Relationship;
  /** How far `record_attendance` reaches for this person: see `Decision`. */
  readonly scope: 'all' | 'own';
  /** Who is at the screen, where that is somebody else. */
  readonly writtenBy?: string | undefined;
  readonly written?: WrittenAttendance | undefined;
  /** Left out: whether they may say anything at all. */
  readonly said?: SaidAttendance | undefined;
}

type Speaker = Pick<AttendanceQuestion, 'relationship' | 'scope' | 'personId'>;

/** From which side somebody says it. Of oneself everybody is the giver, whatever else they are. */
export function attendanceSide(
  { relationship, scope, personId }: Speaker,
  said: SaidAttendance | undefined,
): AttendanceSide {
  if (scope === 'own' || said?.personId === personId) return 'giver';
  return relationship === 'coach' || relationship === 'team_starter' ? 'coordination' : 'receiver';
}

/**
 * Whether this person may write down what happened at a visit that has started, or put it right.
 * A giver speaks of themselves, and does not put right what anybody else has said: nobody settles
 * alone what they are paid for.
 */
export function mayRecordAttendance(question: AttendanceQuestion): SlotAnswer {
  const { visit, now, written, said } = question;
  if (visit.cancelled) return refuse('visit_cancelled');
  if (isBefore(now, visit.startsAt)) return refuse('visit_not_started');
  const side = attendanceSide(question, said);
  if (side === 'giver' && written && !isOpenToGiver(written, question)) {
    return refuse('attendance_settled');
  }
  if (said) {
    if (question.scope === 'own' && !isOfOneself(said, question)) {
      return refuse('attendance_of_others');
    }
    if (said.personId !== null && said.personId === question.writtenBy) {
      return refuse('attendance_of_ones_own');
    }
    if (written && isTheSame(written, said) && written.side === side) {
      return refuse('attendance_repeated');
    }
  }
  const code = written ? 'may_correct_attendance' : 'may_record_attendance';
  return { allowed: true, reason: { code } };
}

/** Whether there is anything to say yet for whoever writes down the word of others and has none of their own. */
export function mayRecordWhatOthersSay({
  visit,
  now,
}: Pick<SlotQuestion, 'visit' | 'now'>): SlotAnswer {
  if (visit.cancelled) return refuse('visit_cancelled');
  if (isBefore(now, visit.startsAt)) return refuse('visit_not_started');
  return { allowed: true, reason: { code: 'may_record_what_others_say' } };
}

/** Whether two accounts say the same. */
export function isTheSame(one: SaidAttendance, other: SaidAttendance): boolean {
  return one.happened === other.happened && one.personId === other.personId;
}

/** Their own word; or a giver's that nobody came, where another giver did. */
function isOpenToGiver(
  { side, saidBy, happened }: WrittenAttendance,
  { personId }: AttendanceQuestion,
): boolean {
  return side === 'giver' && (saidBy === personId || happened === 'missed');
}

/** What a giver says: that they came, or that they did not come to a visit of their own. */
function isOfOneself(said: SaidAttendance, { slot, personId }: AttendanceQuestion): boolean {
  if (said.happened !== 'missed') return said.personId === personId;
  return 'personId' in slot && slot.personId === personId;
}
