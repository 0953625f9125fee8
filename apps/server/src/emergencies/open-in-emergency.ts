import { type Capability, type EmergencyCategory, personAccess, saysWhy } from '@kith/core/access';
import { decide, placeOf, sayDecision } from '../access/access-of.js';
import { type Asking, asActor, recordedAs } from '../access/asking.js';
import { requireStanding } from '../access/require-access.js';
import { requireScope } from '../access/session-scope.js';
import type { Standing } from '../access/standing.sql.js';
import type { Actor } from '../actor.js';
import type { Deps } from '../deps.js';
import { refuse, refuseOn } from '../domain-error.js';
import { record } from '../events/record.js';
import { findOpening, insertOpening } from './emergencies.sql.js';
import { tellOfEmergency } from './emergency-letter.js';
import { emergencyReasonCell } from './emergency-reason.js';
import { emergenciesView, wallTime } from './emergency-view.js';

export interface NewOpening {
  capability: Capability;
  category: EmergencyCategory;
  reason: string;
}

/**
 * Opens in an emergency what is closed to whoever asks, for some hours, and tells the Owner in the
 * same transaction. It is always their own doing: nobody opens anything in the name of another.
 */
export function openInEmergency(
  deps: Deps,
  actor: Actor,
  teamId: string,
  { capability, category, reason }: NewOpening,
) {
  return asActor(deps, actor, async (asking) => {
    const { tx, principalId: personId, newId } = asking;
    const standing = await requireStanding(asking, teamId);
    const membershipId = requireEmergencyOnly(asking, standing, capability);
    requireSaysWhy(reason);
    const { coopId } = actor;
    const id = newId();
    const { endsAt } = await insertOpening(tx, {
      ...{ coopId, id, teamId, personId, membershipId, capability, category },
      reasonSealed: await deps.sealer.seal(tx, emergencyReasonCell(coopId, id), reason),
      ...recordedAs(asking, {}),
    });
    const opened = await requireStanding(asking, teamId);
    await record(asking, teamId, {}, [
      {
        type: 'emergency.opened',
        subjectId: id,
        allowed: decide(opened, capability),
        details: { capability, category, ...wallTime(endsAt, standing.timeZone) },
      },
    ]);
    await tellOfEmergency(asking, teamId);
    const row = (await findOpening(tx, { coopId, teamId, id })) ?? refuse('emergency_not_found');
    const [view] = await emergenciesView(deps, asking, standing, [row]);
    return view ?? refuse('emergency_not_found');
  }).catch(refuseOn({ open_once: 'emergency_already_open' }));
}

/** Refuses whoever may see it as it is, and whoever may not even in an emergency; returns the place by which they may. */
function requireEmergencyOnly(asking: Asking, standing: Standing, capability: Capability): string {
  requireScope(asking, capability);
  const decision = decide(standing, capability);
  const { code } = decision.reason;
  if (code === 'opened_in_emergency') refuse('emergency_already_open');
  if (decision.allowed) refuse('emergency_not_needed');
  const place = standing.places.find((each) => isEmergencyOnly(each, capability));
  if (code === 'emergency_only' && place !== undefined) return place.id;
  return refuse('forbidden', {
    detail: sayDecision(asking, standing, decision),
    params: { capability, reason: code },
  });
}

const isEmergencyOnly = (place: Standing['places'][number], capability: Capability) =>
  personAccess({ places: [placeOf(place)] }, capability).reason.code === 'emergency_only';

function requireSaysWhy(reason: string) {
  if (saysWhy(reason)) return;
  const refusal = {
    name: 'reason',
    reason: 'This does not say why.',
    accepted: 'some words, of 15 characters or more',
  };
  refuse('invalid_request', { params: { invalid_params: [refusal] } });
}
