import {
  dayEndsAt,
  nextWeek,
  previousWeek,
  readingWindow,
  todayIn,
  type Week,
  weekOf,
} from '@kith/core/rota';
import { decide, sayDecision } from '../access/access-of.js';
import { actingAlone, type Reading } from '../access/asking.js';
import { keepLooks } from '../access/keep-looks.js';
import type { Look } from '../access/look.js';
import { noteLook } from '../access/note-look.js';
import { requireCapability, requireStanding } from '../access/require-access.js';
import { requireScope, scopeAllows, scopeSentence } from '../access/session-scope.js';
import { ownPlace, type Standing } from '../access/standing.sql.js';
import { viewedAs } from '../access/view-as.js';
import type { Actor } from '../actor.js';
import type { Deps } from '../deps.js';
import { refuse } from '../domain-error.js';
import { plannedUntil } from './make-visits.js';
import { requireDayWithin } from './planned-days.js';
import { type SlotRow, slotsOfDays } from './slots.sql.js';
import { findSlots, type SlotsFound, slotsIn } from './slots-found.js';
import { type Onlooker, visitsView } from './visit-view.js';

export interface WeekRequest {
  /** `YYYY-MM-DD`, any day of the week wanted; left out, this week where the team is. */
  week?: string | undefined;
  viewAs?: string | undefined;
}

/**
 * A week of a team's visits. Whoever does visits but may not see the rota gets their own: the
 * database returns no others.
 */
export function getRotaWeek(deps: Deps, actor: Actor, teamId: string, request: WeekRequest) {
  const { week: day, viewAs } = request;
  if (viewAs === undefined) return weekAtAGlance(deps, actor, teamId, day);
  return viewedAs(deps, actor, teamId, viewAs, async (asking) => {
    const onlooker = { asking, standing: await requireStanding(asking, teamId) };
    const week = weekAsked(onlooker, day);
    const rows = await findSlots(asking.tx, slotsOfDays(teamId, week, teamId));
    noteWeek(onlooker, rows);
    return weekView(onlooker, week, rows);
  });
}

/** The read that every rota on a screen makes: one question to the database. */
async function weekAtAGlance(deps: Deps, actor: Actor, teamId: string, day: string | undefined) {
  const looks: Look[] = [];
  const asking = { ...actingAlone(actor), now: deps.now(), preview: false, looks };
  const ask = (days: Week) =>
    deps.db.glance<{ place: Standing | null; slots: SlotsFound | null }>(actor, {
      place: ownPlace(teamId),
      slots: slotsOfDays(teamId, days, undefined),
    });
  // Where the team is comes with the answer. A week differs from that of UTC for hours, if at all.
  const likely = weekOf(day ?? todayIn('UTC', asking.now), 'UTC');
  const found = await ask(likely);
  const onlooker = { asking, standing: found.place ?? refuse('team_not_found') };
  const week = weekAsked(onlooker, day);
  const { slots } = week.startsOn === likely.startsOn ? found : await ask(week);
  const rows = slotsIn(slots);
  noteWeek(onlooker, rows);
  await keepLooks(deps, actor, looks);
  return weekView(onlooker, week, rows);
}

/** It is about whose team it is, and about everybody whose visits it shows. */
function noteWeek({ asking, standing }: Onlooker, rows: readonly SlotRow[]) {
  const seesAll = decide(standing, 'see_rota').allowed && scopeAllows(asking, 'see_rota');
  if (!seesAll && rows.length === 0) return;
  const capability = seesAll ? 'see_rota' : 'accept_visits';
  const about = [standing.ownerId, ...rows.flatMap(whoseVisit)];
  noteLook(asking, standing, { kind: 'rota', capability, about });
}

/** Who has it, and who had it before it was written down what happened. */
const whoseVisit = ({ holderId, attendance }: SlotRow) => [
  holderId,
  attendance?.expectedId ?? null,
];

/** Refuses whoever may see nothing of it, and days that are too far away. */
function weekAsked({ asking, standing }: Onlooker, day: string | undefined): Week {
  if (decide(standing, 'accept_visits').allowed) requireScope(asking, 'see_rota');
  else requireCapability(asking, standing, 'see_rota');
  const today = todayIn(standing.timeZone, asking.now);
  if (day !== undefined) requireDayWithin('query.week', day, readingWindow(today));
  return weekOf(day ?? today, standing.timeZone);
}

async function weekView({ asking, standing }: Onlooker, week: Week, rows: SlotRow[]) {
  const { teamId, timeZone } = standing;
  return {
    teamId,
    timeZone,
    startsOn: week.startsOn,
    endsOn: week.endsOn,
    today: todayIn(timeZone, asking.now),
    previous: previousWeek(week).startsOn,
    next: nextWeek(week).startsOn,
    plannedUntil: plannedUntil(asking.now),
    freshFor: freshFor(asking, timeZone, rows),
    maySee: mayThey(asking, standing, 'see_rota'),
    mayArrange: mayThey(asking, standing, 'arrange_visits'),
    visits: await visitsView({ asking, standing }, rows),
  };
}

/** In seconds: up to when a visit begins or ends, or the day does, and what is told of it is otherwise. */
function freshFor({ now }: Reading, timeZone: string, rows: readonly SlotRow[]): number {
  const moment = now.epochMilliseconds;
  const turns = rows.flatMap(({ startsAt, endsAt }) => [Date.parse(startsAt), Date.parse(endsAt)]);
  const next = Math.min(dayEndsAt(timeZone, now), ...turns.filter((turn) => turn > moment));
  return Math.ceil((next - moment) / 1000);
}

function mayThey(asking: Reading, standing: Standing, what: 'see_rota' | 'arrange_visits') {
  const decision = decide(standing, what);
  const { allowed, reason } = decision;
  if (allowed && !scopeAllows(asking, what)) {
    const sentence = scopeSentence(asking.actor.language);
    return { allowed: false, code: 'outside_session', sentence };
  }
  return { allowed, code: reason.code, sentence: sayDecision(asking, standing, decision) };
}
