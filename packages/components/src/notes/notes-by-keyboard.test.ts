import { describeActions } from '../testing/actions.js';
import { givenTeam } from '../testing/given.js';
import { withNotes } from '../testing/notes.js';

for (const who of ['Edie Marsh', 'Sam Okoro']) {
  describeActions('kith-notes', who, async (element) => {
    const { as, teamId } = await withNotes();
    Object.assign(element, { client: as(who), teamId });
  });
}

describeActions('kith-notes', 'Gwen Parry', async (element) => {
  const { as, teamId } = await givenTeam({
    ...{ name: "Edie's team", owner: { name: 'Edie Marsh' } },
    members: [{ name: 'Gwen Parry', relationship: 'coach' }],
  });
  const client = as('Gwen Parry');
  await client.notes.write(teamId, { text: 'Rang Edie.' });
  Object.assign(element, { client, teamId });
});
