import {
  type Happened,
  mayAccept,
  mayMarkDone,
  mayRecordAttendance,
  mayRecordWhatOthersSay,
  mayRelease,
  rotaSentence,
  type SlotAnswer,
  type SlotQuestion,
  type SlotState,
  type SlotVisit,
} from '@kith/core/rota';
import { decide as decideAccess, sayDecision } from '../access/access-of.js';
import type { Reading } from '../access/asking.js';
import { callName } from '../access/call-name.js';
import { writesForOwner } from '../access/on-behalf.js';
import { recordedOf } from '../access/recorded-of.js';
import { scopeAllows, scopeSentence } from '../access/session-scope.js';
import type { Standing } from '../access/standing.sql.js';
import { mapInTurns } from '../in-turns.js';
import {
  type AttendanceReach,
  attendanceQuestion,
  reachOfAttendance,
} from './attendance-question.js';
import { attendanceView } from './attendance-view.js';
import { spanOfVisit, stateOf } from './slot-question.js';
import type { SlotRow } from './slots.sql.js';

/** For whom visits are shown. */
export interface Onlooker {
  asking: Reading;
  standing: Standing;
}

/**
 * What may be known of the diary of whoever reads slots. Of somebody whose place is looked at by
 * another, or for whom another writes, this team knows what they do in this team.
 */
export const knownIn = ({ actor, principalId, preview }: Reading, teamId: string) =>
  preview || principalId !== actor.personId ? teamId : undefined;

/** Visits with their slots, in the order of the rows. */
export function visitsView(onlooker: Onlooker, rows: SlotRow[]) {
  const reader = readerOf(onlooker);
  const byVisit = new Map<string, SlotRow[]>();
  for (const row of rows) {
    const slots = byVisit.get(row.visitId);
    if (slots === undefined) byVisit.set(row.visitId, [row]);
    else slots.push(row);
  }
  return mapInTurns([...byVisit.values()], (slots) => visitView(reader, slots), 50);
}

/** What is the same for all slots that somebody reads. */
interface SlotReader {
  asking: Reading;
  /** In milliseconds since 1970. */
  now: number;
  standing: Standing;
  allowedToAccept: boolean;
  inScope: boolean;
  /** How far they may write down what happened; a sentence: why not at all. */
  reach: AttendanceReach | undefined | { allowed: false; code: string; sentence: string };
  /** Whether they may write down what others say happened. */
  writesForOthers: boolean;
}

const readerOf = ({ asking, standing }: Onlooker): SlotReader => ({
  asking,
  now: asking.now.epochMilliseconds,
  standing,
  allowedToAccept: isAllowedToAccept(standing),
  inScope: scopeAllows(asking, 'accept_visits'),
  reach: reachOf(asking, standing),
  writesForOthers: writesForOwner(standing),
});

function reachOf(asking: Reading, standing: Standing): SlotReader['reach'] {
  const decision = decideAccess(standing, 'record_attendance');
  const reach = reachOfAttendance(standing);
  if (reach === undefined && !writesForOwner(standing)) {
    const sentence = sayDecision(asking, standing, decision);
    return { allowed: false, code: decision.reason.code, sentence };
  }
  if (scopeAllows(asking, 'record_attendance')) return reach;
  const sentence = scopeSentence(asking.actor.language);
  return { allowed: false, code: 'outside_session', sentence };
}

function visitView(reader: SlotReader, slots: SlotRow[]) {
  const [visit] = slots as [SlotRow, ...SlotRow[]];
  const span = spanOfVisit(visit);
  const isTheirs = slots.some(({ holderId }) => holderId === reader.asking.readerId);
  return {
    id: visit.visitId,
    teamId: visit.teamId,
    seriesId: visit.seriesId,
    title: visit.title,
    kind: visit.kind,
    date: visit.date,
    startsAt: visit.startsAt,
    endsAt: visit.endsAt,
    localStart: toTheMinute(visit.localStart),
    localEnd: toTheMinute(visit.localEnd),
    timeZone: visit.timeZone,
    minutes: visit.minutes,
    movedByClockChange: visit.movedByClockChange,
    over: Date.parse(visit.endsAt) <= reader.now,
    repeats: visit.repeats,
    cancelled: visit.cancelled,
    slots: slots.map((slot) => slotView(reader, slot, { span, isTheirs })),
    version: visit.visitVersion,
  };
}

export type VisitView = ReturnType<typeof visitView>;

const toTheMinute = (moment: string) => moment.slice(0, 'YYYY-MM-DDTHH:MM'.length);

function slotView(
  reader: SlotReader,
  row: SlotRow,
  { span: visit, isTheirs: alreadyInVisit }: { span: SlotVisit; isTheirs: boolean },
) {
  const { now, allowedToAccept, standing } = reader;
  const { readerId: personId } = reader.asking;
  const slot = stateOf(row);
  const question = { slot, visit, personId, now };
  const otherVisits = row.held ?? [];
  const toAccept = { slot, visit, personId, now, allowedToAccept, alreadyInVisit, otherVisits };
  const toRecord = { slot, visit, personId: standing.personId, now };
  const { record, recordOf } = recordingOf(reader, row, toRecord);
  const holder = row.holderName === null ? undefined : { name: callName(row.holderName) };
  return {
    id: row.slotId,
    state: shownState(slot, row),
    person:
      row.holderId === null
        ? null
        : { id: row.holderId, name: row.holderName ?? '', pronouns: row.holderPronouns },
    yours: row.holderId === personId,
    accept: decisionOf(reader, mayAccept(toAccept), holder),
    release: decisionOf(reader, mayRelease(question), holder),
    done: decisionOf(reader, mayMarkDone(question), holder),
    attendance: row.attendance && attendanceView(reader, row.attendance),
    record,
    recordOf,
    version: row.slotVersion,
    recorded: recordedOf(row),
  };
}

/** What core/rota needs besides, to say whether somebody may take it. */
export const isAllowedToAccept = (standing: Standing) =>
  decideAccess(standing, 'accept_visits').allowed;

/** Whether the reader may write down what happened, and of whom. */
function recordingOf(reader: SlotReader, row: SlotRow, question: SlotQuestion) {
  const { asking, reach, writesForOthers } = reader;
  if (reach && 'allowed' in reach) return { record: reach, recordOf: null };
  const own = reach && mayRecordAttendance(attendanceQuestion(question, row, reach));
  const ofAnyone = reach?.scope === 'all' && own?.allowed === true;
  const ofOthers = writesForOthers && !ofAnyone;
  const answer = own && (own.allowed || !ofOthers) ? own : mayRecordWhatOthersSay(question);
  const { allowed, reason } = answer;
  const sentence = rotaSentence(reason, 'self', asking.actor.language);
  const of = ofAnyone ? ('anyone' as const) : ofOthers ? ('others' as const) : ('self' as const);
  return { record: { allowed, code: reason.code, sentence }, recordOf: allowed ? of : null };
}

function shownState(
  { status }: SlotState,
  { wasReleased }: SlotRow,
): 'open' | 'accepted' | 'released' | Happened {
  return status === 'open' && wasReleased ? 'released' : status;
}

function decisionOf(
  { inScope, asking }: SlotReader,
  { allowed, reason }: SlotAnswer,
  holder: { name: string } | undefined,
) {
  const { language } = asking.actor;
  if (allowed && !inScope) {
    return { allowed: false, code: 'outside_session', sentence: scopeSentence(language) };
  }
  const sentence = rotaSentence(reason, 'self', language, { holder });
  return { allowed, code: reason.code, sentence };
}
