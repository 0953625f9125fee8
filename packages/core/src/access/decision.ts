import type { InstantLike } from '../instant.js';
import type { EmergencyCategory, EmergencyOpening } from './emergency-opening.js';
import type { Capability, Hat, LegalAuthority, MembershipStatus, Relationship } from './words.js';

/** The last thing the Owner, or a legal representative for them, decided about one capability. */
export interface Grant {
  readonly allowed: boolean;
  readonly at: InstantLike;
  readonly byPersonId: string;
}

/** What is known about a member, whatever is being asked. */
export interface MemberStanding {
  readonly relationship: Relationship;
  readonly membershipStatus: MembershipStatus;
  readonly hats: readonly Hat[];
  /** True from 2 hours before to 12 hours after a visit this member has accepted: see `visitWindow`. */
  readonly withinVisitWindow?: boolean | undefined;
  /**
   * A legal representative's live authorities. Without one, or outside what they cover, they stand
   * where an advocate stands: a nominated person with no power of their own.
   */
  readonly legalAuthorities?: readonly LegalAuthority[] | undefined;
  /** True when what is asked is to stop regulated work for safety: all a coach may end. */
  readonly forSafety?: boolean | undefined;
}

export interface AccessQuestion extends MemberStanding {
  readonly capability: Capability;
  readonly grant?: Grant | undefined;
  /** Given while it is open: what they opened in an emergency. */
  readonly opening?: EmergencyOpening | undefined;
}

/** Why access is as it is, where the code alone says it. */
const plainReasonCodes = [
  /** The team is theirs: a right nobody can switch off. */
  'owner_right',
  'visitors_must_know',
  'teammates_must_know',
  'personal_care_needs_it',
  'carers_must_record',
  'own_choice',
  'starter_needs_it',
  'coach_needs_it',
  /** On unless the Owner switches it off, and they have not. */
  'usual',
  /** Off unless the Owner switches it on, and they have not. */
  'not_shared',
  /** Beyond the ceiling. */
  'never',
  'during_visit',
  'only_around_visits',
  'own_items_only',
  'own_contract_only',
  /** Only by breaking the glass: a written reason, an audit entry, and the Owner told. See `opened_in_emergency`. */
  'emergency_only',
  /** Nobody says yes to a visit that they cannot see. */
  'rota_not_seen',
  'not_for_visits',
  'membership_ended',
  'membership_paused',
  'safety_stop',
  'safety_stop_only',
] as const;
export type PlainReasonCode = (typeof plainReasonCodes)[number];

export const reasonCodes = [
  ...plainReasonCodes,
  'granted',
  'refused',
  'wears_hat',
  'needs_hat',
  'legal_authority',
  'authority_does_not_cover',
  'opened_in_emergency',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

interface About {
  readonly relationship: Relationship;
}

/** Why a decision is as it is, as data. `sentenceFor` says it in words. */
export type Reason =
  | (About & { readonly code: PlainReasonCode })
  /** `at`: ISO 8601, UTC. */
  | (About & {
      readonly code: 'granted' | 'refused';
      readonly at: string;
      readonly byPersonId: string;
    })
  | (About & { readonly code: 'wears_hat' | 'needs_hat'; readonly hat: Hat })
  | (About & { readonly code: 'legal_authority'; readonly authority: LegalAuthority })
  /** `at`, `until`: ISO 8601, UTC. Why, in their own words, is kept with the opening. */
  | (About & {
      readonly code: 'opened_in_emergency';
      readonly openingId: string;
      readonly category: EmergencyCategory;
      readonly at: string;
      readonly until: string;
    })
  /** No `authority`: none is live. */
  | (About & { readonly code: 'authority_does_not_cover'; readonly authority?: LegalAuthority });

export interface Decision {
  readonly capability: Capability;
  readonly allowed: boolean;
  /** Only when allowed. `own`: nothing but this member's own items. */
  readonly scope?: 'all' | 'own';
  /** The Owner cannot switch it: duty, law or a hat decides. */
  readonly fixed: boolean;
  readonly reason: Reason;
}
