import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../db/migrate.js';
import { openPostgres } from '../db/postgres-engine.js';
import { servingAccount } from '../db/serving-account.js';
import { schemaOfKith } from '../schema.js';
import { type ThrowawayDatabase, throwawayDatabase } from '../testing/postgres-database.js';

const serverUrl = process.env['TEST_DATABASE_URL'] ?? '';

describe.skipIf(serverUrl === '')(
  'the account that serves, skipped without TEST_DATABASE_URL',
  () => {
    let database: ThrowawayDatabase;
    beforeAll(async () => {
      database = await throwawayDatabase(serverUrl);
    });
    afterAll(() => database.drop());

    async function tryAs(url: string, ...statements: string[]): Promise<string> {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      try {
        for (const statement of statements) await client.query(statement);
        return 'done';
      } catch (error) {
        return (error as Error).message;
      } finally {
        await client.end();
      }
    }

    it('can become nobody else, and stays bound by row-level security', async () => {
      expect(await tryAs(database.url, 'set role kith_test_owner')).toMatch(
        'permission denied to set role',
      );
      expect(
        await tryAs(database.url, "select set_config('role', 'kith_test_owner', false)"),
      ).toMatch('denied');
      expect(await tryAs(database.url, 'set session authorization kith_test_owner')).toMatch(
        'denied',
      );
      expect(await tryAs(database.url, 'alter table people disable row level security')).toMatch(
        'must be owner',
      );
      expect(await tryAs(database.url, 'drop policy own_coop on people')).toMatch('must be owner');
      expect(await tryAs(database.url, 'create table mine (id integer)')).toMatch(
        'permission denied',
      );
      expect(await tryAs(database.url, 'create temporary table mine (id integer)')).toMatch(
        'permission denied',
      );
      const client = new pg.Client({ connectionString: database.url });
      await client.connect();
      await client.query('reset role');
      const { rows } = await client.query(
        'select current_user as name, (select count(*) from people) as people',
      );
      await client.end();
      expect(rows).toEqual([{ name: 'kith_test_server', people: '0' }]);
    });

    it('asks nobody for the right to make roles', async () => {
      const client = new pg.Client({ connectionString: database.ownerUrl });
      await client.connect();
      const { rows } = await client.query(
        'select rolcreaterole, rolsuper, rolbypassrls from pg_roles where rolname = current_user',
      );
      await client.end();
      expect(rows).toEqual([{ rolcreaterole: false, rolsuper: false, rolbypassrls: false }]);
    });

    const judged = async (url: string, ownerUrl: string) => {
      const engine = openPostgres({ url, ownerUrl });
      try {
        return await servingAccount(engine);
      } finally {
        await engine.end();
      }
    };

    it('is taken as it is when it owns nothing', async () => {
      expect(await judged(database.url, database.ownerUrl)).toEqual({});
    });

    it('does not serve when it owns the schema and could not be bound', async () => {
      await expect(judged(database.ownerUrl, database.ownerUrl)).rejects.toThrow(
        /owns the schema, so row-level security does not bind it/,
      );
    });

    it('may be one that no role was made for', async () => {
      const plain = new URL(database.url);
      plain.username = 'kith_test_plain';
      plain.password = 'kith_test_plain';
      expect(await tryAs(plain.href, 'select count(*) from people')).toMatch('permission denied');
      const engine = openPostgres({ url: plain.href, ownerUrl: database.ownerUrl });
      await migrate(engine, await schemaOfKith());
      expect(await servingAccount(engine)).toEqual({});
      await engine.end();
      expect(await tryAs(plain.href, 'select count(*) from people')).toBe('done');
      expect(await tryAs(plain.href, 'select * from kith_signing_key')).toMatch(
        'permission denied',
      );
    });

    it('is warned of when it stands above row-level security', async () => {
      const superuser = new URL(serverUrl);
      superuser.pathname = new URL(database.url).pathname;
      expect(await judged(superuser.href, database.ownerUrl)).toMatchObject({
        mustBecome: 'kith_app',
        warning: expect.stringMatching(/stands above row-level security/),
      });
    });
  },
);
