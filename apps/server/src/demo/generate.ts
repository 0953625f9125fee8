import { createHash } from 'node:crypto';
import { type AcceptanceRow, acceptanceRows } from './build/acceptance-rows.js';
import { type Calendar, calendarOf } from './build/calendar.js';
import { type Ids, idsFrom } from './build/ids.js';
import { invitationRows } from './build/invitation-rows.js';
import { contactRows, coopHatRows, coopRow, needsRows, peopleRows } from './build/people-rows.js';
import { authorityRows, grantRows, membershipRows, teamRows } from './build/team-rows.js';
import { plannedVisits, seriesRows, slotRows } from './build/visit-rows.js';
import { placesOf, takersOf } from './plan/takers.js';
import { usualPeople } from './plan/usual-people.js';

export interface DemonstrationOptions {
  /** Any whole number; the same one gives the same demonstration. */
  seed: number;
  /** `YYYY-MM-DD`: the day called today, which everything else is counted from. */
  today: string;
}

/** Every row of the demonstration by table, in the order in which they can be inserted. */
export type Demonstration = ReturnType<typeof generateDemonstration>;

/** Makes the invented co-op, without clock, database or luck. */
export function generateDemonstration({ seed, today }: DemonstrationOptions) {
  const ids = idsFrom(seed);
  const calendar = calendarOf(today);
  const visits = plannedVisits(ids, calendar);
  return {
    coops: [coopRow(calendar)],
    people: peopleRows(ids, calendar),
    contactPoints: contactRows(ids, calendar),
    communicationNeeds: needsRows(ids),
    coopHatDecisions: coopHatRows(ids, calendar),
    teams: teamRows(ids, calendar),
    memberships: membershipRows(ids, calendar),
    legalAuthorities: authorityRows(ids, calendar),
    grants: grantRows(ids, calendar),
    invitations: invitationRows(ids, calendar),
    visitSeries: seriesRows(ids, calendar),
    visits: visits.map(({ row }) => row),
    slots: slotRows(ids, visits),
    acceptances: acceptances(ids, calendar, seed, visits),
  };
}

function acceptances(
  ids: Ids,
  calendar: Calendar,
  seed: number,
  visits: ReturnType<typeof plannedVisits>,
): AcceptanceRow[] {
  const asked = { seed, daysTo: calendar.daysTo, usual: usualPeople(seed) };
  const takers = takersOf(placesOf(visits), asked);
  const cancelled = visits.flatMap(({ id, row }) =>
    row.cancelledAt ? [[id, String(row.cancelledAt)] as const] : [],
  );
  return acceptanceRows(ids, calendar, takers, new Map(cancelled));
}

/** Tells two demonstrations apart, or shows that they are the same to the last letter. */
export function fingerprintOf(demonstration: Demonstration): string {
  return createHash('sha256').update(JSON.stringify(demonstration)).digest('hex');
}
