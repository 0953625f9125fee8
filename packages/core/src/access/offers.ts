import { mayGrant } from './grant-permission.js';
import { ruleFor } from './rules.js';
import { type GrantableCapability, grantableCapabilities, type Relationship } from './words.js';

/** What somebody can be invited to be: never the Owner, around whom a team is formed. */
export type InvitedRelationship = Exclude<Relationship, 'owner'>;

/** The most usual first. */
export const invitedRelationships = [
  'support_worker',
  'personal_care_worker',
  'family_or_friend',
  'volunteer',
  'back_up',
  'professional',
  'advocate',
  'team_starter',
  'coach',
  'legal_representative',
  'funder',
] as const satisfies readonly InvitedRelationship[];

/** From such a place much can be done for the Owner. */
const muchCanBeDoneFrom: ReadonlySet<Relationship> = new Set([
  'legal_representative',
  'coach',
  'team_starter',
]);

/**
 * What the co-op says of somebody before they may take such a place: that it has looked at a contract
 * and a certificate, or at the papers of an attorney or deputy.
 */
const hatsOfPlaces = [
  'coach',
  'team_starter',
  'legal_representative',
] as const satisfies readonly Relationship[];
export type HatOfPlace = (typeof hatsOfPlaces)[number];

/** Those, and the coordinator: who keeps what the co-op says of itself, and is in no team by that. */
export const coopHats = [...hatsOfPlaces, 'coordinator'] as const;
export type CoopHat = (typeof coopHats)[number];

/** The hat of the co-op that a place takes; none where anybody may be invited to it. */
export function coopHatFor(relationship: Relationship): HatOfPlace | undefined {
  return hatsOfPlaces.find((hat) => hat === relationship);
}

/** Whether only they may offer a place who may change what members can do. */
export function isOwnersToOffer(relationship: Relationship): boolean {
  return relationship === 'owner' || muchCanBeDoneFrom.has(relationship);
}

export interface Switch {
  readonly capability: GrantableCapability;
  /** How it stands until somebody decides. */
  readonly allowed: boolean;
}

/** What an offer of a place may switch. Nobody who is invited has a live legal authority yet. */
export function switchesFor(relationship: InvitedRelationship): readonly Switch[] {
  return grantableCapabilities
    .filter((capability) => mayGrant(relationship, capability).allowed)
    .map((capability) => ({ capability, allowed: ruleFor(capability, relationship).byDefault }));
}

/** Whether a decision on a capability is one that is made member by member. */
export function isGrantable(capability: string): capability is GrantableCapability {
  return (grantableCapabilities as readonly string[]).includes(capability);
}
