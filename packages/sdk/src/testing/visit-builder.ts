import type { PersonDetails } from './given.js';
import { makeVisits } from './world/occurrences.js';
import type { PersonRow, SeriesRow, SlotRow, TeamRow, VisitKind } from './world/rows.js';
import type { World } from './world/world.js';

export interface VisitDetails {
  title?: string;
  kind?: VisitKind;
  /** The day, or the first of many, `YYYY-MM-DD`. */
  date: string;
  /** On the wall clock, `HH:MM`. Left out: 08:30. */
  startTime?: string;
  /** Left out: 45. */
  minutes?: number;
  repeats?: 'once' | 'weekly';
  /** Monday is 1. Left out: the weekday of `date`. */
  weekdays?: number[];
  /** The last day, of a weekly visit. */
  until?: string;
  /** How many people it takes. Left out: one. */
  slots?: number;
  /** Who has said yes, by name: to every visit until four weeks later. */
  acceptedBy?: string | string[];
  /** Left out: accepted where somebody has said yes, else open. */
  state?: SlotRow['state'];
  cancelled?: boolean;
}

const fourWeeks = 28 * 24 * 3_600_000;

export function addVisit(
  world: World,
  team: TeamRow,
  details: VisitDetails,
  person: (details: string | PersonDetails) => PersonRow,
): void {
  const { date, title = 'Getting up', kind = 'visit', startTime = '08:30' } = details;
  const { minutes = 45, repeats = 'once', slots = 1, cancelled = false } = details;
  const series: SeriesRow = {
    id: world.newId(),
    teamId: team.id,
    title,
    kind,
    startsOn: date,
    startTime,
    minutes,
    repeats,
    weekdays: details.weekdays ?? [new Date(date).getUTCDay() || 7],
    until: details.until ?? null,
    slots,
    version: 1,
    recorded: world.recordedBy(team.ownerId),
  };
  world.series.set(series.id, series);
  const last = new Date(Date.parse(date) + fourWeeks).toISOString().slice(0, 10);
  const takers = [details.acceptedBy ?? []].flat().map(person);
  for (const visit of makeVisits(world, series, { from: date, to: last })) {
    visit.cancelled = cancelled;
    for (const [place, slot] of visit.slots.entries()) {
      slot.personId = takers[place]?.id ?? null;
      slot.state = details.state ?? (slot.personId ? 'accepted' : 'open');
    }
  }
}
