import type { GrantableCapability } from '../../resources/members.js';
import type { Capability, Relationship } from '../../resources/teams.js';

// Columns: Owner, legal representative, advocate, personal care worker, support worker,
// family or friend, volunteer, professional, back-up, team starter, coach, funder.
// F floor · y on, n off, the Owner decides · . never · W around visits · o own items · c own
// contract · B emergency only · h with the Rota Holder hat · e off, or with that hat · L a legal
// authority, none of which this server knows · S for safety only · - does no visits.
const matrix = {
  see_members: 'F L y F F y y y W F F .',
  see_basic_profile: 'F L y F F y F y W F F .',
  see_rota: 'F L y y y y n n W F F .',
  see_notes: 'F L n F y n . n W n B .',
  write_notes: 'F L y F F y y y F n F .',
  see_money: 'F L n o o n . . o n n c',
  invite_others: 'F L n n n n . . . y . .',
  arrange_visits: 'F L n h h e n n . y n .',
  accept_visits: '- - - F F F F F F - - -',
  change_grants: 'F L . . . . . . . . . .',
  end_membership: 'F L n . . . . . . . S .',
} as const satisfies Record<Capability, string>;

const columns = [
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
] as const satisfies Relationship[];

export const capabilities = Object.keys(matrix) as Capability[];

/** What an Owner grants or not, member by member. */
export const grantable = [
  'see_members',
  'see_basic_profile',
  'see_rota',
  'see_notes',
  'write_notes',
  'see_money',
  'invite_others',
] as const satisfies GrantableCapability[];

export function ruleFor(capability: Capability, relationship: Relationship): string {
  return matrix[capability].split(' ')[columns.indexOf(relationship)] ?? '.';
}
