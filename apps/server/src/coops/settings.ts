import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import type { Actor } from '../actor.js';
import type { Tx } from '../db/database.js';
import type { Deps } from '../deps.js';
import { refuse, refuseOn } from '../domain-error.js';
import { requireVersion } from '../http/versions.js';
import {
  type CoopChangeRow,
  type CoopRow,
  findCoop,
  findCoopChanges,
  holdCoop,
  keepsCoop,
  updateCoop,
} from './settings.sql.js';
import type { updateCoopSchema } from './settings-schemas.js';

export type CoopChanges = z.output<typeof updateCoopSchema>;

/** A person, a website by its key, or, with neither, whoever runs the server. */
export type CoopCaller =
  | Pick<Actor, 'personId' | 'coopId' | 'via' | 'language'>
  | { coopId: string; apiKeyId?: string };

/** What a co-op says of itself: for everybody in it. Who keeps it reads how it was changed too. */
export const getCoop = (deps: Deps, caller: CoopCaller) =>
  within(deps, caller, async (tx) => {
    const row = await findCoop(tx, caller.coopId);
    const keeps = isServer(caller) || (await keepsCoop(tx));
    return coopView(row, keeps ? await findCoopChanges(tx, caller.coopId) : null);
  });

/**
 * Changes it, if the caller has seen it as it is now; who runs the server need not have. Refused with
 * `coordinator_needed` or `page_not_on_own_site`.
 */
export function changeCoop(deps: Deps, caller: CoopCaller, changes: CoopChanges, seen?: number) {
  const { coopId } = caller;
  return within(deps, caller, async (tx) => {
    if (!isServer(caller) && !(await keepsCoop(tx))) refuse('coordinator_needed');
    const row = (await holdCoop(tx, coopId)) ?? refuse('coordinator_needed');
    if (seen !== undefined) requireVersion(row.version, seen);
    const changed = differing(row, changes);
    if (Object.keys(changed).length > 0) {
      await updateCoop(tx, coopId, { ...changed, ...handOf(caller), changedAt: deps.now() });
    }
    return coopView(await findCoop(tx, coopId), await findCoopChanges(tx, coopId));
  }).catch(refuseOn({ coop_pages_on_own_sites: 'page_not_on_own_site' }));
}

function within<T>({ db }: Deps, caller: CoopCaller, work: (tx: Tx) => Promise<T>): Promise<T> {
  if ('personId' in caller) return db.as(caller, work);
  return isServer(caller) ? db.asOwnerOfSchema(work) : db.asCoop(caller.coopId, work);
}

const isServer = (caller: CoopCaller) => !('personId' in caller) && caller.apiKeyId === undefined;

const handOf = (caller: CoopCaller) => ({
  changedBy: 'personId' in caller ? caller.personId : null,
  changedWith: 'personId' in caller ? null : (caller.apiKeyId ?? null),
});

/** What was given and is not so already, by column. */
function differing(row: CoopRow, { welshName, ...changes }: CoopChanges): Partial<CoopRow> {
  const given = Object.entries({ ...changes, nameCy: welshName });
  return Object.fromEntries(
    given.filter(
      ([column, value]) =>
        value !== undefined && !isDeepStrictEqual(value, row[column as keyof CoopRow]),
    ),
  );
}

function coopView({ nameCy, ...row }: CoopRow, changes: CoopChangeRow[] | null) {
  return {
    ...row,
    welshName: nameCy,
    you: { mayChange: changes !== null },
    changes: changes?.map(changeView) ?? null,
  };
}

function changeView({ was, became, changedAt, ...change }: CoopChangeRow) {
  const fields = Object.keys(was).map((column) => ({
    name: nameOf[column] ?? column,
    was: valuesOf(was[column]),
    became: valuesOf(became[column]),
  }));
  return { ...change, changedAt: changedAt.toString(), fields };
}

const valuesOf = (value: unknown): string[] =>
  value === null || value === undefined ? [] : [value].flat().map(String);

/** What the contract calls a column that it calls by another name. */
const nameOf: Record<string, string> = {
  name_cy: 'welshName',
  teams_page: 'teamsPage',
  invitation_page: 'invitationPage',
};
