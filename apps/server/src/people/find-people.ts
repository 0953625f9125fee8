import { z } from 'zod';
import type { Actor } from '../actor.js';
import { idSchema } from '../contract/ids.js';
import { storableText } from '../contract/storable.js';
import type { Deps } from '../deps.js';
import { refuse } from '../domain-error.js';
import { defaultLimit, keyIn, type PageRequest, pageFrom } from '../http/paging.js';
import { findPerson, searchPeople } from './people.sql.js';

const cursorKey = z.tuple([storableText, idSchema]);

/** People the actor may invite: those who chose to be found, and those they share a team with. */
export async function findPeople(
  { db }: Deps,
  actor: Actor,
  { query, cursor, limit = defaultLimit }: PageRequest & { query: string },
) {
  const key = keyIn(cursor, cursorKey);
  const after = key && { name: key[0], id: key[1] };
  const rows = await db.as(actor, (tx) =>
    searchPeople(tx, { words: query, except: actor.personId, after, limit }),
  );
  const page = pageFrom(rows, limit, (row) => [row.sortName, row.id]);
  return { ...page, items: page.items.map(({ sortName: _, ...person }) => person) };
}

/**
 * Somebody else: whole for a team mate who may read basic profiles, without communication needs for
 * whoever may find them. To everybody else they are not there.
 */
export async function personFor({ db }: Deps, actor: Actor, personId: string) {
  const row = await db.as(actor, (tx) => findPerson(tx, personId));
  if (row === undefined) return refuse('person_not_found');
  const { inSharedTeam, findable, communicationNeeds, ...snippet } = row;
  const whole = inSharedTeam || personId === actor.personId;
  if (!whole && !findable) return refuse('person_not_found');
  return { ...snippet, communicationNeeds: whole ? communicationNeeds : null };
}
