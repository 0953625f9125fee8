import { z } from 'zod';
import { type Asking, asActor } from '../access/asking.js';
import { noteLook } from '../access/note-look.js';
import { findOwnPlace } from '../access/standing.sql.js';
import type { Actor } from '../actor.js';
import { idSchema } from '../contract/ids.js';
import { storableText } from '../contract/storable.js';
import type { Deps } from '../deps.js';
import { refuse } from '../domain-error.js';
import { defaultLimit, keyIn, type PageRequest, pageFrom } from '../http/paging.js';
import { findPerson, searchPeople } from './people.sql.js';

const cursorKey = z.tuple([storableText, idSchema]);

/** People the actor may invite: those who chose to be found, and those they share a team with. */
export function findPeople(
  deps: Deps,
  actor: Actor,
  { query, cursor, limit = defaultLimit }: PageRequest & { query: string },
) {
  const key = keyIn(cursor, cursorKey);
  const after = key && { name: key[0], id: key[1] };
  return asActor(deps, actor, async (asking) => {
    const wanted = { words: query, except: actor.personId, after, limit };
    const page = pageFrom(await searchPeople(asking.tx, wanted), limit, (row) => [
      row.sortName,
      row.id,
    ]);
    await noteTeamMates(asking, page.items);
    const items = page.items.map(({ id, name, pronouns, introduction }) => {
      return { id, name, pronouns, introduction };
    });
    return { ...page, items };
  });
}

/** Whoever chose to be found shows themselves; others are found as members of a team. */
async function noteTeamMates(
  asking: Asking,
  found: ReadonlyArray<{ id: string; findable: boolean; sharedTeamId: string | null }>,
) {
  const mates = found.filter(({ findable }) => !findable);
  for (const teamId of new Set(mates.map(({ sharedTeamId }) => sharedTeamId))) {
    const about = mates.filter((mate) => mate.sharedTeamId === teamId).map(({ id }) => id);
    await noteAsMember(asking, teamId, { kind: 'members', capability: 'see_members', about });
  }
}

/** In a team whose rows they were shown through. */
async function noteAsMember(
  asking: Asking,
  teamId: string | null,
  looked: Parameters<typeof noteLook>[2],
) {
  const standing = teamId === null ? undefined : await findOwnPlace(asking.tx, teamId);
  if (standing !== undefined) noteLook(asking, standing, looked);
}

/**
 * Somebody else: whole for a team mate who may read basic profiles, without communication needs for
 * whoever may find them. To everybody else they are not there.
 */
export function personFor(deps: Deps, actor: Actor, personId: string) {
  return asActor(deps, actor, async (asking) => {
    const row = await findPerson(asking.tx, personId);
    if (row === undefined) return refuse('person_not_found');
    const { sharedTeamId, findable, communicationNeeds, ...snippet } = row;
    const whole = sharedTeamId !== null || personId === actor.personId;
    if (!whole && !findable) return refuse('person_not_found');
    const about = [personId];
    const capability = 'see_basic_profile';
    await noteAsMember(asking, sharedTeamId, { kind: 'profile', capability, about });
    return { ...snippet, communicationNeeds: whole ? communicationNeeds : null };
  });
}
