import { decide } from '../access/access-of.js';
import type { Asking } from '../access/asking.js';
import { noteLook } from '../access/note-look.js';
import type { Standing } from '../access/standing.sql.js';
import type { invitationView } from './invitation-view.js';

/**
 * Says that the invitations of others were looked at. A letter is its sender's and its receiver's
 * own; and who is behind an address is not said here either.
 */
export function noteInvitations(
  asking: Asking,
  standing: Standing,
  shown: ReadonlyArray<Pick<ReturnType<typeof invitationView>, 'from' | 'to'>>,
): void {
  const own = asking.actor.personId;
  const about = shown
    .filter(({ from, to }) => from.id !== own && to.person?.id !== own)
    .flatMap(({ from, to }) => [from.id, to.person?.id ?? null]);
  const owns = decide(standing, 'change_grants').allowed;
  const capability = owns ? 'change_grants' : 'invite_others';
  noteLook(asking, standing, { kind: 'invitations', capability, about });
}
