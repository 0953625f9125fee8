import { slotActionCheck } from '../../generated/requests.js';
import { visitView } from '../views/visit.js';
import type { SlotRow, VisitRow } from '../world/rows.js';
import { type Said, standingFor } from './on-behalf.js';
import { refuse } from './refuse.js';
import { type Asked, writing } from './route.js';
import { refusalToAccept, refusalToFinish, refusalToRelease } from './slot-rules.js';
import { inTeam, require } from './standing.js';

const check = slotActionCheck;

export const slotRoutes = [
  writing('POST', '/v1/slots/:slotId/accept', { check }, (asked) =>
    change(asked, refusalToAccept, ({ id }) => ({ state: 'accepted', personId: id })),
  ),
  writing('POST', '/v1/slots/:slotId/release', { check }, (asked) =>
    change(asked, refusalToRelease, () => ({ state: 'released', personId: null })),
  ),
  writing('POST', '/v1/slots/:slotId/done', { check }, (asked) =>
    change(asked, refusalToFinish, ({ id }) => ({ state: 'done', personId: id })),
  ),
];

function change(
  asked: Asked<Said>,
  refusalTo: typeof refusalToAccept,
  after: (person: { id: string }) => Partial<SlotRow>,
) {
  const { world, person, body } = asked;
  const [visit, slot] = find(asked);
  const [team] = inTeam(asked, visit.teamId);
  const acting = standingFor(asked, team.id);
  require(acting, team, 'accept_visits');
  const refusal = refusalTo(acting, visit, slot);
  if (refusal) refuse(refusal);
  const recorded = world.recordedBy(person.id, body);
  Object.assign(slot, after(acting.person), { version: slot.version + 1, recorded });
  world.tell(team.id, 'rota.changed');
  return visitView(asked, visit);
}

/** A slot of a team one is not in does not exist. */
function find({ world, person, params }: Asked<unknown>): [VisitRow, SlotRow] {
  for (const visit of world.visits.values()) {
    const slot = visit.slots.find(({ id }) => id === params['slotId']);
    if (slot && world.placeOf(person.id, visit.teamId)) return [visit, slot];
  }
  return refuse('slot_not_found');
}
