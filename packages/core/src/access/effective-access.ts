import { toInstant } from '../instant.js';
import type {
  AccessQuestion,
  AllAccessQuestion,
  Decision,
  Grant,
  PlainReasonCode,
  Reason,
} from './decision.js';
import { floorReason } from './floor-reason.js';
import { authorityCovers } from './legal-authority.js';
import { type Cell, rules } from './rules.js';
import { type Capability, capabilities } from './words.js';

/**
 * What a member may do, and why: the higher of the floor (duty and law) and of what the Owner
 * grants inside the ceiling. Every answer carries the reason that made it.
 */
export function effectiveAccess(question: AccessQuestion): Decision {
  const { relationship, membershipStatus } = question;
  // An Owner cannot be removed from their own team, so their rights outlast any status.
  if (relationship !== 'owner') {
    if (membershipStatus === 'ended') return denied(question, 'membership_ended', true);
    if (membershipStatus === 'paused') return denied(question, 'membership_paused', true);
  }
  return decide(question, rules[question.capability][relationship]);
}

/** The same for every capability, in the order of `capabilities`. */
export function effectiveAccessAll(question: AllAccessQuestion): Decision[] {
  const { grants = {}, ...member } = question;
  return capabilities.map((capability) =>
    effectiveAccess({ ...member, capability, grant: grants[capability] }),
  );
}

function decide(question: AccessQuestion, cell: Cell): Decision {
  const { capability, relationship } = question;
  switch (cell) {
    case 'floor':
      return allowed(question, plain(question, floorReason(relationship, capability)));
    case 'floor_with_authority':
      return byAuthority(question);
    case 'floor_for_safety':
      return question.forSafety
        ? allowed(question, plain(question, 'safety_stop'))
        : denied(question, 'safety_stop_only', true);
    case 'window':
      return question.withinVisitWindow
        ? allowed(question, plain(question, 'during_visit'))
        : denied(question, 'only_around_visits', true);
    case 'own':
      return { ...allowed(question, plain(question, 'own_items_only')), scope: 'own' };
    case 'own_contract':
      return { ...allowed(question, plain(question, 'own_contract_only')), scope: 'own' };
    case 'with_hat':
      return byHat(question, true);
    case 'off_or_with_hat':
      return question.grant ? byOwner(question, question.grant) : byHat(question, false);
    case 'on':
    case 'off':
      return byDefault(question, cell);
    case 'break_glass':
      return denied(question, 'emergency_only', true);
    case 'not_for_visits':
      return denied(question, 'not_for_visits', true);
    case 'never':
      return denied(question, 'never', true);
  }
}

function byDefault(question: AccessQuestion, cell: 'on' | 'off'): Decision {
  if (question.withinVisitWindow && visitNeeds(question)) {
    return allowed(question, plain(question, 'visitors_must_know'));
  }
  if (question.grant) return byOwner(question, question.grant);
  return cell === 'on'
    ? { ...allowed(question, plain(question, 'usual')), fixed: false }
    : denied(question, 'not_shared', false);
}

/** Whoever visits the home must know the person's name and how to greet and talk with them. */
function visitNeeds({ capability, relationship }: AccessQuestion): boolean {
  return capability === 'see_basic_profile' && rules.accept_visits[relationship] === 'floor';
}

function byOwner(question: AccessQuestion, grant: Grant): Decision {
  const { relationship } = question;
  const made = { relationship, at: toInstant(grant.at).toString(), byPersonId: grant.byPersonId };
  return grant.allowed
    ? { ...allowed(question, { code: 'granted', ...made }), fixed: false }
    : refusal(question, { code: 'refused', ...made }, false);
}

function byHat(question: AccessQuestion, fixed: boolean): Decision {
  const { relationship, hats } = question;
  if (hats.includes('rota_holder')) {
    const reason: Reason = { code: 'wears_hat', relationship, hat: 'rota_holder' };
    return { ...allowed(question, reason), fixed };
  }
  return fixed
    ? refusal(question, { code: 'needs_hat', relationship, hat: 'rota_holder' }, true)
    : denied(question, 'not_shared', false);
}

/** Where no live authority reaches, a representative stands in the advocate's column. */
function byAuthority(question: AccessQuestion): Decision {
  const { capability, relationship, legalAuthority } = question;
  if (legalAuthority && authorityCovers(legalAuthority, capability)) {
    return allowed(question, { code: 'legal_authority', relationship, authority: legalAuthority });
  }
  const decision = decide(question, rules[capability].advocate);
  if (decision.allowed || decision.reason.code === 'refused') return decision;
  const reason: Reason = {
    code: 'authority_does_not_cover',
    relationship,
    ...(legalAuthority && { authority: legalAuthority }),
  };
  return { ...decision, reason };
}

function plain({ relationship }: AccessQuestion, code: PlainReasonCode): Reason {
  return { code, relationship };
}

function allowed({ capability }: { capability: Capability }, reason: Reason): Decision {
  return { capability, allowed: true, scope: 'all', fixed: true, reason };
}

function denied(question: AccessQuestion, code: PlainReasonCode, fixed: boolean): Decision {
  return refusal(question, plain(question, code), fixed);
}

function refusal({ capability }: AccessQuestion, reason: Reason, fixed: boolean): Decision {
  return { capability, allowed: false, fixed, reason };
}
