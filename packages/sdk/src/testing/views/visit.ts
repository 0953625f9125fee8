import type { Slot, Visit } from '../../resources/rota.js';
import { refuse } from '../server/refuse.js';
import type { Asked } from '../server/route.js';
import { refusalToAccept, refusalToFinish, refusalToRelease } from '../server/slot-rules.js';
import { mayDo } from '../server/standing.js';
import type { SlotRow, VisitRow } from '../world/rows.js';
import { decision } from './decision.js';
import { recorded, reference } from './recorded.js';

export function visitView(asked: Asked<unknown>, row: VisitRow): Visit {
  const series = asked.world.series.get(row.seriesId) ?? refuse('visit_not_found');
  const team = asked.world.teams.get(row.teamId) ?? refuse('team_not_found');
  const { id, teamId, seriesId, date, startsAt, endsAt, localStart, localEnd } = row;
  return {
    id,
    teamId,
    seriesId,
    title: series.title,
    kind: series.kind,
    date,
    startsAt,
    endsAt,
    localStart,
    localEnd,
    timeZone: team.timeZone,
    minutes: row.minutes,
    movedByClockChange: row.movedByClockChange,
    repeats: series.repeats,
    cancelled: row.cancelled,
    slots: row.slots.map((slot) => slotView(asked, row, slot)),
    version: row.version,
  };
}

function slotView(asked: Asked<unknown>, visit: VisitRow, slot: SlotRow): Slot {
  const { world, person, language } = asked;
  const place = world.placeOf(person.id, visit.teamId);
  const open = place && mayDo(asked, place, 'accept_visits');
  const accept = open ? refusalToAccept(asked, visit, slot) : ('visits_not_open' as const);
  return {
    id: slot.id,
    state: slot.state,
    person: slot.personId ? reference(world, slot.personId) : null,
    yours: slot.personId === person.id,
    accept: decision(accept, 'may_accept', language),
    release: decision(refusalToRelease(asked, visit, slot), 'may_release', language),
    done: decision(refusalToFinish(asked, visit, slot), 'may_mark_done', language),
    version: slot.version,
    recorded: recorded(world, slot.recorded),
  };
}
