import type { PersonReference } from '../resources/teams.js';
import { type TeamBuilder, type TeamDetails, teamBuilder } from './team-builder.js';
import type { PersonRow } from './world/rows.js';
import type { World } from './world/world.js';

export interface PersonDetails extends Partial<Omit<PersonRow, 'id' | 'version' | 'recorded'>> {
  name: string;
}

/** Fills a world, with a default for whatever is not said. */
export interface Given {
  /** A person; the one who is there already when there is one of this name. */
  person(details: string | PersonDetails): PersonRow;
  team(details: TeamDetails): TeamBuilder;
}

export function givenIn(world: World): Given {
  const person = (details: string | PersonDetails): PersonRow => {
    const { name, ...rest } = typeof details === 'string' ? { name: details } : details;
    const known = [...world.people.values()].find((row) => row.name === name);
    if (known) return Object.assign(known, rest);
    const row: PersonRow = {
      id: world.newId(),
      name,
      pronouns: null,
      introduction: null,
      communicationNeeds: null,
      language: 'en',
      email: `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@example.org`,
      phone: null,
      findable: true,
      hasAccount: true,
      version: 1,
      recorded: world.recordedBy(null),
      ...rest,
    };
    world.people.set(row.id, row);
    return row;
  };
  return { person, team: (details) => teamBuilder(world, person, details) };
}

/** Anyone who has an id: a person of the world, or one from an answer. */
export type Someone = Pick<PersonReference, 'id'> | string;
