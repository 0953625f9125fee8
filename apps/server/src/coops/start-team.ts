import { type Asking, asActor, recordedAs } from '../access/asking.js';
import type { Actor, RecordingMethod } from '../actor.js';
import type { Deps } from '../deps.js';
import { refuse } from '../domain-error.js';
import { record } from '../events/record.js';
import { wearsCoopHat } from '../people/coop-hats.sql.js';
import type { Language } from '../people/tables.js';
import { readTeam } from '../teams/get-team.js';
import { insertMembership } from '../teams/memberships.sql.js';
import { insertTeam } from '../teams/teams.sql.js';
import { addPerson } from './people-of-coop.sql.js';

export interface TeamToStart {
  name: string;
  timeZone: string;
  /** Whom the team is for. They have no account: what they say is written down for them. */
  owner: { name: string; language: Language; phone?: string | undefined };
  /** How they said that they want it. */
  method: Exclude<RecordingMethod, 'self' | 'import'>;
}

/**
 * A team starter of the co-op starts a team for somebody who asked for one and has no account yet:
 * that person is its Owner from the first moment, and the starter is in it as such. Refused with
 * `team_starter_needed`.
 */
export function startTeam(deps: Deps, actor: Actor, wanted: TeamToStart) {
  return asActor(deps, actor, async (asking) => {
    await requireStarter(asking);
    const ownerId = await putDownOwner(asking, wanted);
    // Whoever is taking the hat back just now was waited for.
    await requireStarter(asking);
    await asking.standFor(ownerId);
    const forOwner: Asking = { ...asking, principalId: ownerId };
    const teamId = await formTeam(forOwner, wanted);
    await asking.standFor(actor.personId);
    await takePlace(asking, teamId);
    return readTeam(asking, teamId);
  });
}

async function requireStarter({ tx, actor }: Asking) {
  if (!(await wearsCoopHat(tx, actor, 'team_starter'))) refuse('team_starter_needed');
}

async function putDownOwner({ tx, actor, newId, now, asIdentity }: Asking, wanted: TeamToStart) {
  const { owner, method } = wanted;
  const id = newId();
  const contacts = owner.phone ? [{ id: newId(), kind: 'phone' as const, value: owner.phone }] : [];
  const hand = { recordedBy: actor.personId, method, accountStatus: 'invited' as const };
  await asIdentity(() =>
    addPerson(tx, {
      ...{ coopId: actor.coopId, id, name: owner.name, language: owner.language },
      ...{ contacts, at: now, ...hand },
    }),
  );
  return id;
}

/** With the right of the Owner, in the hand of the starter. */
async function formTeam(asking: Asking, { name, timeZone, method }: TeamToStart) {
  const { tx, actor, principalId, now, newId } = asking;
  const { coopId } = actor;
  const recorded = recordedAs(asking, { method });
  const teamId = newId();
  await insertTeam(tx, { coopId, id: teamId, name, timeZone, state: 'forming', ...recorded });
  await insertMembership(tx, {
    ...{ coopId, id: newId(), teamId, personId: principalId },
    ...{ relationship: 'owner', since: now, ...recorded },
  });
  await record(asking, teamId, { method }, [{ type: 'team.formed', subjectId: teamId }]);
  return teamId;
}

async function takePlace(asking: Asking, teamId: string) {
  const { tx, actor, now, newId } = asking;
  const { coopId, personId } = actor;
  const membershipId = newId();
  await insertMembership(tx, {
    ...{ coopId, id: membershipId, teamId, personId, relationship: 'team_starter' },
    ...{ since: now, ...recordedAs(asking, {}) },
  });
  await record(asking, teamId, {}, [{ type: 'member.joined', subjectId: membershipId }]);
}
