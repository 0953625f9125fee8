import { keepCommand } from '../access-log/keep-command.sql.js';
import type { Deps } from '../deps.js';
import { refuse, refuseOn } from '../domain-error.js';
import { endOwnSessions } from '../identity/own-sessions.sql.js';
import type { Language } from '../people/tables.js';
import { addPerson, endLinksTo, findPeopleOfCoop, giveAddress } from './people-of-coop.sql.js';

export interface NewPerson {
  coopId: string;
  name: string;
  /** In lower case. With one they can sign in; without, others write down what they say. */
  email?: string | undefined;
  phone?: string | undefined;
  language: Language;
}

/**
 * The co-op puts somebody down, as whoever runs its server. They may sign in with their address at
 * once; nobody is written to. Refused with `email_taken`.
 */
export function putDownPerson(deps: Deps, person: NewPerson): Promise<{ id: string }> {
  const id = deps.newId();
  const contacts = [
    { kind: 'email' as const, value: person.email },
    { kind: 'phone' as const, value: person.phone },
  ].flatMap(({ kind, value }) => (value ? [{ id: deps.newId(), kind, value }] : []));
  return deps.db
    .asOwnerOfSchema((tx) =>
      addPerson(tx, { ...person, id, contacts, at: deps.now(), ...ofTheCoop }),
    )
    .then(() => ({ id }), refuseOn(addressTaken));
}

/**
 * Somebody has another address, or their first: the old one signs nobody in any more, and whoever
 * was signed in with it is signed out. Refused with `person_not_found` or `email_taken`.
 */
export function changeAddress(
  deps: Deps,
  { coopId, personId, email }: { coopId: string; personId: string; email: string },
): Promise<{ name: string }> {
  const change = { coopId, personId, email, id: deps.newId(), at: deps.now() };
  return deps.db
    .asOwnerOfSchema(async (tx) => {
      const name = (await giveAddress(tx, change)) ?? refuse('person_not_found');
      await endLinksTo(tx, change);
      await endOwnSessions(tx, { coopId, personId, now: change.at });
      return { name };
    })
    .catch(refuseOn(addressTaken));
}

/** Everybody of a co-op, for whoever runs its server: that they looked is in the log of each team. */
export async function peopleOfCoop({ db, now }: Pick<Deps, 'db' | 'now'>, coopId: string) {
  await keepCommand(db, { coopId, kind: 'people_list', at: now() });
  return db.asOwnerOfSchema((tx) => findPeopleOfCoop(tx, coopId));
}

const ofTheCoop = { accountStatus: 'placeholder', recordedBy: null, method: 'import' } as const;

const addressTaken = {
  address_of_one_person: 'email_taken',
  email_is_shared_by_all_or_none: 'email_taken',
} as const;
