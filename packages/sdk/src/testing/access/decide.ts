import type { GrantableCapability } from '../../resources/members.js';
import type { Capability, Hat, Relationship } from '../../resources/teams.js';
import type { GrantRow, Grants } from '../world/rows.js';
import { capabilities, ruleFor } from './rules.js';

export interface Standing {
  relationship: Relationship;
  status: 'active' | 'paused' | 'ended';
  hats: readonly Hat[];
  grants: Grants;
  /** From 2 hours before to 12 hours after a visit that this member has accepted. */
  aroundVisit: boolean;
}

export interface Outcome {
  capability: Capability;
  allowed: boolean;
  scope: 'all' | 'own';
  fixed: boolean;
  code: string;
  grant?: GrantRow;
}

export const decideAll = (standing: Standing): Outcome[] =>
  capabilities.map((capability) => decide(standing, capability));

/** What one member may do, by duty, by law, or because the Owner decided. */
export function decide(standing: Standing, capability: Capability): Outcome {
  const { relationship, status } = standing;
  const no = (code: string, fixed = true): Outcome => ({
    capability,
    allowed: false,
    scope: 'all',
    fixed,
    code,
  });
  if (relationship !== 'owner' && status !== 'active') return no(`membership_${status}`);
  return byRule(standing, capability, ruleFor(capability, relationship), no);
}

type No = (code: string, fixed?: boolean) => Outcome;

function byRule(standing: Standing, capability: Capability, rule: string, no: No): Outcome {
  const { relationship, aroundVisit, hats } = standing;
  const yes = (code: string, fixed = true, scope: 'all' | 'own' = 'all'): Outcome => ({
    capability,
    allowed: true,
    scope,
    fixed,
    code,
  });
  const hatted = hats.includes('rota_holder');
  switch (rule) {
    case 'F':
      return yes(duty(relationship, capability));
    case 'W':
      return aroundVisit ? yes('during_visit') : no('only_around_visits');
    case 'o':
      return yes('own_items_only', true, 'own');
    case 'c':
      return yes('own_contract_only', true, 'own');
    case 'B':
      return no('emergency_only');
    case 'S':
      return no('safety_stop_only');
    case '-':
      return no('not_for_visits');
    case 'h':
      return hatted ? yes('wears_hat') : no('needs_hat');
    case 'L':
      return withoutAuthority(standing, capability, no);
    case 'e':
      if (!grantOf(standing, capability) && hatted) return yes('wears_hat', false);
      return byOwner(standing, capability, false, no);
    case 'y':
    case 'n':
      if (aroundVisit && capability === 'see_basic_profile' && doesVisits(relationship)) {
        return yes('visitors_must_know');
      }
      return byOwner(standing, capability, rule === 'y', no);
    default:
      return no('never');
  }
}

function byOwner(standing: Standing, capability: Capability, usual: boolean, no: No): Outcome {
  const grant = grantOf(standing, capability);
  const answer = { capability, scope: 'all', fixed: false } as const;
  if (grant) {
    return {
      ...answer,
      allowed: grant.allowed,
      code: grant.allowed ? 'granted' : 'refused',
      grant,
    };
  }
  return usual ? { ...answer, allowed: true, code: 'usual' } : no('not_shared', false);
}

/** A representative stands where an advocate stands until their authority is on record. */
function withoutAuthority(standing: Standing, capability: Capability, no: No): Outcome {
  const outcome = byRule(standing, capability, ruleFor(capability, 'advocate'), no);
  if (outcome.allowed || outcome.code === 'refused') return outcome;
  return { ...outcome, code: 'authority_does_not_cover' };
}

const grantOf = ({ grants }: Standing, capability: Capability) =>
  grants[capability as GrantableCapability];

const doesVisits = (relationship: Relationship) => ruleFor('accept_visits', relationship) === 'F';

const duties: Partial<Record<Capability, string>> = {
  see_members: 'teammates_must_know',
  see_basic_profile: 'visitors_must_know',
  see_notes: 'personal_care_needs_it',
  write_notes: 'carers_must_record',
};

function duty(relationship: Relationship, capability: Capability): string {
  if (relationship === 'owner') return 'owner_right';
  if (capability === 'accept_visits') return 'own_choice';
  if (relationship === 'team_starter') return 'starter_needs_it';
  if (relationship === 'coach') return 'coach_needs_it';
  return duties[capability] ?? 'never';
}

/** Whether the Owner has a switch for this at all. */
export const ownerDecides = (relationship: Relationship, capability: Capability): boolean =>
  ['y', 'n', 'e'].includes(ruleFor(capability, relationship)) ||
  (relationship === 'legal_representative' && ['y', 'n'].includes(ruleFor(capability, 'advocate')));
