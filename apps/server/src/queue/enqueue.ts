import { type RawBuilder, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';
import type { Kind } from './kind.js';

export interface NewEntry<Payload> {
  /** `noCoop` where the work belongs to none. */
  coopId: string;
  id: string;
  payload: Payload;
  /** Not before then. */
  due: Temporal.Instant;
}

/** Puts work into the queue: it is done if this transaction is committed, and not otherwise. */
export const enqueue = <Payload>(tx: Tx, kind: Kind<Payload>, entry: NewEntry<Payload>) =>
  put(tx, sql`kith_enqueue`, kind, entry);

/** The same, unless work with this payload waits there already. */
export const enqueueOnce = <Payload>(tx: Tx, kind: Kind<Payload>, entry: NewEntry<Payload>) =>
  put(tx, sql`kith_enqueue_once`, kind, entry);

async function put<Payload>(
  tx: Tx,
  how: RawBuilder<unknown>,
  kind: Kind<Payload>,
  { coopId, id, payload, due }: NewEntry<Payload>,
): Promise<void> {
  const text = JSON.stringify(kind.payload.parse(payload));
  await sql`select ${how}(${coopId}, ${id}, ${kind.name}, ${text}::jsonb, ${due})`.execute(tx);
}
