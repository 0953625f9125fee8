import type { Kith } from '@kith/sdk';

/** What `<kith-team>` reads of a team that its reader is in. */
export async function team(kith: Kith, teamId: string): Promise<void> {
  const { you } = await kith.teams.get(teamId);
  for await (const _ of kith.teams.members(teamId).list()) continue;
  if (!you.access.some(({ capability, allowed }) => capability === 'invite_others' && allowed)) {
    return;
  }
  for await (const _ of kith.invitations.listForTeam(teamId)) continue;
  if (you.openedInEmergency) await kith.emergencies.list(teamId, { limit: 5 });
}

export const rota = (kith: Kith, teamId: string) => kith.rota.week(teamId);

export async function memberCalled(kith: Kith, teamId: string, name: string): Promise<string> {
  for await (const { id, person } of kith.teams.members(teamId).list()) {
    if (person.name === name) return id;
  }
  throw new Error(`${name} is not in the team.`);
}
