import { isGrantable } from '@kith/core/access';
import { type UndoCode, undoSentence } from '@kith/core/history';
import { decide } from '../access/access-of.js';
import { type Asking, asActor } from '../access/asking.js';
import { requireStanding } from '../access/require-access.js';
import { findMember, type MemberRow, type PlaceRead } from '../access/standing.sql.js';
import type { Actor } from '../actor.js';
import type { Deps } from '../deps.js';
import { DomainError, refuse } from '../domain-error.js';
import { withdrawInvitation } from '../invitations/withdraw-invitation.js';
import { acceptSlot } from '../rota/accept-slot.js';
import { cancelVisit } from '../rota/cancel-visit.js';
import { releaseSlot } from '../rota/release-slot.js';
import { updateMember } from '../teams/update-member.js';
import { findHistory, type HistoryRow } from './history.sql.js';
import { happeningsView } from './list-history.js';
import { findDecisionBefore, findOnlyVisit } from './undo.sql.js';

/**
 * Undoes what somebody else wrote down for whoever asks, by their own right and as their own doing:
 * what was decided before is decided again, what was sent is taken back. What was written down stays
 * in the history, and so does that it was undone.
 */
export async function undoHappening(deps: Deps, actor: Actor, teamId: string, number: number) {
  const putBack = await asActor(deps, actor, async (asking) => {
    const row = await requireUndoable(deps, asking, teamId, number);
    const wayBack = await waysBack[row.type]?.(asking, row);
    // Once more: the versions that were just read may be those of somebody who was quicker.
    await requireUndoable(deps, asking, teamId, number);
    return wayBack;
  });
  await (putBack ?? refuse('cannot_be_undone'))(deps, actor).catch((error: unknown) => {
    if (!(error instanceof DomainError) || error.code !== 'version_mismatch') throw error;
    return refuseWith('changed_since', undoSentence('changed_since', actor.language));
  });
  return asActor(deps, actor, async (asking) => {
    return (await requireHappening(deps, asking, teamId, number)).view;
  });
}

async function requireUndoable(deps: Deps, asking: Asking, teamId: string, number: number) {
  const { row, view } = await requireHappening(deps, asking, teamId, number);
  const undo = view.undo ?? refuse('not_written_down_for_you');
  if (!undo.allowed) refuseWith(undo.code, undo.sentence);
  return row;
}

function refuseWith(reason: UndoCode, detail: string): never {
  return refuse('cannot_be_undone', { detail, params: { reason } });
}

async function requireHappening(deps: Deps, asking: Asking, teamId: string, number: number) {
  const { tx, actor } = asking;
  const standing = await requireStanding(asking, teamId);
  const wanted = { coopId: actor.coopId, teamId, subject: undefined, before: undefined };
  const [row] = await findHistory(tx, { ...wanted, number, limit: 1 });
  if (row === undefined) return refuse('happening_not_found');
  const [view] = await happeningsView(deps, asking, standing, [row]);
  return { row, view: view ?? refuse('happening_not_found') };
}

/**
 * Does it, once what it takes was read; the versions that were read keep it from undoing what came
 * in between.
 */
type PutBack = (deps: Deps, actor: Actor) => Promise<unknown>;
type WayBack = (asking: Asking, row: HistoryRow) => PutBack | Promise<PutBack>;

const waysBack: Partial<Record<HistoryRow['type'], WayBack>> = {
  'grant.allowed': decideAsBefore,
  'grant.refused': decideAsBefore,
  async 'member.roles_changed'(asking, row) {
    const { teamId, membershipId, version } = await memberOf(asking, row);
    const change = { hats: row.details.hats ?? [], version };
    return (deps, actor) => updateMember(deps, actor, teamId, membershipId, change);
  },
  'invitation.sent':
    (_, { subjectId }) =>
    (deps, actor) =>
      withdrawInvitation(deps, actor, subjectId, {}),
  async 'visit.arranged'({ tx, actor }, { subjectId }) {
    const visit = (await findOnlyVisit(tx, actor.coopId, subjectId)) ?? refuse('visit_not_found');
    return (deps) => cancelVisit(deps, actor, visit.id, { version: visit.version });
  },
  'slot.accepted':
    (_, { details }) =>
    (deps, actor) =>
      releaseSlot(deps, actor, details.slotId ?? refuse('slot_not_found'), {}),
  'slot.released':
    (_, { details }) =>
    (deps, actor) =>
      acceptSlot(deps, actor, details.slotId ?? refuse('slot_not_found'), {}),
};

/** What was decided before it; where nothing was, what it came to by itself. */
async function decideAsBefore(asking: Asking, row: HistoryRow): Promise<PutBack> {
  const { tx, actor } = asking;
  const { capability } = row.details;
  if (capability === undefined || !isGrantable(capability)) return refuse('cannot_be_undone');
  const member = await memberOf(asking, row);
  const membershipIds = member.places.map(({ id }) => id);
  const of = { coopId: actor.coopId, membershipIds, capability, at: row.recordedAt };
  const before = await findDecisionBefore(tx, of);
  const { allowed, scope } = decide(undecided(member, capability), capability);
  const grants = { [capability]: before ?? (allowed && scope === 'all') };
  const { teamId, membershipId, version } = member;
  return (deps) => updateMember(deps, actor, teamId, membershipId, { grants, version });
}

/** As it would be by itself, whatever a pause, a power of law or a visit adds to it for now. */
function undecided(member: MemberRow, capability: string): MemberRow {
  const [first, ...others] = member.places;
  const placeOf = ({ status, grants, ...place }: PlaceRead): PlaceRead => ({
    ...place,
    status: status === 'paused' ? 'active' : status,
    legalAuthorities: [],
    grants: Object.fromEntries(
      Object.entries(grants ?? {}).filter(([decided]) => decided !== capability),
    ),
  });
  return {
    ...member,
    withinVisitWindow: false,
    places: [placeOf(first), ...others.map(placeOf)],
  };
}

async function memberOf({ tx, actor }: Asking, { teamId, subjectId }: HistoryRow) {
  const member = await findMember(tx, actor.coopId, teamId, subjectId);
  return member ?? refuse('member_not_found');
}
