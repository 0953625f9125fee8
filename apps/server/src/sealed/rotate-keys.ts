import type { Deps } from '../deps.js';
import { refuse } from '../domain-error.js';
import { enqueueOnce } from '../queue/enqueue.js';
import { noCoop } from '../queue/kind.js';
import {
  closeKey,
  coopsWithKeys,
  insertKey,
  rewriteKey,
  takeKeysNotBy,
  type WrappedKey,
} from './coop-keys.sql.js';
import type { MasterKeys } from './master-keys.js';
import type { SealAnew } from './seal-anew.js';
import { newKey } from './sealer.js';

type Rotating = Pick<Deps, 'db' | 'now' | 'newId' | 'sealer'>;

/**
 * Gives each co-op, or one of them, a new key to seal with, and puts the sealing anew of what the
 * older ones sealed into the queue. Resolves to how many co-ops; those that sealed nothing yet have
 * no key to rotate.
 */
export async function rotateKeys(
  deps: Rotating,
  kind: SealAnew,
  { coopId: only }: { coopId?: string | undefined } = {},
): Promise<number> {
  const { db, now, newId, sealer } = deps;
  const coops = await db.asOwnerOfSchema((tx) => coopsWithKeys(tx, only));
  for (const coopId of coops) {
    const key = await newKey(sealer.masterKeys, { coopId, id: newId() });
    await db.asOwnerOfSchema(async (tx) => {
      await closeKey(tx, coopId, now());
      await insertKey(tx, { ...key, at: now() });
      const entry = { coopId: noCoop, id: newId(), payload: { coopId }, due: now() };
      await enqueueOnce(tx, kind, entry);
    });
  }
  return coops.length;
}

const atOneGo = 100;

/**
 * Wraps every key of every co-op by the master key that wraps now; what they sealed stays as it is.
 * Resolves to how many there were that another had wrapped.
 */
export async function rotateMasterKey({ db, sealer }: Rotating): Promise<number> {
  const { current = refuse('service_unavailable') } = sealer.masterKeys;
  for (let total = 0; ; ) {
    const done = await db.asOwnerOfSchema(async (tx) => {
      const keys = await takeKeysNotBy(tx, current.id, atOneGo);
      for (const key of keys) await rewriteKey(tx, await wrapAnew(sealer.masterKeys, key));
      return keys.length;
    });
    total += done;
    if (done < atOneGo) return total;
  }
}

async function wrapAnew(
  { of, current = refuse('service_unavailable') }: MasterKeys,
  key: WrappedKey,
): Promise<WrappedKey> {
  const before = of(key.wrappedBy) ?? refuse('service_unavailable');
  const wrapped = await current.wrap(await before.unwrap(key.wrapped, key), key);
  return { ...key, wrapped: Buffer.from(wrapped), wrappedBy: current.id };
}
