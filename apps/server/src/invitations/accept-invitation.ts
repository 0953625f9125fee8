import { coopHatFor, coopHatSentence, mayBeBoth } from '@kith/core/access';
import { relationshipsOf } from '../access/access-of.js';
import { type Asking, recordedAs, type SaidRecording } from '../access/asking.js';
import { findOwnPlace } from '../access/standing.sql.js';
import type { Actor } from '../actor.js';
import type { Deps } from '../deps.js';
import { refuse, refuseOn } from '../domain-error.js';
import { record } from '../events/record.js';
import { wearsCoopHat } from '../people/coop-hats.sql.js';
import { insertGrants } from '../teams/grants.sql.js';
import { insertMembership } from '../teams/memberships.sql.js';
import { grantEntries } from '../teams/update-member.js';
import { answer, moveOn } from './answer.js';
import { acceptOthers, type InvitationRow } from './invitations.sql.js';

/**
 * Takes the place that was offered, with its grants, all at once: joins the team, or is something
 * in it besides.
 */
export function acceptInvitation(
  deps: Deps,
  actor: Actor,
  invitationId: string,
  said: SaidRecording,
) {
  return answer(deps, actor, invitationId, said, async (asking, row) => {
    const held = relationshipsOf(await findOwnPlace(asking.tx, row.teamId));
    if (!held.every((place) => mayBeBoth(place, row.relationship))) refuse('already_a_member');
    await requireCoopHat(asking, row);
    const membershipId = asking.newId();
    // First: the database lets one of many simultaneous answers through, and asks for this row
    // before it takes the membership.
    await moveOn(asking, row, said, { state: 'accepted', membershipId });
    await join(asking, row, membershipId, said);
    await answerOthers(asking, row, membershipId, said);
    const took = { subjectId: membershipId, details: { relationship: row.relationship } };
    const type = held.length === 0 ? 'member.joined' : 'member.place_taken';
    await record(asking, row.teamId, said, [{ type, ...took }]);
  }).catch(
    refuseOn({
      one_live_place: 'already_a_member',
      an_owner_is_nothing_besides: 'already_a_member',
    }),
  );
}

/** Whoever takes a place of trust is somebody of whom the co-op has said so. */
async function requireCoopHat({ tx, actor }: Asking, { relationship }: InvitationRow) {
  const hat = coopHatFor(relationship);
  if (hat === undefined || (await wearsCoopHat(tx, actor, hat))) return;
  refuse('place_needs_coop_hat', { detail: coopHatSentence(hat, actor.language) });
}

/** Several members may have invited the same person to the same place, not knowing of each other. */
function answerOthers(
  asking: Asking,
  { teamId, toPersonId, relationship }: InvitationRow,
  membershipId: string,
  said: SaidRecording,
) {
  const { tx, actor, now } = asking;
  return acceptOthers(tx, {
    ...{ coopId: actor.coopId, teamId, toPersonId, relationship, now, membershipId },
    state: 'accepted',
    answeredAt: now,
    ...recordedAs(asking, said),
  });
}

async function join(
  asking: Asking,
  { teamId, relationship, grants, fromPersonId }: InvitationRow,
  membershipId: string,
  said: SaidRecording,
) {
  const { tx, actor, now, newId } = asking;
  const { coopId, personId } = actor;
  const recorded = recordedAs(asking, said);
  const place = { coopId, id: membershipId, teamId, personId, relationship };
  await insertMembership(tx, { ...place, since: now, ...recorded });
  await insertGrants(
    tx,
    grantEntries(grants).map(([capability, allowed]) => ({
      coopId,
      id: newId(),
      teamId,
      membershipId,
      capability,
      allowed,
      decidedAt: now,
      decidedBy: fromPersonId,
      ...recorded,
    })),
  );
}
