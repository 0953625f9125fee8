import { decide } from '../access/access-of.js';
import type { Reading } from '../access/asking.js';
import { noteLook } from '../access/note-look.js';
import type { Standing } from '../access/standing.sql.js';

/** Says that members were looked at, and by whoever decides about it what they may do. */
export function noteMembers(
  asking: Reading,
  viewer: Standing,
  members: ReadonlyArray<{ personId: string }>,
): void {
  const about = members.map(({ personId }) => personId);
  noteLook(asking, viewer, { kind: 'members', capability: 'see_members', about });
  if (decide(viewer, 'change_grants').allowed) {
    noteLook(asking, viewer, { kind: 'permissions', capability: 'change_grants', about });
  }
}
