import type { LookKind } from '@kith/core/access-log';
import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';

/** What a command of whoever runs the server read of all people of a co-op. As the owner of the schema. */
export async function keepCommand(
  tx: Tx,
  { coopId, kind, at }: { coopId: string; kind: LookKind; at: Temporal.Instant },
): Promise<void> {
  await sql`select kith_keep_command(${coopId}, ${kind}, ${at.toString()})`.execute(tx);
}
