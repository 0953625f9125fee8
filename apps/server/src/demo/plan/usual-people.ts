import type { Weekday } from '@kith/core/rota';
import { teams } from '../teams/index.js';
import type { DemoSeries, DemoTeam } from '../teams/team.js';
import { chance } from './chance.js';
import { Diary, type Stretch } from './diary.js';

const day = 24 * 60;
const week = 7 * day;
/** Time to get from one home to the next. */
const travel = 15;
/** Nobody is asked for more than this in a week or, asleep or awake, in a day. */
const mostInWeek = 42 * 60;
const mostInDay = 11 * 60;

/** Who usually comes to each place of each repeating visit: the plan before anything happens to it. */
export type UsualPeople = (
  team: DemoTeam,
  series: DemoSeries,
  weekday: number,
) => readonly (string | undefined)[];

interface Place {
  team: DemoTeam;
  series: DemoSeries;
  weekday: Weekday;
  position: number;
}

/**
 * Shares the week out: first those whom a team names, then, hardest to fill first, whoever of the
 * team is free, comes already on other days, and has the fewest hours.
 */
export function usualPeople(seed: number): UsualPeople {
  const diary = new Diary();
  const held = new Map<string, (string | undefined)[]>();
  const take = (place: Place, person: string) => {
    const people = held.get(nameOf(place)) ?? [];
    people[place.position] = person;
    held.set(nameOf(place), people);
    diary.add(person, ...stretches(place));
  };
  const open: Place[] = [];
  for (const place of places()) {
    const named = place.series.usual[place.weekday]?.[place.position];
    if (named === undefined) open.push(place);
    else take(place, named);
  }
  for (const place of open.sort(hardestFirst)) {
    const person = bestFor(place, diary, held, seed);
    if (person !== undefined) take(place, person);
  }
  return (team, series, weekday) =>
    held.get(nameOf({ team, series, weekday: weekday as Weekday })) ?? [];
}

function places(): Place[] {
  return teams.flatMap((team) =>
    team.visits.flatMap((series) =>
      series.days.flatMap((weekday) =>
        Array.from({ length: series.people }, (_, position) => ({
          team,
          series,
          weekday,
          position,
        })),
      ),
    ),
  );
}

const nameOf = ({ team, series, weekday }: Omit<Place, 'position'>) =>
  `${team.key} ${series.title} ${series.at} ${weekday}`;

/** Long visits first, then places that need a second person; then by the clock. */
function hardestFirst(one: Place, other: Place): number {
  return (
    other.series.minutes - one.series.minutes ||
    other.series.people - one.series.people ||
    (stretches(one)[0]?.from ?? 0) - (stretches(other)[0]?.from ?? 0)
  );
}

function bestFor(
  place: Place,
  diary: Diary,
  held: ReadonlyMap<string, (string | undefined)[]>,
  seed: number,
): string | undefined {
  const score = (person: string) => {
    const known = place.series.days.filter((weekday) =>
      held.get(nameOf({ ...place, weekday }))?.includes(person),
    ).length;
    return diary.load(person) - known * 90 + 60 * chance(seed, 'usual', nameOf(place), person);
  };
  return visitors(place.team)
    .filter((person) => mayCome(person, place, diary, held))
    .map((person) => ({ person, score: score(person) }))
    .sort((one, other) => one.score - other.score)[0]?.person;
}

/** Those of a team who come on visits, today. */
export function visitors(team: DemoTeam): string[] {
  return team.members
    .filter(
      ({ noVisits, ended, relationship }) =>
        !noVisits && !ended && relationship !== 'family_or_friend',
    )
    .map(({ person }) => person);
}

function mayCome(
  person: string,
  place: Place,
  diary: Diary,
  held: ReadonlyMap<string, (string | undefined)[]>,
): boolean {
  if (held.get(nameOf(place))?.includes(person)) return false;
  if (diary.load(person) + place.series.minutes > mostInWeek) return false;
  const asked = stretches(place);
  const today = diary
    .of(person)
    .filter(({ from }) => Math.floor(from / day) === place.weekday - 1)
    .reduce((sum, { from, to }) => sum + to - from, 0);
  if (today + place.series.minutes > mostInDay) return false;
  return asked.every((stretch) => diary.isFree(person, stretch, travel));
}

/** In minutes of the week; what runs over Sunday's end goes on on Monday. */
function stretches({ series, weekday }: Pick<Place, 'series' | 'weekday'>): Stretch[] {
  const [hours = 0, minutes = 0] = series.at.split(':').map(Number);
  const from = (weekday - 1) * day + hours * 60 + minutes;
  const to = from + series.minutes;
  return to <= week
    ? [{ from, to }]
    : [
        { from, to: week },
        { from: 0, to: to - week },
      ];
}
