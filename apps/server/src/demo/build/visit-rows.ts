import { type Occurrence, occurrences } from '@kith/core/rota';
import type { Insertable } from 'kysely';
import type { SlotsTable, VisitSeriesTable } from '../../rota/tables.js';
import { type NewVisitRow, rangeOf } from '../../rota/visits.sql.js';
import { chance } from '../plan/chance.js';
import { teams } from '../teams/index.js';
import type { DemoSeries, DemoTeam } from '../teams/team.js';
import { type Calendar, demonstrationZone } from './calendar.js';
import { handOf } from './hands.js';
import { demonstrationCoopId, type Ids } from './ids.js';
import { type RecordedRow, recorded } from './row.js';

/** A visit of the plan with the places in it. */
export interface PlannedVisit {
  team: DemoTeam;
  series: DemoSeries;
  occurrence: Pick<Occurrence, 'date' | 'startsAt' | 'endsAt'>;
  id: string;
  /** By position, from 0. */
  slotIds: readonly string[];
}

export const seriesId = (ids: Ids, team: DemoTeam, series: DemoSeries) =>
  ids('series', team.key, series.title, series.at, series.once ?? 'weekly');

export function seriesRows(ids: Ids, calendar: Calendar): Insertable<VisitSeriesTable>[] {
  return teams.flatMap((team) =>
    team.visits.map((series) => ({
      coopId: demonstrationCoopId,
      id: seriesId(ids, team, series),
      teamId: ids('team', team.key),
      title: series.title,
      kind: series.kind,
      ...ruleOf(series, calendar),
      until: null,
      slots: series.people,
      madeUntil: calendar.to,
      ...recorded(handOf(ids, rotaHolderOf(team)), plannedAt(team, calendar)),
    })),
  );
}

/** The visits of this week, of the two before it and of the two after it. */
export function plannedVisits(
  ids: Ids,
  calendar: Calendar,
): (PlannedVisit & { row: NewVisitRow })[] {
  return teams.flatMap((team) =>
    team.visits.flatMap((series) =>
      occurrences(ruleOf(series, calendar), calendar).map((occurrence) => {
        const id = ids('visit', seriesId(ids, team, series), occurrence.date);
        const slotIds = Array.from({ length: series.people }, (_, position) =>
          ids('slot', id, position),
        );
        const row = visitRow(ids, calendar, team, series, occurrence, id);
        return { team, series, occurrence, id, slotIds, row };
      }),
    ),
  );
}

export function slotRows(ids: Ids, visits: readonly (PlannedVisit & { row: NewVisitRow })[]) {
  return visits.flatMap(({ team, id, slotIds, row }): Insertable<SlotsTable>[] =>
    slotIds.map((slotId, position) => ({
      coopId: demonstrationCoopId,
      id: slotId,
      teamId: ids('team', team.key),
      visitId: id,
      position: position + 1,
      version: 1,
      ...recordingOf(row),
    })),
  );
}

function visitRow(
  ids: Ids,
  calendar: Calendar,
  team: DemoTeam,
  series: DemoSeries,
  occurrence: Occurrence,
  id: string,
): NewVisitRow {
  const { date, localStart, localEnd, minutes, movedByClockChange } = occurrence;
  const cancelled = cancelledAt(id, calendar, series, date);
  const at = cancelled ?? plannedAt(team, calendar);
  return {
    coopId: demonstrationCoopId,
    id,
    teamId: ids('team', team.key),
    seriesId: seriesId(ids, team, series),
    date,
    during: rangeOf(occurrence),
    localStart,
    localEnd,
    minutes,
    movedByClockChange,
    cancelledAt: cancelled,
    ...recorded(handOf(ids, rotaHolderOf(team)), at, cancelled === null ? 1 : 2),
  };
}

/** About one visit in seventy is cancelled, the day before; never where the story needs it. */
function cancelledAt(id: string, calendar: Calendar, series: DemoSeries, date: string) {
  const days = calendar.daysTo(date);
  if (days > 1 || days in series.fates || chance(0, 'cancelled', id) > 0.015) return null;
  return calendar.daysAgo(1 - Math.min(days, 0), '09:20');
}

function ruleOf(series: DemoSeries, calendar: Calendar) {
  const { at, minutes, days, once } = series;
  const common = { startTime: at, minutes, timeZone: demonstrationZone };
  if (once === undefined) {
    return { ...common, startsOn: calendar.from, repeats: 'weekly' as const, weekdays: [...days] };
  }
  const startsOn = calendar.dayFromToday(once);
  const weekday = isoWeekday(startsOn);
  return { ...common, startsOn, repeats: 'once' as const, weekdays: [weekday] };
}

function isoWeekday(day: string) {
  const sundayFirst = new Date(`${day}T12:00:00Z`).getUTCDay();
  return (sundayFirst === 0 ? 7 : sundayFirst) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/** The plan was written down a week after the team was formed, by whoever keeps its rota. */
function plannedAt(team: DemoTeam, calendar: Calendar): string {
  return calendar.daysAgo(Math.max(team.formed - 7, 1), '12:00');
}

function rotaHolderOf(team: DemoTeam): string {
  return team.members.find(({ hats }) => hats.includes('rota_holder'))?.person ?? team.owner;
}

function recordingOf({ recordedBy, onBehalfOf, method, recordedAt }: NewVisitRow) {
  return { recordedBy, onBehalfOf, method, recordedAt } as Omit<RecordedRow, 'version'>;
}
