import { updateOwnProfileCheck } from '../../generated/requests.js';
import type { OwnProfile, Person } from '../../resources/people.js';
import { recorded } from '../views/recorded.js';
import type { PersonRow } from '../world/rows.js';
import type { World } from '../world/world.js';
import { pageOf } from './paging.js';
import { requireVersion } from './read-request.js';
import { Refusal, refuse } from './refuse.js';
import { type Asked, reading, writing } from './route.js';

export const peopleRoutes = [
  reading('/v1/people', (asked) => {
    const words = (asked.query.get('query') ?? '').trim().toLowerCase();
    if (words.length < 2) {
      throw new Refusal('invalid_request', undefined, [
        { name: 'query', reason: 'Two letters or more are needed.' },
      ]);
    }
    const found = [...asked.world.people.values()]
      .filter(({ name }) => name.toLowerCase().includes(words))
      .sort((a, b) => a.name.localeCompare(b.name, 'en') || a.id.localeCompare(b.id))
      .filter(({ id }) => id !== asked.person.id && mayFind(asked, id));
    return pageOf(found, asked.query, ({ id, name, pronouns, introduction }) => ({
      id,
      name,
      pronouns,
      introduction,
    }));
  }),

  reading('/v1/people/me', ({ world, person }) => ownProfile(world, person)),

  writing(
    'PATCH',
    '/v1/people/me',
    { check: updateOwnProfileCheck, versioned: true },
    ({ world, person, body, version }) => {
      requireVersion(person, version);
      Object.assign(person, body);
      person.version += 1;
      person.recorded = world.recordedBy(person.id);
      return ownProfile(world, person);
    },
  ),

  reading('/v1/people/:personId', (asked) => {
    const row = asked.world.people.get(asked.params['personId'] ?? '');
    if (row && (row.id === asked.person.id || sharesTeam(asked, row))) return personView(row);
    // A stranger who chose to be found shows who they are, not what they need.
    if (row?.findable) return { ...personView(row), communicationNeeds: null };
    return refuse('person_not_found');
  }),
];

/** Whether the caller may know of this person: they chose to be found, or share a team. */
export function mayFind(asked: Asked<unknown>, personId: string): boolean {
  const row = asked.world.people.get(personId);
  return row !== undefined && (row.findable || sharesTeam(asked, row));
}

function sharesTeam({ world, person }: Asked<unknown>, other: PersonRow): boolean {
  return [...world.teams.keys()].some(
    (teamId) => world.placeOf(person.id, teamId) && world.placeOf(other.id, teamId),
  );
}

function personView(row: PersonRow): Person {
  const { id, name, pronouns, introduction, communicationNeeds, language } = row;
  return { id, name, pronouns, introduction, communicationNeeds, language };
}

function ownProfile(world: World, row: PersonRow): OwnProfile {
  const { email, phone, findable, version } = row;
  return {
    ...personView(row),
    email,
    phone,
    findable,
    version,
    recorded: recorded(world, row.recorded),
  };
}
