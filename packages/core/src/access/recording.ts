import type { LegalAuthority, MembershipStatus, Relationship } from './words.js';

export const recordingReasonCodes = [
  'represents_owner',
  'helps_team',
  'person_has_no_account',
  'person_can_record',
  'authority_not_live',
  'not_for_others',
  'recorder_not_active',
  'own_place',
] as const;
export type RecordingReasonCode = (typeof recordingReasonCodes)[number];

export interface RecordingQuestion {
  /** The recorder's. */
  readonly relationship: Relationship;
  /** The recorder's. */
  readonly membershipStatus: MembershipStatus;
  /** The recorder's, live. */
  readonly legalAuthorities?: readonly LegalAuthority[] | undefined;
  /** What is written down changes what the recorder may do. */
  readonly ofOwnPlace?: boolean | undefined;
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
 * representative, for people who have no account. Nobody writes down for somebody else what they
 * themselves may do. Only an invitee answers an invitation: ask nothing of this there.
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
  const { relationship, membershipStatus, legalAuthorities = [], subject } = question;
  if (relationship !== 'owner' && membershipStatus !== 'active') return 'recorder_not_active';
  if (question.ofOwnPlace) return 'own_place';
  if (relationship === 'team_starter' || relationship === 'coach') return 'helps_team';
  if (relationship === 'legal_representative') {
    if (legalAuthorities.length === 0) return 'authority_not_live';
    if (subject.relationship === 'owner') return 'represents_owner';
  } else if (relationship !== 'owner') {
    return 'not_for_others';
  }
  return subject.hasAccount ? 'person_can_record' : 'person_has_no_account';
}
