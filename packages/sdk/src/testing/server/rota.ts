import { createVisitCheck, slotActionCheck } from '../../generated/requests.js';
import type { RotaWeek, Series } from '../../resources/rota.js';
import { recorded } from '../views/recorded.js';
import { visitView } from '../views/visit.js';
import { daysAfter, makeVisits, todayIn, visitsIn, weekOf } from '../world/occurrences.js';
import type { SeriesRow, VisitRow } from '../world/rows.js';
import { standingFor } from './on-behalf.js';
import { requireVersion } from './read-request.js';
import { Refusal, refuse } from './refuse.js';
import { type Asked, reading, writing } from './route.js';
import { accessOf, inTeam, mayDo, require, viewerOf } from './standing.js';

const eightWeeks = 56;

export const rotaRoutes = [
  reading('/v1/teams/:teamId/rota', (asked): RotaWeek => {
    const [team, place] = inTeam(asked, asked.params['teamId'] ?? '');
    const viewer = viewerOf(asked, team, place);
    const seen = { ...asked, person: asked.world.people.get(viewer.personId) ?? asked.person };
    const ownOnly = !mayDo(seen, viewer, 'see_rota');
    // Who does visits sees at least their own.
    if (ownOnly && !mayDo(seen, viewer, 'accept_visits')) require(seen, team, 'see_rota');
    const today = todayIn(team.timeZone, asked.world.now);
    const week = weekOf(dayIn(asked.query) ?? today);
    const arranging = accessOf(seen, team, viewer).find(
      ({ capability }) => capability === 'arrange_visits',
    );
    const { allowed = false, code = 'never', sentence = '' } = arranging ?? {};
    return {
      teamId: team.id,
      timeZone: team.timeZone,
      startsOn: week.from,
      endsOn: week.to,
      today,
      previous: daysAfter(week.from, -7),
      next: daysAfter(week.from, 7),
      mayArrange: { allowed, code, sentence },
      visits: visitsIn(asked.world, team.id, week)
        .filter((visit) => !ownOnly || isOf(visit, viewer.personId))
        .map((visit) => visitView(seen, visit)),
    };
  }),

  writing('POST', '/v1/teams/:teamId/visits', { check: createVisitCheck, status: 201 }, (asked) => {
    const [team] = inTeam(asked, asked.params['teamId'] ?? '');
    require(standingFor(asked, team.id), team, 'arrange_visits');
    const { world, person, body } = asked;
    if (body.until && body.until < body.startsOn) {
      throw invalid('until', 'The last day is before the first.');
    }
    const weekly = body.repeats === 'weekly';
    const own = [new Date(body.startsOn).getUTCDay() || 7];
    const series: SeriesRow = {
      id: world.newId(),
      teamId: team.id,
      title: body.title,
      kind: body.kind,
      startsOn: body.startsOn,
      startTime: body.startTime,
      minutes: body.minutes,
      repeats: body.repeats,
      weekdays: weekly && body.weekdays ? [...new Set(body.weekdays)].sort() : own,
      until: (weekly && body.until) || null,
      slots: body.kind === 'double_up' ? Math.max(2, body.slots) : body.slots,
      version: 1,
      recorded: world.recordedBy(person.id, body),
    };
    world.series.set(series.id, series);
    world.tell(team.id, 'rota.changed');
    return seriesView(asked, series);
  }),

  writing(
    'POST',
    '/v1/visits/:visitId/cancel',
    { check: slotActionCheck, versioned: true },
    (asked) => {
      const { world, person, body } = asked;
      const visit = world.visits.get(asked.params['visitId'] ?? '') ?? refuse('visit_not_found');
      const [team] = inTeam(asked, visit.teamId);
      require(standingFor(asked, team.id), team, 'arrange_visits');
      requireVersion(visit, asked.version);
      if (visit.cancelled) refuse('visit_cancelled');
      if (visit.slots.some(({ state }) => state === 'done')) refuse('slot_already_done');
      visit.cancelled = true;
      visit.version += 1;
      for (const slot of visit.slots) {
        slot.state = slot.personId ? 'released' : slot.state;
        slot.personId = null;
        slot.version += 1;
        slot.recorded = world.recordedBy(person.id, body);
      }
      world.tell(team.id, 'rota.changed');
      return visitView(asked, visit);
    },
  ),
];

const isOf = ({ slots }: VisitRow, wanted: string) =>
  slots.some(({ personId }) => personId === wanted);

function dayIn(query: URLSearchParams): string | undefined {
  const day = query.get('week');
  if (day === null) return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day))) return day;
  throw invalid('week', 'This is not a day.');
}

const invalid = (name: string, reason: string) =>
  new Refusal('invalid_request', undefined, [{ name, reason }]);

function seriesView(asked: Asked<unknown>, series: SeriesRow): Series {
  const { world } = asked;
  const { timeZone } = world.teams.get(series.teamId) ?? refuse('team_not_found');
  const today = todayIn(timeZone, world.now);
  const to = series.repeats === 'once' ? series.startsOn : daysAfter(today, eightWeeks);
  return {
    ...series,
    timeZone,
    visits: makeVisits(world, series, { from: series.startsOn, to }).map((visit) =>
      visitView(asked, visit),
    ),
    recorded: recorded(world, series.recorded),
  };
}
