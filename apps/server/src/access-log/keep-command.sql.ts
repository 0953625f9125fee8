import type { LookKind } from '@kith/core/access-log';
import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Database } from '../db/database.js';

const beforeAll = '00000000-0000-0000-0000-000000000000';

/** What a command of whoever runs the server is about to read of all people of a co-op. */
export async function keepCommand(
  db: Database,
  { coopId, kind, at }: { coopId: string; kind: LookKind; at: Temporal.Instant },
): Promise<void> {
  let after: string | null = beforeAll;
  while (after !== null) {
    const next: string = after;
    after = await db.asOwnerOfSchema(async (tx) => {
      const { rows } = await sql<{ last: string | null }>`
        select kith_keep_command(${coopId}, ${kind}, ${at.toString()}, ${next}) as last`.execute(
        tx,
      );
      return rows[0]?.last ?? null;
    });
  }
}
