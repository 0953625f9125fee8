import type { NoteReader } from '@kith/core/notes';
import { questionOf } from '../access/access-of.js';
import type { Asking } from '../access/asking.js';
import { isTheirFirst, type Standing, selectStandings } from '../access/standing.sql.js';

/** More than any team ever had. */
const mostReaders = 500;

export interface TeamReader extends NoteReader {
  name: string;
  pronouns: string | null;
}

/**
 * Everybody in a team with all that core takes to say what they read. What others may do is the
 * Owner's to know, so it is read by the Owner's right, within this team; of what comes of it nobody
 * is told more than whether somebody reads a note.
 */
export async function readersIn(
  asking: Asking,
  { teamId, ownerId }: Pick<Standing, 'teamId' | 'ownerId'>,
): Promise<TeamReader[]> {
  await asking.standFor(ownerId, { teamId, capabilities: ['see_members', 'change_grants'] });
  const rows = await selectStandings(asking.tx)
    .where('m.coopId', '=', asking.actor.coopId)
    .where('m.teamId', '=', teamId)
    .where('m.status', '<>', 'ended')
    .where(isTheirFirst)
    .orderBy('p.preferredName')
    .orderBy('m.id')
    .limit(mostReaders)
    .execute();
  await asking.standFor(asking.principalId);
  return rows.map((row) => ({
    personId: row.personId,
    name: row.name,
    pronouns: row.pronouns,
    standing: questionOf(row),
  }));
}
