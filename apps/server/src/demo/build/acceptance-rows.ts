import type { Insertable } from 'kysely';
import type { AcceptanceStatus, AcceptancesTable } from '../../rota/tables.js';
import { rangeOf } from '../../rota/visits.sql.js';
import { chance } from '../plan/chance.js';
import type { Taker } from '../plan/takers.js';
import type { Calendar } from './calendar.js';
import { handOf, rungIn } from './hands.js';
import { demonstrationCoopId, type Ids } from './ids.js';
import { type Hand, recorded } from './row.js';

export type AcceptanceRow = Omit<Insertable<AcceptancesTable>, 'during'> & { during: string };

const hour = 3_600_000;

/** `cancelled` names the visits that will not be: whoever had taken them gave them back. */
export function acceptanceRows(
  ids: Ids,
  calendar: Calendar,
  takers: readonly Taker[],
  cancelled: ReadonlyMap<string, string>,
): AcceptanceRow[] {
  return takers.map(({ visit, position, person, comes }) => {
    const draw = chance(0, 'accepted', visit.id, position, person);
    const start = Date.parse(visit.occurrence.startsAt);
    const day = Date.parse(calendar.start);
    // Within the fortnight before, and never after today began.
    const accepted = Math.min(start, day) - (2 + draw * 10) * 24 * hour;
    const released = accepted + draw * 24 * hour;
    const off = cancelled.get(visit.id);
    const end = Date.parse(visit.occurrence.endsAt);
    const status = statusOf(comes && off === undefined, end <= day);
    const endedAt =
      status === 'accepted'
        ? null
        : status === 'done'
          ? Math.min(end + draw * hour, day)
          : comes && off !== undefined
            ? Date.parse(off)
            : released;
    const slotId = visit.slotIds[position] ?? '';
    return {
      coopId: demonstrationCoopId,
      id: ids('acceptance', slotId, person),
      teamId: ids('team', visit.team.key),
      slotId,
      visitId: visit.id,
      personId: ids('person', person),
      status,
      during: rangeOf(visit.occurrence),
      acceptedAt: instant(accepted),
      endedAt: endedAt === null ? null : instant(endedAt),
      ...recorded(
        handFor(ids, person, draw),
        instant(endedAt ?? accepted),
        endedAt === null ? 1 : 2,
      ),
    };
  });
}

/** Of what ended before today; what was done today is for the people of the demonstration to say. */
function statusOf(comes: boolean, isPast: boolean): AcceptanceStatus {
  if (!comes) return 'released';
  return isPast ? 'done' : 'accepted';
}

/** Most people tap a button; some ring, and a few hand in a sheet. */
function handFor(ids: Ids, person: string, draw: number): Hand {
  if (draw < 0.06) return rungIn(ids, person, 'phone');
  if (draw < 0.08) return rungIn(ids, person, 'paper');
  return handOf(ids, person);
}

/** To the second: nobody remembers more. */
const instant = (milliseconds: number) => `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
