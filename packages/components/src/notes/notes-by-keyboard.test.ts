import { describeActions } from '../testing/actions.js';
import { withNotes } from '../testing/notes.js';

for (const who of ['Edie Marsh', 'Sam Okoro']) {
  describeActions('kith-notes', who, async (element) => {
    const { as, teamId } = await withNotes();
    Object.assign(element, { client: as(who), teamId });
  });
}
