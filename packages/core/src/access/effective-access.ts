import { toInstant } from '../instant.js';
import type { AccessQuestion, Decision, Grant, PlainReasonCode, Reason } from './decision.js';
import type { EmergencyOpening } from './emergency-opening.js';
import { floorReason } from './floor-reason.js';
import { type AccessRule, type Cell, ruleFor } from './rules.js';
import type { LegalAuthority } from './words.js';

/**
 * What a member may do, and why: the higher of the floor (duty and law) and of what the Owner
 * grants inside the ceiling. Every answer carries the reason that made it.
 */
export function effectiveAccess(question: AccessQuestion): Decision {
  const { relationship, membershipStatus } = question;
  const rule = ruleFor(question.capability, relationship);
  if (!rule.outlastsStatus) {
    if (membershipStatus === 'ended') return denied(question, 'membership_ended', true);
    if (membershipStatus === 'paused') return denied(question, 'membership_paused', true);
  }
  return decide(question, rule);
}

function decide(question: AccessQuestion, rule: AccessRule): Decision {
  const { cell, switchable, hat } = rule;
  if (rule.authority !== null) return byAuthority(question, rule.authority);
  if (rule.aroundVisits && question.withinVisitWindow) {
    const code = cell === 'window' ? 'during_visit' : 'visitors_must_know';
    return allowed(question, plain(question, code));
  }
  if (switchable && question.grant) return byOwner(question, question.grant);
  if (hat !== null && question.hats.includes(hat)) {
    const reason: Reason = { code: 'wears_hat', relationship: question.relationship, hat };
    return { ...allowed(question, reason), fixed: !switchable };
  }
  if (rule.byDefault) {
    const reason = plain(question, whyAllowed(question, cell));
    const scope = rule.ownOnly ? 'own' : 'all';
    return { ...allowed(question, reason), scope, fixed: !switchable };
  }
  if (rule.inEmergency && question.opening) return byOpening(question, question.opening);
  if (cell === 'floor_for_safety' && question.forSafety) {
    return allowed(question, plain(question, 'safety_stop'));
  }
  if (hat !== null && !switchable) {
    const { relationship } = question;
    return refusal(question, { code: 'needs_hat', relationship, hat }, true);
  }
  return denied(question, whyDenied[cell] ?? 'never', !switchable);
}

function whyAllowed({ relationship, capability }: AccessQuestion, cell: Cell): PlainReasonCode {
  if (cell === 'own') return 'own_items_only';
  if (cell === 'own_contract') return 'own_contract_only';
  return cell === 'on' ? 'usual' : floorReason(relationship, capability);
}

const whyDenied: Readonly<Partial<Record<Cell, PlainReasonCode>>> = {
  off: 'not_shared',
  off_or_with_hat: 'not_shared',
  window: 'only_around_visits',
  break_glass: 'emergency_only',
  not_for_visits: 'not_for_visits',
  floor_for_safety: 'safety_stop_only',
};

function byOwner(question: AccessQuestion, grant: Grant): Decision {
  const { relationship } = question;
  const made = { relationship, at: toInstant(grant.at).toString(), byPersonId: grant.byPersonId };
  return grant.allowed
    ? { ...allowed(question, { code: 'granted', ...made }), fixed: false }
    : refusal(question, { code: 'refused', ...made }, false);
}

function byOpening(question: AccessQuestion, { id, category, at, until }: EmergencyOpening) {
  const { relationship } = question;
  const open = { at: toInstant(at).toString(), until: toInstant(until).toString() };
  const reason = {
    code: 'opened_in_emergency',
    relationship,
    openingId: id,
    category,
    ...open,
  } as const;
  return allowed(question, reason);
}

/** Where no live authority reaches, a representative stands in the advocate's column. */
function byAuthority(question: AccessQuestion, needed: LegalAuthority): Decision {
  const { capability, relationship, legalAuthorities = [] } = question;
  if (legalAuthorities.includes(needed)) {
    return allowed(question, { code: 'legal_authority', relationship, authority: needed });
  }
  const decision = decide(question, ruleFor(capability, 'advocate'));
  if (decision.allowed || decision.reason.code === 'refused') return decision;
  const reason: Reason = {
    code: 'authority_does_not_cover',
    relationship,
    ...(legalAuthorities[0] && { authority: legalAuthorities[0] }),
  };
  return { ...decision, reason };
}

function plain({ relationship }: AccessQuestion, code: PlainReasonCode): Reason {
  return { code, relationship };
}

function allowed({ capability }: AccessQuestion, reason: Reason): Decision {
  return { capability, allowed: true, scope: 'all', fixed: true, reason };
}

function denied(question: AccessQuestion, code: PlainReasonCode, fixed: boolean): Decision {
  return refusal(question, plain(question, code), fixed);
}

function refusal({ capability }: AccessQuestion, reason: Reason, fixed: boolean): Decision {
  return { capability, allowed: false, fixed, reason };
}
