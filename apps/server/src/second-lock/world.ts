import type { Given, GivenPerson } from '../testing/given.js';
import {
  type GivenMember,
  type GivenTeam,
  type GivenVisit,
  teamsOf,
} from '../testing/given-team.js';
import type { Who } from './matrix.js';

/** A team with something in every table, and everybody who may try their hand at it. */
export interface World {
  place: GivenTeam;
  elsewhere: GivenTeam;
  sam: GivenMember;
  ada: GivenMember;
  /** Sam has it. */
  taken: GivenVisit;
  /** Ada had it; nobody has it now. */
  open: GivenVisit;
  invitationId: string;
  /** Edie wrote it, for the team. */
  noteId: string;
  who: Record<Who, GivenPerson>;
}

const monday = { startsAt: '2026-08-10T07:30:00Z', endsAt: '2026-08-10T08:15:00Z' };
export const tuesday = { startsAt: '2026-08-11T07:30:00Z', endsAt: '2026-08-11T08:15:00Z' };

export async function worldOf(given: Given): Promise<World> {
  const { team, member, visit, accepted } = teamsOf(given);
  const edie = await given.person({
    name: 'Edie Marsh',
    communicationNeeds: 'Face me.',
    phone: '07700 900110',
  });
  const coop = { id: edie.coopId, slug: '', name: '' };
  const place = await team({ owner: edie });
  const elsewhere = await team({ owner: await given.person({ name: 'Bo Tan', coop }) });
  const sam = await member(place, { grants: { see_money: true } });
  await member(place, {
    name: 'Rhys Marsh',
    relationship: 'legal_representative',
    legalAuthorities: ['health_and_welfare', 'property_and_affairs'],
  });
  const ada = await member(place, { name: 'Ada Bello', grants: { see_notes: false } });
  const [taken, open] = [await visit(place, monday), await visit(place, tuesday)];
  await given.as(ada).get(`/v1/teams/${place.id}/rota`);
  await accepted(place, taken, sam, monday);
  await accepted(place, open, ada, tuesday);
  await given
    .as(edie)
    .post(
      `/v1/teams/${place.id}/members/${ada.membershipId}/end`,
      {},
      { headers: { 'if-match': '"1"' } },
    );
  await given.as(sam).get(`/v1/teams/${place.id}/rota?week=2026-08-10`);
  await given.as(edie).get(`/v1/teams/${place.id}/members`);
  const nia = await given.person({ name: 'Nia Hughes', findable: true, coop });
  const invited = await given.as(edie).post(`/v1/teams/${place.id}/invitations`, {
    to: { personId: nia.id },
    relationship: 'volunteer',
  });
  const note = await given.as(edie).post(`/v1/teams/${place.id}/notes`, { text: 'A good day.' });
  await fillIdentity(given, place);
  const far = await team({
    owner: await given.person({ name: 'Cy Rowe', coop: await given.coop() }),
  });
  return {
    place,
    elsewhere,
    sam,
    ada,
    taken,
    open,
    noteId: String(note.body['id']),
    invitationId: invited.body['id'] as unknown as string,
    who: {
      stranger: await given.person({ name: 'Lee Moss', coop }),
      member: sam,
      'ended member': ada,
      Owner: edie,
      "other team's Owner": elsewhere.owner,
      'other co-op': far.owner,
    },
  };
}

/** A session of the Owner's, and one for a page. */
async function fillIdentity(given: Given, { id, owner }: GivenTeam) {
  await given.session(owner);
  await given.embedSession(owner, { teamId: id, capabilities: ['see_rota'] });
}
