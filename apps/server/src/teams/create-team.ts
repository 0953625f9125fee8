import { asActor, recordedAs, type SaidRecording } from '../access/asking.js';
import type { Actor } from '../actor.js';
import type { Deps } from '../deps.js';
import { refuse } from '../domain-error.js';
import { record } from '../events/record.js';
import { readTeam } from './get-team.js';
import { insertMembership } from './memberships.sql.js';
import { insertTeam } from './teams.sql.js';

export interface NewTeam extends SaidRecording {
  name: string;
  timeZone: string;
}

/** Forms a team around the person who asks: they are its Owner from its first moment. */
export function createTeam(deps: Deps, actor: Actor, { name, timeZone, ...said }: NewTeam) {
  if (said.onBehalfOf !== undefined && said.onBehalfOf !== actor.personId) {
    refuse('recording_not_allowed');
  }
  return asActor(deps, actor, async (asking) => {
    const { tx, now, newId } = asking;
    const { coopId, personId } = actor;
    const recorded = recordedAs(asking, said);
    const teamId = newId();
    await insertTeam(tx, { coopId, id: teamId, name, timeZone, state: 'forming', ...recorded });
    await insertMembership(tx, {
      coopId,
      id: newId(),
      teamId,
      personId,
      relationship: 'owner',
      since: now,
      ...recorded,
    });
    await record(asking, teamId, said, [{ type: 'team.formed', subjectId: teamId }]);
    return readTeam(asking, teamId);
  });
}
