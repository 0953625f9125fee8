import { asActor, recordedAs, type SaidRecording } from '../access/asking.js';
import { onBehalf } from '../access/on-behalf.js';
import { requireCapability, requireStanding } from '../access/require-access.js';
import type { Actor } from '../actor.js';
import type { Deps } from '../deps.js';
import { refuse } from '../domain-error.js';
import { record } from '../events/record.js';
import { readTeam } from './get-team.js';
import { renameTeam } from './teams.sql.js';

export interface TeamChange extends SaidRecording {
  name: string;
  /** The version that was read. */
  version: number;
}

/** Renames a team. Only the Owner, or who decides for them by law. */
export function updateTeam(
  deps: Deps,
  actor: Actor,
  teamId: string,
  { name, version, ...said }: TeamChange,
) {
  return asActor(deps, actor, async (outer) => {
    await onBehalf(outer, teamId, said, async (asking) => {
      const standing = await requireStanding(asking, teamId);
      const allowed = requireCapability(asking, standing, 'change_grants');
      const { tx } = asking;
      const team = { coopId: actor.coopId, id: teamId, version };
      const changed = await renameTeam(tx, team, { name, ...recordedAs(asking, said) });
      if (!changed) refuse('version_mismatch');
      await record(asking, teamId, said, [{ type: 'team.renamed', subjectId: teamId, allowed }]);
    });
    return readTeam(outer, teamId);
  });
}
