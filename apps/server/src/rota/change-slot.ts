import type { EventType } from '@kith/core/history';
import { type Asking, asActor, recordedAs, type SaidRecording } from '../access/asking.js';
import { onBehalf } from '../access/on-behalf.js';
import { requireAccess } from '../access/require-access.js';
import type { Standing } from '../access/standing.sql.js';
import type { Actor } from '../actor.js';
import { takeTurn } from '../db/turn.sql.js';
import type { Deps } from '../deps.js';
import { refuse } from '../domain-error.js';
import { record } from '../events/record.js';
import { readVisit } from './read-visit.js';
import { findSlots, type SlotRow, slotsOfVisit, timeOf } from './slots.sql.js';
import { findPlace, touchSlots } from './visits.sql.js';

export type SlotChange = (asking: Asking, slot: SlotRow, standing: Standing) => Promise<void>;

/** What taking, giving back and finishing a slot have in common. Returns the visit afterwards. */
export function changeSlot(
  deps: Deps,
  actor: Actor,
  slotId: string,
  said: SaidRecording,
  type: Extract<EventType, `slot.${string}`>,
  change: SlotChange,
) {
  return asActor(deps, actor, async (outer) => {
    const { tx } = outer;
    const { coopId } = actor;
    const place = (await findPlace(tx, coopId, slotId)) ?? refuse('slot_not_found');
    const { teamId, visitId } = place;
    await takeTurn(tx, coopId, [said.onBehalfOf ?? actor.personId, visitId]);
    const slots = await findSlots(tx, slotsOfVisit(visitId, undefined));
    const slot = slots.find((each) => each.slotId === slotId) ?? refuse('slot_not_found');
    await onBehalf(outer, teamId, said, async (asking) => {
      const standing = await requireAccess(asking, teamId, 'accept_visits');
      await change(asking, slot, standing);
      await touchSlots(tx, coopId, [slotId], recordedAs(asking, said));
      await record(asking, teamId, said, [
        {
          type,
          subjectId: visitId,
          details: { slotId, ...timeOf(slot) },
          allowedBy: 'accept_visits',
        },
      ]);
    });
    return readVisit(outer, teamId, visitId);
  });
}
