import {
  mayAccept,
  mayMarkDone,
  mayRelease,
  rotaSentence,
  type SlotAnswer,
  type SlotState,
  type SlotVisit,
} from '@kith/core/rota';
import { Temporal } from 'temporal-polyfill';
import { decide as decideAccess } from '../access/access-of.js';
import type { Reading } from '../access/asking.js';
import { callName } from '../access/call-name.js';
import { recordedOf } from '../access/recorded-of.js';
import { scopeAllows, scopeSentence } from '../access/session-scope.js';
import type { Standing } from '../access/standing.sql.js';
import { mapInTurns } from '../in-turns.js';
import type { SlotRow } from './slots.sql.js';
import type { AcceptanceStatus } from './tables.js';

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
  allowedToAccept: boolean;
  inScope: boolean;
}

const readerOf = ({ asking, standing }: Onlooker): SlotReader => ({
  asking,
  allowedToAccept: isAllowedToAccept(standing),
  inScope: scopeAllows(asking, 'accept_visits'),
});

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
  const { readerId, now } = reader.asking;
  const { allowedToAccept } = reader;
  const question = { slot: stateOf(row), visit, personId: readerId, now };
  const otherVisits = row.held ?? [];
  const say = (answer: SlotAnswer) => decisionOf(reader, row, answer);
  return {
    id: row.slotId,
    state: shownState(row),
    person:
      row.holderId === null
        ? null
        : { id: row.holderId, name: row.holderName ?? '', pronouns: row.holderPronouns },
    yours: row.holderId === readerId,
    accept: say(mayAccept({ ...question, allowedToAccept, alreadyInVisit, otherVisits })),
    release: say(mayRelease(question)),
    done: say(mayMarkDone(question)),
    version: row.slotVersion,
    recorded: recordedOf(row),
  };
}

/** What core/rota needs to know of a slot. */
export function slotQuestion(row: SlotRow, personId: string, now: Reading['now']) {
  return { slot: stateOf(row), visit: spanOfVisit(row), personId, now };
}

/** Told as moments once, for they are compared again and again. */
function spanOfVisit({ startsAt, endsAt, cancelled }: SlotRow): SlotVisit {
  return { startsAt: momentOf(startsAt), endsAt: momentOf(endsAt), cancelled };
}

/** Visits begin and end at whole milliseconds, which Date reads many times faster. */
const momentOf = (text: string) => Temporal.Instant.fromEpochMilliseconds(Date.parse(text));

/** What core/rota needs besides, to say whether somebody may take it. */
export const isAllowedToAccept = (standing: Standing) =>
  decideAccess(standing, 'accept_visits').allowed;

function stateOf({ holderId, acceptanceStatus }: SlotRow): SlotState {
  if (holderId === null || acceptanceStatus === null || acceptanceStatus === 'released') {
    return { status: 'open' };
  }
  return { status: acceptanceStatus, personId: holderId };
}

function shownState(row: SlotRow): AcceptanceStatus | 'open' {
  const { status } = stateOf(row);
  return status === 'open' && row.wasReleased ? 'released' : status;
}

function decisionOf(reader: SlotReader, row: SlotRow, { allowed, reason }: SlotAnswer) {
  const { language } = reader.asking.actor;
  if (allowed && !reader.inScope) {
    return { allowed: false, code: 'outside_session', sentence: scopeSentence(language) };
  }
  const holder = row.holderName === null ? undefined : { name: callName(row.holderName) };
  return {
    allowed,
    code: reason.code,
    sentence: rotaSentence(reason, 'self', language, { holder }),
  };
}
