import {
  mayAccept,
  mayMarkDone,
  mayRelease,
  rotaSentence,
  type SlotAnswer,
  type SlotState,
} from '@kith/core/rota';
import { callName } from '../people/call-name.js';
import { decide as decideAccess } from '../teams/access-of.js';
import type { Asking } from '../teams/asking.js';
import { recordedOf } from '../teams/member-view.js';
import { scopeAllows, scopeSentence } from '../teams/session-scope.js';
import type { Standing } from '../teams/standing.sql.js';
import type { HeldVisit } from './acceptances.sql.js';
import type { AcceptanceStatus } from './tables.js';
import type { Reader, SlotRow } from './visits.sql.js';

/** For whom visits are shown. */
export interface Onlooker {
  asking: Asking;
  standing: Standing;
}

/**
 * Who reads slots, and what may be known of their diary. Of somebody whose place is looked at by
 * another, this team knows what they do in this team.
 */
export const readerOf = ({ actor, personId, preview }: Asking, teamId: string): Reader => ({
  coopId: actor.coopId,
  personId,
  knownIn: preview ? teamId : undefined,
});

/** Visits with their slots, in the order of the rows. */
export function visitsView(onlooker: Onlooker, rows: SlotRow[]) {
  const byVisit = new Map<string, SlotRow[]>();
  for (const row of rows) byVisit.set(row.visitId, [...(byVisit.get(row.visitId) ?? []), row]);
  return [...byVisit.values()].map((slots) => visitView(onlooker, slots));
}

export function visitView(onlooker: Onlooker, slots: SlotRow[]) {
  const [visit] = slots as [SlotRow, ...SlotRow[]];
  return {
    id: visit.visitId,
    teamId: visit.teamId,
    seriesId: visit.seriesId,
    title: visit.title,
    kind: visit.kind,
    date: visit.date.toString(),
    startsAt: visit.startsAt.toString(),
    endsAt: visit.endsAt.toString(),
    localStart: onTheWall(visit.localStart),
    localEnd: onTheWall(visit.localEnd),
    timeZone: visit.timeZone,
    minutes: visit.minutes,
    movedByClockChange: visit.movedByClockChange,
    repeats: visit.repeats,
    cancelled: visit.cancelledAt !== null,
    slots: slots.map((slot) => slotView(onlooker, slot)),
    version: visit.visitVersion,
  };
}

const onTheWall = (moment: SlotRow['localStart']) => moment.toString({ smallestUnit: 'minute' });

function slotView(onlooker: Onlooker, row: SlotRow) {
  const { asking } = onlooker;
  const question = slotQuestion(row, asking.personId, asking.now);
  const say = (answer: SlotAnswer) => decisionOf(onlooker, row, answer);
  return {
    id: row.slotId,
    state: shownState(row),
    person:
      row.holderId === null
        ? null
        : { id: row.holderId, name: row.holderName ?? '', pronouns: row.holderPronouns },
    yours: row.holderId === asking.personId,
    accept: say(mayAccept({ ...question, ...acceptanceOf(onlooker.standing, row.held ?? []) })),
    release: say(mayRelease(question)),
    done: say(mayMarkDone(question)),
    version: row.slotVersion,
    recorded: recordedOf(row),
  };
}

/** What core/rota needs to know of a slot. */
export function slotQuestion(row: SlotRow, personId: string, now: Asking['now']) {
  const { startsAt, endsAt, cancelledAt } = row;
  return {
    slot: stateOf(row),
    visit: { startsAt, endsAt, cancelled: cancelledAt !== null },
    personId,
    now,
  };
}

/** What it needs besides, to say whether somebody may take it. */
export function acceptanceOf(standing: Standing, held: readonly HeldVisit[]) {
  return {
    allowedToAccept: decideAccess(standing, 'accept_visits').allowed,
    otherVisits: held,
  };
}

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

function decisionOf({ asking }: Onlooker, row: SlotRow, { allowed, reason }: SlotAnswer) {
  const { language } = asking.actor;
  if (allowed && !scopeAllows(asking, 'accept_visits')) {
    return { allowed: false, code: 'outside_session', sentence: scopeSentence(language) };
  }
  const holder = row.holderName === null ? undefined : { name: callName(row.holderName) };
  return {
    allowed,
    code: reason.code,
    sentence: rotaSentence(reason, 'self', language, { holder }),
  };
}
