import type { PlannedVisit } from '../build/visit-rows.js';
import { chance } from './chance.js';
import { Diary, type Stretch } from './diary.js';
import { fateOf } from './fate.js';
import { type UsualPeople, visitors } from './usual-people.js';

/** Somebody who said "I can do this visit", and whether they still come. */
export interface Taker {
  visit: PlannedVisit;
  position: number;
  person: string;
  comes: boolean;
}

interface Asked {
  seed: number;
  daysTo(date: string): number;
  usual: UsualPeople;
  /** What people have on besides: nobody is asked for two things at once. */
  diary?: Diary;
}

const travel = 15 * 60_000;

export interface Place {
  visit: PlannedVisit;
  position: number;
}

export const placesOf = (visits: readonly PlannedVisit[]): Place[] =>
  visits.flatMap((visit) => visit.slotIds.map((_, position) => ({ visit, position })));

/** Who takes these places, and who gives one back. */
export function takersOf(wanted: readonly Place[], asked: Asked): Taker[] {
  const diary = asked.diary ?? new Diary();
  const places = wanted.map(({ visit, position }) => ({
    visit,
    position,
    days: asked.daysTo(visit.occurrence.date),
    person: asked.usual(visit.team, visit.series, weekdayOf(visit.occurrence.date))[position],
  }));
  // Usual people first: nobody is booked as cover for a time that is theirs anyway.
  const kept = new Set<object>();
  for (const place of places) {
    if (place.person === undefined) continue;
    const stretch = stretchOf(place.visit);
    if (!diary.isFree(place.person, stretch)) continue;
    diary.add(place.person, stretch);
    kept.add(place);
  }
  return places.flatMap((place) => {
    const { visit, position, days } = place;
    const stretch = stretchOf(visit);
    const usual = kept.has(place) ? place.person : undefined;
    const fate = fateOf(asked.seed, { ...visit, date: visit.occurrence.date, position }, days);
    if (usual !== undefined && fate === 'kept')
      return [{ visit, position, person: usual, comes: true }];
    if (usual !== undefined) diary.remove(usual, stretch);
    const takers: Taker[] = [];
    if (usual !== undefined && (fate === 'released' || fate === 'covered')) {
      takers.push({ visit, position, person: usual, comes: false });
    }
    // Where nobody usually comes, somebody was found by the day itself.
    const isCovered = fate === 'covered' || (usual === undefined && fate === 'kept' && days <= 0);
    const cover = isCovered ? coverFor(visit, stretch, diary, usual, asked.seed) : undefined;
    if (cover !== undefined) {
      diary.add(cover, stretch);
      takers.push({ visit, position, person: cover, comes: true });
    }
    return takers;
  });
}

function coverFor(
  { id, team }: PlannedVisit,
  stretch: Stretch,
  diary: Diary,
  besides: string | undefined,
  seed: number,
): string | undefined {
  return visitors(team)
    .filter((person) => person !== besides && diary.isFree(person, stretch, travel))
    .map((person) => ({ person, draw: chance(seed, 'cover', id, person) }))
    .sort((one, other) => one.draw - other.draw)[0]?.person;
}

function stretchOf({ occurrence }: Pick<PlannedVisit, 'occurrence'>): Stretch {
  return { from: Date.parse(occurrence.startsAt), to: Date.parse(occurrence.endsAt) };
}

function weekdayOf(day: string): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay() || 7;
}
