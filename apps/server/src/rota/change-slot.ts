import type { Capability } from '@kith/core/access';
import type { EventType } from '@kith/core/history';
import { type Asking, asActorFrom, recordedAs, type SaidRecording } from '../access/asking.js';
import { onBehalf } from '../access/on-behalf.js';
import { requireCapability, requireStanding } from '../access/require-access.js';
import type { Standing } from '../access/standing.sql.js';
import type { Actor } from '../actor.js';
import { ask, type Call } from '../db/calls.js';
import type { Deps } from '../deps.js';
import { refuse } from '../domain-error.js';
import { type Happened, recording } from '../events/record.js';
import { readVisit, visitIn } from './read-visit.js';
import { type SlotRow, slotInTurn, timeOf, touchingSlot, visitNow } from './slots.sql.js';
import { slotsIn, type VisitNow } from './slots-found.js';
import type { VisitView } from './visit-view.js';

/** What became of a slot, as the history has it. */
export interface SlotHappening extends Pick<Happened, 'aboutPersonId' | 'details' | 'occurredAt'> {
  type: Extract<EventType, `slot.${string}`>;
}

/** What somebody wants of a slot. */
export interface SlotWish {
  slotId: string;
  said: SaidRecording;
  /** By which right, unless another is named. */
  capability?: Capability;
}

/** Decides, and then has one call of the database written, with what the history tells of it. */
export type SlotChange = (
  asking: Asking,
  slot: SlotRow,
  standing: Standing,
  write: (change: Call, happening: SlotHappening) => Promise<void>,
  ofVisit: readonly SlotRow[],
) => Promise<void>;

/**
 * What taking and giving back a slot and saying what happened there have in common. Returns the visit
 * afterwards. Where somebody does it for themselves it is one question to the database, and one write
 * that reads back.
 */
export function changeSlot(
  deps: Deps,
  actor: Actor,
  { slotId, said, capability = 'accept_visits' }: SlotWish,
  change: SlotChange,
) {
  const inTurn = slotInTurn(slotId, said.onBehalfOf ?? actor.personId);
  const work = async (outer: Asking, { before }: { before: VisitNow | null }) => {
    const slots = slotsIn(before?.slots ?? null);
    const slot = slots.find((each) => each.slotId === slotId) ?? refuse('slot_not_found');
    const { teamId, visitId } = slot;
    let after: VisitNow | undefined;
    await onBehalf(outer, teamId, said, async (asking) => {
      const { tx, principalId } = asking;
      const forOneself = principalId === actor.personId;
      const standing = forOneself
        ? (before?.place ?? refuse('team_not_found'))
        : await requireStanding(asking, teamId);
      const allowed = requireCapability(asking, standing, capability);
      const write = async (done: Call, { details, ...happening }: SlotHappening) => {
        const event = {
          ...happening,
          subjectId: visitId,
          details: { slotId, ...timeOf(slot), ...details },
          allowed,
        };
        const written = {
          done,
          touched: touchingSlot(slotId, recordedAs(asking, said)),
          told: recording(asking, teamId, said, [event]),
        };
        // Whoever writes for somebody else reads as themselves again, once it is written.
        if (!forOneself)
          return void (await ask<Record<keyof typeof written, unknown>>(tx, written));
        const now = visitNow(teamId, visitId, undefined);
        const answer = await ask<Written>(tx, { ...written, now });
        after = answer.now;
      };
      await change(asking, slot, standing, write, slots);
    });
    return after === undefined ? readVisit(outer, teamId, visitId) : visitIn(outer, after);
  };
  return asActorFrom<VisitView, { before: VisitNow | null }>(deps, actor, { before: inTurn }, work);
}

/** What is done in one statement, from left to right. */
interface Written {
  done: unknown;
  touched: unknown;
  told: unknown;
  now: VisitNow;
}
