import { type Larkmoor, larkmoor } from './given.js';

/** Jo, who lives next door and is a volunteer, is asked to be a neighbour as well. */
export async function asked(ready: Larkmoor) {
  const { edie, teamId, memberCalled } = ready;
  const { person } = await memberCalled('Jo Pell');
  const offer = { to: { personId: person.id }, relationship: 'family_or_friend' } as const;
  return edie.invitations.create(teamId, offer);
}

export async function withTwoPlaces() {
  const ready = await larkmoor();
  const invitation = await asked(ready);
  await ready.jo.invitations.accept(invitation.id);
  return ready;
}

/** Dylan, who helps the team to start, writes down what Edie is said to have told him by telephone. */
export async function spokenFor() {
  const ready = await larkmoor();
  const { as, teamId, memberCalled } = ready;
  const { person } = await memberCalled('Edie Marsh');
  const { id, version } = await memberCalled('Beth Marsh-Llewelyn');
  const said = { onBehalfOf: person.id, method: 'phone' } as const;
  const grants = { see_notes: true };
  const members = as('Dylan Price').teams.members(teamId);
  await members.update(id, { grants, ...said }, { version });
  return { ...ready, bethId: id };
}
