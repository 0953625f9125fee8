import { sql } from 'kysely';
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
export async function enqueue<Payload>(
  tx: Tx,
  kind: Kind<Payload>,
  { coopId, id, payload, due }: NewEntry<Payload>,
): Promise<void> {
  const text = JSON.stringify(kind.payload.parse(payload));
  await sql`select kith_enqueue(${coopId}, ${id}, ${kind.name}, ${text}::jsonb, ${due})`.execute(
    tx,
  );
}
