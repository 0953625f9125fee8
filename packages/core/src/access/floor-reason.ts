import type { PlainReasonCode } from './decision.js';
import type { Capability, Relationship } from './words.js';

/** Which duty holds a floor up. */
export function floorReason(relationship: Relationship, capability: Capability): PlainReasonCode {
  if (relationship === 'owner') return 'owner_right';
  if (capability === 'accept_visits') return 'own_choice';
  if (relationship === 'team_starter') return 'starter_needs_it';
  if (relationship === 'coach') return 'coach_needs_it';
  return dutyOfCarers[capability] ?? 'never';
}

const dutyOfCarers: Readonly<Partial<Record<Capability, PlainReasonCode>>> = {
  see_members: 'teammates_must_know',
  see_basic_profile: 'visitors_must_know',
  see_notes: 'personal_care_needs_it',
  write_notes: 'carers_must_record',
};
