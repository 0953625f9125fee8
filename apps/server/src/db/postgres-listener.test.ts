import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { throwawayDatabase } from '../testing/postgres-database.js';
import { openWire, type Wire } from '../testing/wire.js';
import { listenWithReconnect } from './postgres-listener.js';

const serverUrl = process.env['TEST_DATABASE_URL'] ?? '';
const soon = { timeout: 30_000, interval: 10 };

describe.skipIf(serverUrl === '')('listening to PostgreSQL', () => {
  const undo: Array<() => unknown> = [];
  let wire: Wire;
  let database: pg.Client;
  let heard: string[];
  let missed: number;

  beforeEach(async () => {
    const { url, drop } = await throwawayDatabase(serverUrl);
    undo.push(drop);
    database = new pg.Client({ connectionString: url });
    await database.connect();
    undo.push(() => database.end());
    wire = await openWire(url);
    undo.push(() => wire.close());
    heard = [];
    missed = 0;
    const stop = await listenWithReconnect({
      settings: { connectionString: wire.urlOf(url), application_name: 'listener' },
      channel: 'news',
      heard: (payload) => heard.push(payload),
      missed: () => {
        missed += 1;
      },
      onLost: () => {},
      pulse: { every: 50, within: 1_000 },
    });
    undo.push(stop);
  });
  afterEach(async () => {
    for (const step of undo.splice(0).reverse()) await step();
  });

  const tell = (news: string) => database.query("select pg_notify('news', $1)", [news]);
  const end = () =>
    database.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'listener' and datname = current_database()",
    );

  it('goes on after its connection was ended, and says that news may have been missed', async () => {
    await tell('one');
    await expect.poll(() => heard, soon).toEqual(['one']);
    for (const times of [1, 2]) {
      await end();
      await expect.poll(() => missed, soon).toBe(times);
    }
    await tell('two');
    await expect.poll(() => heard, soon).toEqual(['one', 'two']);
  });

  it('notices that the other end is silent, and listens anew', async () => {
    wire.goDead();
    wire.mend();
    await expect.poll(() => missed, soon).toBe(1);
    await tell('three');
    await expect.poll(() => heard, soon).toEqual(['three']);
  });

  it('fails at the start where nothing can be reached, and tries no further', async () => {
    const nowhere = listenWithReconnect({
      settings: { connectionString: 'postgres://kith@127.0.0.1:1/kith' },
      channel: 'news',
      heard: () => {},
      missed: () => {},
      onLost: () => {},
    });
    await expect(nowhere).rejects.toMatchObject({ kind: 'away', code: 'ECONNREFUSED' });
  });
});
