import type { Actor } from '../actor.js';
import type { Deps } from '../deps.js';
import { refuse } from '../domain-error.js';
import { requireVersion } from '../http/versions.js';
import { keepPhone } from './contact-points.sql.js';
import {
  findOwnProfile,
  keepCommunicationNeeds,
  type OwnProfileRow,
  updatePerson,
} from './people.sql.js';

export interface OwnProfileChanges {
  name?: string | undefined;
  pronouns?: string | null | undefined;
  introduction?: string | null | undefined;
  communicationNeeds?: string | null | undefined;
  language?: 'en' | 'cy' | undefined;
  phone?: string | null | undefined;
  findable?: boolean | undefined;
}

/** What a person may read about themselves: all of it. */
export async function ownProfile({ db }: Deps, actor: Actor) {
  return db.as(actor, async (tx) =>
    shaped((await findOwnProfile(tx, actor.personId)) ?? refuse('unauthenticated')),
  );
}

/** Changes what is written about the actor, if they have seen it as it is now. */
export async function updateOwnProfile(
  { db, now, newId }: Deps,
  actor: Actor,
  { name, phone, communicationNeeds, ...changes }: OwnProfileChanges,
  seen: number,
) {
  const told = Object.entries({ ...changes, preferredName: name });
  const given = Object.fromEntries(told.filter(([, value]) => value !== undefined));
  const { coopId, personId } = actor;
  const whose = { coopId, personId };
  return db.as(actor, async (tx) => {
    const changed = await updatePerson(
      tx,
      { personId, version: seen },
      { ...given, recordedBy: personId, method: 'self', recordedAt: now().toString() },
    );
    const change = { id: newId(), at: now() };
    if (changed && phone !== undefined) await keepPhone(tx, whose, phone, change);
    if (changed && communicationNeeds !== undefined) {
      await keepCommunicationNeeds(tx, whose, communicationNeeds);
    }
    const row = (await findOwnProfile(tx, personId)) ?? refuse('unauthenticated');
    if (!changed) requireVersion(row.version, seen);
    return shaped(row);
  });
}

function shaped(row: OwnProfileRow) {
  return {
    id: row.id,
    name: row.preferredName,
    pronouns: row.pronouns,
    introduction: row.introduction,
    communicationNeeds: row.communicationNeeds,
    language: row.language,
    email: row.email,
    phone: row.phone,
    findable: row.findable,
    version: row.version,
    recorded: {
      recordedBy: row.recordedBy,
      recordedByName: row.recordedByName,
      onBehalfOf: row.onBehalfOf,
      method: row.method,
      recordedAt: row.recordedAt.toString(),
    },
  };
}
