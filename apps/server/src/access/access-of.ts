import {
  type Capability,
  capabilityLabel,
  type Decision,
  effectiveAccess,
  effectiveAccessAll,
  isGrantable,
  isInKith,
  sentenceFor,
  type Viewer,
} from '@kith/core/access';
import { todayIn } from '@kith/core/rota';
import type { Reading } from './asking.js';
import { callName } from './call-name.js';
import { scopeAllows, scopeSentence } from './session-scope.js';
import type { GrantRead, Standing } from './standing.sql.js';

/** What core/access needs to know of a member. */
export function questionOf(standing: Standing) {
  return {
    relationship: standing.relationship,
    membershipStatus: standing.status,
    hats: standing.hats,
    withinVisitWindow: standing.withinVisitWindow,
    legalAuthorities: standing.legalAuthorities,
    grants: standing.grants ?? {},
  };
}

/** Whether a member may, and why. */
export function decide(standing: Standing, capability: Capability): Decision {
  const { grants, ...member } = questionOf(standing);
  return effectiveAccess({ ...member, capability, grant: grants[capability] });
}

/** A decision in the words of whoever reads it. */
export function sayDecision(asking: Reading, standing: Standing, decision: Decision): string {
  const { personId, name, ownerId, ownerName, timeZone, grants } = standing;
  const grant = grants?.[decision.capability];
  const decidedBy =
    grant && grant.byPersonId !== ownerId ? { name: callName(grant.byName) } : undefined;
  const people = {
    subject: { name: callName(name) },
    owner: { name: callName(ownerName) },
    viewer: viewerOf(asking, personId, ownerId),
    decidedBy,
    writtenDown: grant?.writtenDownBy ? writtenDownFor(asking, grant.writtenDownBy) : undefined,
  };
  const today = todayIn(timeZone, asking.now);
  return sentenceFor(decision, people, asking.actor.language, timeZone, today);
}

/** Everything a member may or may not do, with its reasons, for whoever asks. */
export function accessOf(asking: Reading, standing: Standing) {
  return effectiveAccessAll(questionOf(standing)).map((decision) =>
    shownTo(asking, standing, decision),
  );
}

function shownTo(asking: Reading, standing: Standing, decision: Decision) {
  const { capability, allowed, fixed, reason, scope = 'all' } = decision;
  const { language } = asking.actor;
  const label = capabilityLabel(capability, language);
  const switchable = !fixed && isGrantable(capability);
  const inKith = isInKith(capability);
  const shown = { capability, label, allowed, scope, fixed, switchable, inKith };
  const ownAndCut =
    allowed && standing.personId === asking.readerId && !scopeAllows(asking, capability);
  return ownAndCut
    ? {
        ...shown,
        allowed: false,
        fixed: true,
        switchable: false,
        code: 'outside_session',
        sentence: scopeSentence(language),
      }
    : { ...shown, code: reason.code, sentence: sayDecision(asking, standing, decision) };
}

type WrittenDownBy = NonNullable<GrantRead['writtenDownBy']>;

function writtenDownFor({ readerId }: Reading, { id, name, method }: WrittenDownBy) {
  return { ...(id !== readerId && { by: callName(name ?? '') }), method };
}

function viewerOf({ readerId: reader }: Reading, subject: string, owner: string): Viewer {
  if (reader === subject) return 'self';
  return reader === owner ? 'owner' : 'other';
}
