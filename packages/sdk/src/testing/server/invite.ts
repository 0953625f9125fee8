import type * as z from 'zod/mini';
import type { createInvitationCheck } from '../../generated/requests.js';
import type { GrantableCapability } from '../../resources/members.js';
import { decide } from '../access/decide.js';
import { ownsTeam } from '../views/invitation.js';
import type { InvitationRow, TeamRow } from '../world/rows.js';
import { isOpen } from './answer-invitation.js';
import { requireGrantable } from './grantable.js';
import { mayFind } from './people.js';
import { refuse } from './refuse.js';
import type { Asked } from './route.js';
import { standingHere } from './standing.js';

type NewInvitation = z.output<typeof createInvitationCheck>;

const fortnight = 14 * 24 * 3_600_000;
const ownersToOffer = ['legal_representative', 'coach', 'team_starter'];

/** A new invitation, or the reason why there cannot be one. */
export function invitationFrom(asked: Asked<NewInvitation>, team: TeamRow): InvitationRow {
  const { world, person, body } = asked;
  const email = 'email' in body.to ? body.to.email.toLowerCase() : null;
  const toId = 'personId' in body.to ? body.to.personId : personWith(asked, email);
  requireOfferable(asked, team);
  if (email === null && toId && !mayFind(asked, toId)) refuse('person_not_found');
  if (email === null && toId && world.placeOf(toId, team.id)) refuse('already_a_member');
  if (hasOpenOne(asked, team, toId, email)) refuse('already_invited');
  return {
    id: world.newId(),
    teamId: team.id,
    fromId: person.id,
    toId,
    email,
    relationship: body.relationship,
    grants: { ...body.grants },
    message: body.message || null,
    snippet: body.snippet || null,
    state: 'sent',
    sentAt: world.nowText,
    answeredAt: null,
    expiresAt: email ? new Date(world.now + fortnight).toISOString() : null,
    letter: email === null ? null : world.sendsEmail ? 'queued' : 'not_configured',
    version: 1,
    recorded: world.recordedBy(person.id, body),
  };
}

/** Nobody hands on more than they have. */
function requireOfferable(asked: Asked<NewInvitation>, team: TeamRow): void {
  const { relationship, grants } = asked.body;
  const offered = Object.entries(grants) as Array<[GrantableCapability, boolean]>;
  requireGrantable(relationship, offered);
  if (ownsTeam(asked, team.id)) return;
  if (ownersToOffer.includes(relationship)) refuse('relationship_not_yours_to_offer');
  const standing = standingHere(asked, team.id) ?? refuse('team_not_found');
  const has = (capability: GrantableCapability) => {
    const { allowed, scope } = decide(standing, capability);
    return allowed && scope === 'all';
  };
  if (offered.some(([capability, allowed]) => allowed && !has(capability))) {
    refuse('grants_beyond_own');
  }
}

/** Of those that whoever invites can see: the invitations of others are not told of here. */
function hasOpenOne(
  asked: Asked<unknown>,
  team: TeamRow,
  toId: string | null,
  email: string | null,
): boolean {
  const { world, person } = asked;
  const owns = ownsTeam(asked, team.id);
  return [...world.invitations.values()].some(
    (row) =>
      row.teamId === team.id &&
      isOpen(world, row) &&
      (owns || row.fromId === person.id) &&
      row.email === email &&
      (email !== null || row.toId === toId),
  );
}

const personWith = ({ world }: Asked<unknown>, email: string | null): string | null =>
  [...world.people.values()].find((person) => person.email === email)?.id ?? null;
