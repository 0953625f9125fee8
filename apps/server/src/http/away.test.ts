import { expect, it } from 'vitest';
import { createApp } from '../app.js';
import type { During, Kind } from '../db/trouble.js';
import { schemaOfKith } from '../schema.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { publicUrl } from '../testing/test-server.js';
import { troubledDatabase } from '../testing/troubled-database.js';
import { readinessOf } from './readiness.js';

describeOnEveryEngine('a server whose database cannot do its part', (given) => {
  const arrange = async (kind: Kind, during: During = 'connect') => {
    const { cookie } = await given.session(await given.person());
    const database = troubledDatabase(given.deps);
    const app = createApp(database.deps);
    database.fail(kind, during);
    const get = async (path: string) => {
      const answer = await app.request(new URL(path, publicUrl), { headers: { cookie } });
      return {
        status: answer.status,
        retryAfter: answer.headers.get('retry-after'),
        body: (await answer.json()) as Record<string, unknown>,
      };
    };
    return { get, mend: database.mend };
  };

  it('says that it is away, and when to come back', async () => {
    const { get } = await arrange('away');
    expect(await get('/v1/people/me')).toMatchObject({
      status: 503,
      retryAfter: '3',
      body: { code: 'service_unavailable' },
    });
  });

  it('says that it is busy, and to come back sooner', async () => {
    const { get } = await arrange('busy');
    expect(await get('/v1/people/me')).toMatchObject({
      status: 503,
      retryAfter: '1',
      body: { code: 'database_busy' },
    });
  });

  it('says that nobody knows whether it was done when the end of it was not heard', async () => {
    const { get } = await arrange('away', 'commit');
    expect(await get('/v1/people/me')).toMatchObject({ status: 503, body: { outcome: 'unknown' } });
  });

  it('is alive and not ready, says why, and is ready again by itself', async () => {
    const { get, mend } = await arrange('away');
    expect(await get('/health/live')).toMatchObject({ status: 200 });
    expect(await get('/health/ready')).toMatchObject({
      status: 503,
      retryAfter: '3',
      body: { detail: 'The database does not answer.' },
    });
    mend();
    given.clock.advance({ seconds: 2 });
    expect(await get('/health/ready')).toMatchObject({ status: 200, body: { status: 'ready' } });
  });

  it('asks the database once, however many ask whether it is ready', async () => {
    let asked = 0;
    const { db } = given.deps;
    const counting: typeof db = {
      ...db,
      asCoop(coopId, work) {
        asked += 1;
        return db.asCoop(coopId, work);
      },
    };
    const readiness = readinessOf({ ...given.deps, db: counting }, schemaOfKith);
    await Promise.all(Array.from({ length: 20 }, readiness));
    expect(asked).toBe(1);
    given.clock.advance({ seconds: 2 });
    await readiness();
    expect(asked).toBe(2);
  });

  it('is not ready on a schema that is older or newer than itself', async () => {
    const wrong = (numbers: number[]) =>
      readinessOf(given.deps, async () => ({
        migrations: numbers.map((number) => ({ number, name: `${number}`, sql: '', checksum: '' })),
      }))();
    expect(await wrong([])).toMatch(/by a newer Kith/);
    expect(await wrong([9_999])).toBe('The database is not migrated.');
  });
});
