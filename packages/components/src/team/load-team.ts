import type { EmergencyAccess, Happening, Invitation, Kith, Member, Team } from '@kith/sdk';
import { viewIn } from '../base/client-task.js';
import { failureOf } from '../base/failure.js';
import { ownInvitation } from '../base/own-invitation.js';

/** What `<kith-team>` can have to show. */
export type TeamData =
  | {
      kind: 'team';
      team: Team;
      members: Member[];
      hidden: string | undefined;
      invitations: Invitation[];
      /** To another place in the team, for whoever reads it. */
      invitation: Invitation | undefined;
      /** What somebody else wrote down for whoever reads it, the newest first. */
      writtenDown: Happening[];
      /** What somebody else opened in an emergency of late, for whoever decides for the team. */
      opened: EmergencyAccess[];
    }
  | { kind: 'invited'; invitation: Invitation };

export interface TeamQuestion {
  client: Kith;
  teamId: string;
  signal?: AbortSignal | undefined;
}

/** Reads a team; or, for somebody who is not in it yet, the invitation they have to it. */
export async function loadTeam(question: TeamQuestion): Promise<TeamData> {
  const { client, teamId, signal } = question;
  let team: Team;
  try {
    team = await client.teams.get(teamId, { signal });
  } catch (error) {
    const { kind } = failureOf(error);
    const invitation =
      (kind === 'forbidden' || kind === 'not_found') && viewIn(client) === undefined
        ? await invitationOf(question)
        : undefined;
    if (invitation === undefined) throw error;
    return { kind: 'invited', invitation };
  }
  const ownPage = viewIn(client) === undefined;
  const { invitationId } = team.you;
  const [{ members, hidden }, invitations, invitation, writtenDown, opened] = await Promise.all([
    membersOf(question),
    mayInvite(team) ? sentBy(question) : [],
    invitationId !== null && ownPage ? read(question, invitationId) : undefined,
    team.you.spokenFor && ownPage ? writtenDownFor(question) : [],
    team.you.openedInEmergency && ownPage ? openedIn(question) : [],
  ]);
  return { kind: 'team', team, members, hidden, invitations, invitation, writtenDown, opened };
}

export function mayInvite({ you }: Team): boolean {
  return you.access.some(({ capability, allowed }) => capability === 'invite_others' && allowed);
}

/** May this person look at the team as each of its members does? */
export function mayViewAs({ you }: Team): boolean {
  return you.access.some(({ capability, allowed }) => capability === 'change_grants' && allowed);
}

async function membersOf({ client, teamId, signal }: TeamQuestion) {
  try {
    const members = await every(client.teams.members(teamId).list({}, { signal }));
    return { members: members.filter(({ status }) => status !== 'ended'), hidden: undefined };
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind !== 'forbidden') throw error;
    return { members: [], hidden: failure.sentence ?? '' };
  }
}

async function sentBy({ client, teamId, signal }: TeamQuestion): Promise<Invitation[]> {
  const all = await every(client.invitations.listForTeam(teamId, {}, { signal }));
  return all.filter(({ state }) => state !== 'accepted' && state !== 'withdrawn');
}

async function invitationOf(question: TeamQuestion) {
  const { client, teamId, signal } = question;
  const invitation = await ownInvitation(client, teamId, signal);
  return invitation && seen(question, invitation);
}

/** The last few: the whole of it is the history of the team. */
async function writtenDownFor({ client, teamId, signal }: TeamQuestion): Promise<Happening[]> {
  const query = { writtenDownFor: 'me', limit: 5 } as const;
  return (await client.teams.history(teamId, query, { signal })).items;
}

/** The last few of them. */
async function openedIn({ client, teamId, signal }: TeamQuestion): Promise<EmergencyAccess[]> {
  return (await client.emergencies.list(teamId, { limit: 5 }, { signal })).items;
}

async function read(question: TeamQuestion, id: string) {
  const { client, signal } = question;
  const invitation = await client.invitations.get(id, { signal });
  return invitation.you.mayAnswer ? seen(question, invitation) : undefined;
}

function seen({ client, signal }: TeamQuestion, invitation: Invitation) {
  if (invitation.state !== 'sent') return invitation;
  return client.invitations.markSeen(invitation.id, { signal });
}

async function every<Item>(list: AsyncIterable<Item>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of list) items.push(item);
  return items;
}
