import type { CoopHat } from '@kith/core/access';
import type { Deps } from '../deps.js';
import { refuse } from '../domain-error.js';
import { recordByItself } from '../events/record.js';
import {
  decideCoopHat,
  endPlacesWith,
  findByAddress,
  isStillIn,
  listCoopHats,
} from './coop-hats.sql.js';

export interface CoopHatWanted {
  coopId: string;
  email: string;
  /** Where several people share the address: which of them. */
  name?: string | undefined;
  hat: CoopHat;
  /** What the co-op looked at, or why it takes the hat back. Up to 500 characters. */
  evidence: string;
}

/** The co-op says that somebody may take a place of trust. Returns their name. */
export function giveCoopHat(deps: Deps, wanted: CoopHatWanted): Promise<{ name: string }> {
  return deps.db.asOwnerOfSchema(async (tx) => {
    const person = await findPerson(tx, wanted);
    if (person.hats.includes(wanted.hat)) refuse('coop_hat_worn');
    await decideCoopHat(tx, decision(deps, person.id, wanted, true));
    return { name: person.name };
  });
}

/** The co-op takes it back: the places that were taken with it end in the same moment. */
export function endCoopHat(
  deps: Deps,
  wanted: CoopHatWanted,
): Promise<{ name: string; places: number }> {
  const now = deps.now();
  const { coopId, hat } = wanted;
  return deps.db.asOwnerOfSchema(async (tx) => {
    const person = await findPerson(tx, wanted);
    if (!person.hats.includes(hat)) refuse('coop_hat_not_worn');
    await decideCoopHat(tx, decision(deps, person.id, wanted, false));
    // A coordinator has no place in a team by that.
    if (hat === 'coordinator') return { name: person.name, places: 0 };
    const ended = await endPlacesWith(tx, { coopId, personId: person.id, hat, at: now });
    for (const { id, teamId } of ended) {
      const place = { coopId, teamId, personId: person.id };
      const type = (await isStillIn(tx, place)) ? 'member.place_ended' : 'member.left';
      await recordByItself(tx, { coopId, teamId, now }, [
        { type, subjectId: id, aboutPersonId: person.id, details: { relationship: hat } },
      ]);
    }
    return { name: person.name, places: ended.length };
  });
}

/** Who wears which, and what was looked at. */
export const coopHatsOf = (deps: Deps, coopId: string) =>
  deps.db.asOwnerOfSchema((tx) => listCoopHats(tx, coopId));

type Tx = Parameters<typeof findByAddress>[0];

async function findPerson(tx: Tx, { coopId, email, name }: CoopHatWanted) {
  const found = await findByAddress(tx, coopId, email);
  const [person, ...others] = found.filter((each) => name === undefined || each.name === name);
  if (others.length > 0) refuse('address_shared');
  return person ?? refuse('person_not_found');
}

function decision(
  { newId, now }: Deps,
  personId: string,
  { coopId, hat, evidence }: CoopHatWanted,
  given: boolean,
) {
  return { coopId, id: newId(), personId, hat, given, evidence, decidedAt: now() };
}
