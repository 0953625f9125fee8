import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../actor.js';
import { databaseOn } from '../db/database.js';
import { openPostgres } from '../db/postgres-engine.js';
import { throwawayDatabase } from '../testing/postgres-database.js';

const serverUrl = process.env['TEST_DATABASE_URL'] ?? '';
const now = () => Temporal.Instant.from('2026-08-03T08:00:00Z');
const coopId = '0198a000-0000-7000-8000-000000000001';
const personId = '0198a000-0000-7000-8000-000000000002';
const teamId = '0198a000-0000-7000-8000-000000000003';
const actor: Actor = { coopId, personId, via: 'session', language: 'en' };

describe.skipIf(serverUrl === '')('whoever has the account that serves, and looks on', () => {
  it('reads of nobody’s transaction as whom it was signed', async () => {
    const { url, ownerUrl, drop } = await throwawayDatabase(serverUrl);
    const engine = openPostgres({ url, ownerUrl });
    const onlooker = new pg.Client({ connectionString: url });
    await onlooker.connect();
    const seen = async () => {
      const { rows } = await onlooker.query<{ query: string }>(
        'select query from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      );
      return rows.map(({ query }) => query).join('\n');
    };
    try {
      const db = databaseOn(engine, now);
      const place = { name: 'kith_own_place', given: [teamId] };
      const looks = [
        await db.as(actor, seen),
        await db.asCoop(coopId, seen),
        await db.asUnit(coopId, () => db.as(actor, seen)),
        await db.glance(actor, { place }).then(seen),
        await db.lookUp('kith_session', coopId, Buffer.alloc(32)).then(seen),
      ];
      for (const look of looks) {
        expect(look).toMatch(/select|commit/);
        expect(look).not.toMatch(/[0-9a-f]{64}|\/(person|identity)\//);
        expect(look).not.toContain(personId);
      }
    } finally {
      await onlooker.end();
      await engine.end();
      await drop();
    }
  });
});
