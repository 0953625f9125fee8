/** How a person stands to the team: one column of the permission matrix each. */
export const relationships = [
  'owner',
  'legal_representative',
  'advocate',
  'personal_care_worker',
  'support_worker',
  'family_or_friend',
  'volunteer',
  'professional',
  'back_up',
  'team_starter',
  'coach',
  'funder',
] as const;
export type Relationship = (typeof relationships)[number];

/** What an Owner grants or withholds, member by member. */
export const grantableCapabilities = [
  'see_members',
  'see_basic_profile',
  'see_rota',
  'see_notes',
  'write_notes',
  'see_money',
  'invite_others',
] as const;
export type GrantableCapability = (typeof grantableCapabilities)[number];

/** Everything this engine decides: one row of the permission matrix each. */
export const capabilities = [
  ...grantableCapabilities,
  'arrange_visits',
  'accept_visits',
  'record_attendance',
  'change_grants',
  'end_membership',
  'see_access_log',
] as const;
export type Capability = (typeof capabilities)[number];

/** Roles a member wears by consent. A hat never reaches past the ceiling. */
export const hats = [
  'rota_holder',
  'profile_holder',
  'mar_holder',
  'team_chat_admin',
  'check_in_facilitator',
  'safeguarding_lead',
] as const;
export type Hat = (typeof hats)[number];

export const membershipStatuses = ['active', 'paused', 'ended'] as const;
export type MembershipStatus = (typeof membershipStatuses)[number];

/** What a legal representative's live authority covers. */
export const legalAuthorities = ['health_and_welfare', 'property_and_affairs'] as const;
export type LegalAuthority = (typeof legalAuthorities)[number];

export const languages = ['en', 'cy'] as const;
export type Language = (typeof languages)[number];

/** Who reads a sentence: the Owner, the person it is about, or anybody else. */
export type Viewer = 'owner' | 'self' | 'other';
