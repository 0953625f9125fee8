import { Temporal } from 'temporal-polyfill';
import type { SeriesRow, VisitRow } from './rows.js';
import type { World } from './world.js';

/** Both days are included, `YYYY-MM-DD`. */
export interface Days {
  from: string;
  to: string;
}

/** The visits of a team in some days, soonest first; those of a series are made as they are asked for. */
export function visitsIn(world: World, teamId: string, days: Days): VisitRow[] {
  for (const series of world.series.values()) {
    if (series.teamId === teamId) makeVisits(world, series, days);
  }
  return [...world.visits.values()]
    .filter((visit) => visit.teamId === teamId)
    .filter(({ date }) => date >= days.from && date <= days.to)
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt) || a.id.localeCompare(b.id));
}

export function makeVisits(world: World, series: SeriesRow, { from, to }: Days): VisitRow[] {
  const last = series.repeats === 'once' ? series.startsOn : (series.until ?? to);
  const made: VisitRow[] = [];
  let day = Temporal.PlainDate.from(from > series.startsOn ? from : series.startsOn);
  for (; day.toString() <= to && day.toString() <= last; day = day.add({ days: 1 })) {
    if (series.repeats === 'once' || series.weekdays.includes(day.dayOfWeek)) {
      made.push(visitOn(world, series, day));
    }
  }
  return made;
}

function visitOn(world: World, series: SeriesRow, day: Temporal.PlainDate): VisitRow {
  const date = day.toString();
  for (const visit of world.visits.values()) {
    if (visit.seriesId === series.id && visit.date === date) return visit;
  }
  const { timeZone } = world.teams.get(series.teamId) ?? { timeZone: 'Europe/London' };
  const wall = day.toPlainDateTime(Temporal.PlainTime.from(series.startTime));
  const start = wall.toZonedDateTime(timeZone);
  const moved = !start.toPlainDateTime().equals(wall);
  const end = (moved ? start.toPlainDateTime() : wall)
    .add({ minutes: series.minutes })
    .toZonedDateTime(timeZone);
  const visit: VisitRow = {
    id: world.newId(),
    seriesId: series.id,
    teamId: series.teamId,
    date,
    startsAt: start.toInstant().toString(),
    endsAt: end.toInstant().toString(),
    localStart: onTheWall(start),
    localEnd: onTheWall(end),
    minutes: start.until(end, { largestUnit: 'minutes' }).minutes,
    movedByClockChange: moved,
    cancelled: false,
    slots: Array.from({ length: series.slots }, () => ({
      id: world.newId(),
      state: 'open',
      personId: null,
      version: 1,
      recorded: series.recorded,
    })),
    version: 1,
  };
  world.visits.set(visit.id, visit);
  return visit;
}

const onTheWall = (moment: Temporal.ZonedDateTime) =>
  moment.toPlainDateTime().toString({ smallestUnit: 'minute' });

/** The Monday and Sunday around a day. */
export function weekOf(day: string): Days {
  const date = Temporal.PlainDate.from(day);
  const monday = date.subtract({ days: date.dayOfWeek - 1 });
  return { from: monday.toString(), to: monday.add({ days: 6 }).toString() };
}

export const daysAfter = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString();

/** Today in a time zone, `YYYY-MM-DD`. */
export const todayIn = (timeZone: string, now: number): string =>
  Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate().toString();
