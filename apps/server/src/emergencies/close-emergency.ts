import { asActor, recordedAs } from '../access/asking.js';
import { requireStanding } from '../access/require-access.js';
import { requireScope } from '../access/session-scope.js';
import type { Actor } from '../actor.js';
import type { Deps } from '../deps.js';
import { refuse } from '../domain-error.js';
import { record } from '../events/record.js';
import { closeOpening, findOpening } from './emergencies.sql.js';
import { emergenciesView } from './emergency-view.js';

export interface WhichEmergency {
  teamId: string;
  openingId: string;
}

/** Closes what whoever asks opened in an emergency, before it closes by itself. */
export function closeEmergency(
  deps: Deps,
  actor: Actor,
  { teamId, openingId: id }: WhichEmergency,
) {
  return asActor(deps, actor, async (asking) => {
    const { tx, now } = asking;
    const which = { coopId: actor.coopId, teamId, id };
    const standing = await requireStanding(asking, teamId);
    const row = (await findOpening(tx, which)) ?? refuse('emergency_not_found');
    requireScope(asking, row.capability);
    if (row.personId !== asking.principalId) refuse('emergency_not_yours');
    if (row.endedAt !== null || now.epochMilliseconds >= row.endsAt.epochMilliseconds) {
      refuse('emergency_over');
    }
    const { capability, version } = row;
    const values = { endedAt: now, ...recordedAs(asking, {}) };
    // They may have closed it on another page meanwhile.
    if (!(await closeOpening(tx, { ...which, version }, values))) refuse('emergency_over');
    await record(asking, teamId, {}, [
      { type: 'emergency.ended', subjectId: id, details: { capability } },
    ]);
    const closed = { ...row, ...values, version: version + 1 };
    const [view] = await emergenciesView(deps, asking, standing, [closed]);
    return view ?? refuse('emergency_not_found');
  });
}
