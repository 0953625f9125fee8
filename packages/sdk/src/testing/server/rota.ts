import { createVisitCheck, slotActionCheck } from '../../generated/requests.js';
import type { RotaWeek, Series } from '../../resources/rota.js';
import { decide } from '../access/decide.js';
import { decision } from '../views/decision.js';
import { recorded, saying } from '../views/recorded.js';
import { visitView } from '../views/visit.js';
import { daysAfter, makeVisits, todayIn, visitsIn, weekOf } from '../world/occurrences.js';
import type { SeriesRow, SlotRow, VisitRow } from '../world/rows.js';
import { requireVersion } from './read-request.js';
import { Refusal, refuse } from './refuse.js';
import { type Asked, reading, writing } from './route.js';
import { refusalToAccept, refusalToFinish, refusalToRelease } from './slot-rules.js';
import { inTeam, mayDo, require, standingOf, viewerOf } from './standing.js';

const eightWeeks = 56;

export const rotaRoutes = [
  reading('/v1/teams/:teamId/rota', (asked): RotaWeek => {
    const [team, place] = inTeam(asked, asked.params['teamId'] ?? '');
    const viewer = viewerOf(asked, team, place);
    const seen = { ...asked, person: asked.world.people.get(viewer.personId) ?? asked.person };
    require(seen, team, 'see_rota');
    const today = todayIn(team.timeZone, asked.world.now);
    const week = weekOf(dayIn(asked.query) ?? today);
    const arrange = decide(standingOf(asked.world, viewer), 'arrange_visits');
    return {
      teamId: team.id,
      timeZone: team.timeZone,
      startsOn: week.from,
      endsOn: week.to,
      today,
      previous: daysAfter(week.from, -7),
      next: daysAfter(week.from, 7),
      mayArrange: decision(arrange.allowed ? undefined : 'forbidden', asked.language, arrange.code),
      visits: visitsIn(asked.world, team.id, week).map((visit) => visitView(seen, visit)),
    };
  }),

  writing('POST', '/v1/teams/:teamId/visits', { check: createVisitCheck, status: 201 }, (asked) => {
    const [team] = inTeam(asked, asked.params['teamId'] ?? '');
    require(asked, team, 'arrange_visits');
    const { world, person, body } = asked;
    const series: SeriesRow = {
      id: world.newId(),
      teamId: team.id,
      title: body.title,
      kind: body.kind,
      startsOn: body.startsOn,
      startTime: body.startTime,
      minutes: body.minutes,
      repeats: body.repeats,
      weekdays: body.weekdays ?? [new Date(body.startsOn).getUTCDay() || 7],
      until: body.until ?? null,
      slots: body.slots,
      version: 1,
      recorded: world.recordedBy(person.id, saying(body)),
    };
    world.series.set(series.id, series);
    world.tell(team.id, 'rota');
    return seriesView(asked, series);
  }),

  writing(
    'POST',
    '/v1/visits/:visitId/cancel',
    { check: slotActionCheck, versioned: true },
    (asked) => {
      const { world } = asked;
      const visit = world.visits.get(asked.params['visitId'] ?? '') ?? refuse('visit_not_found');
      const [team] = inTeam(asked, visit.teamId);
      require(asked, team, 'arrange_visits');
      requireVersion(visit, asked.version);
      if (visit.cancelled) refuse('visit_cancelled');
      visit.cancelled = true;
      return changed(asked, visit);
    },
  ),

  writing('POST', '/v1/slots/:slotId/accept', { check: slotActionCheck }, (asked) => {
    const [visit, slot] = find(asked);
    const place = asked.world.placeOf(asked.person.id, visit.teamId);
    if (!place || !mayDo(asked, place, 'accept_visits')) refuse('visits_not_open');
    stop(refusalToAccept(asked, visit, slot));
    return changed(asked, visit, slot, { state: 'accepted', personId: asked.person.id });
  }),
  writing('POST', '/v1/slots/:slotId/release', { check: slotActionCheck }, (asked) => {
    const [visit, slot] = find(asked);
    stop(refusalToRelease(asked, visit, slot));
    return changed(asked, visit, slot, { state: 'released', personId: null });
  }),
  writing('POST', '/v1/slots/:slotId/done', { check: slotActionCheck }, (asked) => {
    const [visit, slot] = find(asked);
    stop(refusalToFinish(asked, visit, slot));
    return changed(asked, visit, slot, { state: 'done', personId: asked.person.id });
  }),
];

function stop(refusal: ReturnType<typeof refusalToAccept>): void {
  if (refusal) refuse(refusal);
}

function find(asked: Asked<unknown>): [VisitRow, SlotRow] {
  for (const visit of asked.world.visits.values()) {
    const slot = visit.slots.find(({ id }) => id === asked.params['slotId']);
    if (!slot) continue;
    inTeam(asked, visit.teamId);
    return [visit, slot];
  }
  return refuse('visit_not_found');
}

function changed(
  asked: Asked<Parameters<typeof saying>[0]>,
  visit: VisitRow,
  slot?: SlotRow,
  change: Partial<SlotRow> = {},
) {
  const { world, person, body } = asked;
  visit.version += 1;
  if (slot) {
    const told = world.recordedBy(person.id, saying(body));
    Object.assign(slot, change, { version: slot.version + 1, recorded: told });
  }
  world.tell(visit.teamId, 'rota');
  return visitView(asked, visit);
}

function dayIn(query: URLSearchParams): string | undefined {
  const day = query.get('week');
  if (day === null) return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day))) return day;
  throw new Refusal('invalid_request', undefined, [
    { name: 'week', reason: 'This is not a day.', accepted: 'a day such as 2026-08-03' },
  ]);
}

function seriesView(asked: Asked<unknown>, series: SeriesRow): Series {
  const { world } = asked;
  const { timeZone } = world.teams.get(series.teamId) ?? refuse('team_not_found');
  const today = todayIn(timeZone, world.now);
  const from = series.startsOn > today ? series.startsOn : today;
  const visits = makeVisits(world, series, { from, to: daysAfter(from, eightWeeks - 1) });
  return {
    ...series,
    timeZone,
    visits: visits.map((visit) => visitView(asked, visit)),
    recorded: recorded(world, series.recorded),
  };
}
