import { authorityCovers } from './legal-authority.js';
import { type Cell, rules } from './rules.js';
import type { Capability, LegalAuthority, MembershipStatus, Relationship } from './words.js';

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

const codeOfCell: Readonly<Record<Cell, GrantReasonCode>> = {
  on: 'owner_decides',
  off: 'owner_decides',
  off_or_with_hat: 'owner_decides',
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
 * an invitation proposes. For a legal representative, give the live authority as well.
 */
export function mayGrant(
  relationship: Relationship,
  capability: Capability,
  legalAuthority?: LegalAuthority,
): GrantPermission {
  const cell = rules[capability][relationship];
  const beyondAuthority =
    cell === 'floor_with_authority' &&
    !(legalAuthority && authorityCovers(legalAuthority, capability));
  const code = codeOfCell[beyondAuthority ? rules[capability].advocate : cell];
  return {
    allowed: code === 'owner_decides',
    reason: {
      code: relationship === 'owner' && code === 'fixed_by_duty' ? 'fixed_by_owner_right' : code,
      relationship,
      capability,
    },
  };
}

export const recordingReasonCodes = [
  'represents_owner',
  'helps_team',
  'person_has_no_account',
  'person_can_record',
  'authority_not_live',
  'not_for_others',
  'recorder_not_active',
] as const;
export type RecordingReasonCode = (typeof recordingReasonCodes)[number];

export interface RecordingQuestion {
  /** The recorder's. */
  readonly relationship: Relationship;
  /** The recorder's. */
  readonly membershipStatus: MembershipStatus;
  /** The recorder's, live. */
  readonly legalAuthority?: LegalAuthority | undefined;
  /** The member for whom it is written down. */
  readonly subject: { readonly relationship: Relationship; readonly hasAccount: boolean };
}

export interface RecordingPermission {
  readonly allowed: boolean;
  readonly reason: { readonly code: RecordingReasonCode; readonly relationship: Relationship };
}

/**
 * Whether one member may write down what another member did or said (`on_behalf_of`). A team
 * starter or coach may for anyone; a legal representative for the Owner; and the Owner, or a legal
 * representative, for people who have no account. Only an invitee answers an invitation: ask
 * nothing of this there.
 */
export function mayRecordFor(question: RecordingQuestion): RecordingPermission {
  const { relationship } = question;
  const code = recordingCode(question);
  return { allowed: mayCodes.has(code), reason: { code, relationship } };
}

const mayCodes: ReadonlySet<RecordingReasonCode> = new Set([
  'represents_owner',
  'helps_team',
  'person_has_no_account',
]);

function recordingCode(question: RecordingQuestion): RecordingReasonCode {
  const { relationship, membershipStatus, legalAuthority, subject } = question;
  if (relationship !== 'owner' && membershipStatus !== 'active') return 'recorder_not_active';
  if (relationship === 'team_starter' || relationship === 'coach') return 'helps_team';
  if (relationship === 'legal_representative') {
    if (!legalAuthority) return 'authority_not_live';
    if (subject.relationship === 'owner') return 'represents_owner';
  } else if (relationship !== 'owner') {
    return 'not_for_others';
  }
  return subject.hasAccount ? 'person_can_record' : 'person_has_no_account';
}
