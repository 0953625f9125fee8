import type { Invitation, Kith } from '@kith/sdk';
import { failureOf } from './failure.js';

/** The open invitation to a team that its reader may answer. */
export async function ownInvitation(
  client: Kith,
  teamId: string,
  signal?: AbortSignal,
): Promise<Invitation | undefined> {
  try {
    for await (const invitation of client.invitations.listMine({}, { signal })) {
      if (invitation.team.id === teamId && invitation.you.mayAnswer) return invitation;
    }
  } catch (error) {
    // A page that was not made for answering invitations is not told of any.
    if (failureOf(error).kind !== 'forbidden') throw error;
  }
  return undefined;
}
