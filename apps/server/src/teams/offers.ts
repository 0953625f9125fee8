import {
  type GrantableCapability,
  grantableCapabilities,
  type InvitedRelationship,
  invitedRelationships,
  isOwnersToOffer,
  switchesFor,
} from '@kith/core/access';
import { decide } from '../access/access-of.js';
import type { Reading } from '../access/asking.js';
import { scopeAllows } from '../access/session-scope.js';
import type { Standing } from '../access/standing.sql.js';

const decidesForOthers = (inviter: Standing) => decide(inviter, 'change_grants').allowed;

/** Nobody hands on more than they have, but for whoever may change what members can do. */
export function mayHandOn(inviter: Standing, capability: GrantableCapability): boolean {
  if (decidesForOthers(inviter)) return true;
  const { allowed, scope } = decide(inviter, capability);
  return allowed && scope === 'all';
}

export function mayOfferPlace(inviter: Standing, relationship: InvitedRelationship): boolean {
  return decidesForOthers(inviter) || !isOwnersToOffer(relationship);
}

const everyPlace = invitedRelationships.map((relationship) => ({
  relationship,
  grants: switchesFor(relationship),
}));

/** The places that whoever asks may invite somebody to, and what each invitation may switch. */
export function offersOf(asking: Reading, standing: Standing) {
  const mayInvite =
    decide(standing, 'invite_others').allowed && scopeAllows(asking, 'invite_others');
  if (!mayInvite || asking.preview) return [];
  const theirs = grantableCapabilities.filter((capability) => mayHandOn(standing, capability));
  return everyPlace
    .filter(({ relationship }) => mayOfferPlace(standing, relationship))
    .map(({ relationship, grants }) => ({
      relationship,
      grants: grants.filter(({ capability }) => theirs.includes(capability)),
    }));
}
