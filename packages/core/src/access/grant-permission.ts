import { type Cell, ruleFor } from './rules.js';
import type { PersonStanding, PlaceStanding } from './several-places.js';
import type { Capability, LegalAuthority, Relationship } from './words.js';

export const grantReasonCodes = [
  'owner_decides',
  'fixed_by_owner_right',
  'fixed_by_law',
  'fixed_by_duty',
  'fixed_by_ceiling',
  'fixed_by_hat',
  'fixed_to_own_items',
  'fixed_to_visits',
  'fixed_to_emergencies',
  'fixed_no_visits',
  'not_for_oneself',
] as const;
export type GrantReasonCode = (typeof grantReasonCodes)[number];

/** Whether a grant may be made at all, and what decides instead if not. */
export interface GrantPermission {
  readonly allowed: boolean;
  readonly reason: {
    readonly code: GrantReasonCode;
    readonly relationship: Relationship;
    readonly capability: Capability;
  };
}

const codeOfCell: Readonly<Partial<Record<Cell, GrantReasonCode>>> = {
  floor: 'fixed_by_duty',
  floor_for_safety: 'fixed_by_duty',
  floor_with_authority: 'fixed_by_law',
  never: 'fixed_by_ceiling',
  with_hat: 'fixed_by_hat',
  own: 'fixed_to_own_items',
  own_contract: 'fixed_to_own_items',
  window: 'fixed_to_visits',
  break_glass: 'fixed_to_emergencies',
  not_for_visits: 'fixed_no_visits',
};

/**
 * Whether the Owner may switch a capability for a relationship: checks a grant, or the grants that
 * an invitation proposes. For a legal representative, give the live authorities as well.
 */
export function mayGrant(
  relationship: Relationship,
  capability: Capability,
  legalAuthorities: readonly LegalAuthority[] = [],
): GrantPermission {
  const own = ruleFor(capability, relationship);
  const covered = own.authority === null || legalAuthorities.includes(own.authority);
  const rule = covered ? own : ruleFor(capability, 'advocate');
  const isByLaw = own.authority !== null && covered;
  const code =
    rule.switchable && !isByLaw ? 'owner_decides' : (codeOfCell[rule.cell] ?? 'fixed_by_ceiling');
  return {
    allowed: code === 'owner_decides',
    reason: {
      code: relationship === 'owner' && code === 'fixed_by_duty' ? 'fixed_by_owner_right' : code,
      relationship,
      capability,
    },
  };
}

/**
 * The same of a person with all their places: one where it can be switched is enough, and what is
 * decided is decided of the person.
 * @param isDecider Whether they would decide of themselves: nobody does, whatever the law lets them
 * decide for the Owner.
 */
export function mayGrantTo(
  { places }: PersonStanding,
  capability: Capability,
  isDecider: boolean,
): GrantPermission {
  const [first] = places;
  const permission =
    places.map((place) => mayGrantAt(place, capability)).find(({ allowed }) => allowed) ??
    mayGrantAt(places.find(isLive) ?? first, capability);
  if (!isDecider || !permission.allowed) return permission;
  return { allowed: false, reason: { ...permission.reason, code: 'not_for_oneself' } };
}

/** The same at one place of somebody's; never at one that has ended. */
export function mayGrantAt(place: PlaceStanding, capability: Capability): GrantPermission {
  const { relationship, legalAuthorities } = place;
  const permission = mayGrant(relationship, capability, legalAuthorities);
  return { ...permission, allowed: permission.allowed && isLive(place) };
}

const isLive = ({ membershipStatus }: PlaceStanding) => membershipStatus !== 'ended';
