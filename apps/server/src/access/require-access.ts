import type { Capability, Decision } from '@kith/core/access';
import { refuse } from '../domain-error.js';
import { decide, sayDecision } from './access-of.js';
import type { Asking, Reading } from './asking.js';
import { requireScope } from './session-scope.js';
import { findOwnPlace, type Standing } from './standing.sql.js';

/**
 * The live place in a team of whoever asks. A team one is not in does not exist: whoever has no
 * place learns nothing by asking.
 */
export async function requireStanding(asking: Asking, teamId: string): Promise<Standing> {
  const { scope } = asking.actor;
  const elsewhere = scope !== undefined && scope.teamId !== teamId;
  const standing = elsewhere ? undefined : await findOwnPlace(asking.tx, teamId);
  return standing ?? refuse('team_not_found');
}

/** The first line of every use case in a team: refuses with the sentence that says why. */
export async function requireAccess(
  asking: Asking,
  teamId: string,
  capability: Capability,
): Promise<Standing> {
  const standing = await requireStanding(asking, teamId);
  requireCapability(asking, standing, capability);
  return standing;
}

/** The same where the standing is already known. Returns the yes. */
export function requireCapability(
  asking: Reading,
  standing: Standing,
  capability: Capability,
): Decision {
  const decision = decide(standing, capability);
  if (!decision.allowed) {
    refuse('forbidden', {
      detail: sayDecision(asking, standing, decision),
      params: { capability, reason: decision.reason.code },
    });
  }
  requireScope(asking, capability);
  return decision;
}
