import { createHash } from 'node:crypto';
import type { CodeData, Note } from '../db/code-data.js';
import { type Access, accessOfCore } from './access-of-core.js';
import { keptChecksum, type WrittenAccess, writeAccess } from './write-access.sql.js';

/** The access rules of core as rows of the database, by which row-level security decides. */
export function accessData(access: Access = accessOfCore): CodeData {
  const checksum = createHash('sha256').update(JSON.stringify(access)).digest('hex');
  return {
    checksum,
    kept: keptChecksum,
    async write(connection) {
      const before = await keptChecksum(connection);
      const { changed, retired } = await writeAccess(connection, access, checksum);
      return [
        ...(changed.length > 0 ? [changeNote(changed, before, checksum)] : []),
        ...retired.map(retiredNote),
      ];
    },
  };
}

/** How many names a line of the log is given. */
const mostNamed = 10;

function changeNote(changed: string[], before: string | undefined, checksum: string): Note {
  const more = changed.length > mostNamed ? ` and ${changed.length - mostNamed} more` : '';
  const named = changed.slice(0, mostNamed).join(', ') + more;
  if (before === undefined) return { level: 'info', sentence: 'The access rules were written.' };
  return before === checksum
    ? {
        level: 'warn',
        sentence: `The access rules in the database had been changed by hand, and were put right: ${named}.`,
      }
    : { level: 'info', sentence: `The access rules have changed: ${named}.` };
}

const retiredNote = ({ capability, decisions }: WrittenAccess['retired'][number]): Note => ({
  level: 'warn',
  sentence: `${capability} is no longer decided member by member. What was decided is kept (live decisions: ${decisions}), and counts again when it is.`,
});
