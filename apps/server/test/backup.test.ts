import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { tablesOn } from '../src/backup/catalogue.sql.js';
import { leftOut } from '../src/backup/left-out.js';
import { readConfig } from '../src/config.js';
import { openAsItIs } from '../src/db/open-as-it-is.js';
import { emptyPostgres } from '../src/testing/postgres-database.js';
import { kith, type Running, serve } from './kith.js';

/** Whole databases and processes; a busy machine takes its time. */
const patience = 600_000;
const serverUrl = process.env['TEST_DATABASE_URL'] ?? '';

/** Where a database is, for the environment of a process. */
type Place = Record<string, string>;

const undo: Array<() => unknown> = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kith-backup-'));
  undo.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function running(place: Place): Promise<Running> {
  const server = await serve({ ...place, LOG_LEVEL: 'silent' });
  undo.push(() => server.child.kill('SIGKILL'));
  return server;
}

const inFolder = async (): Promise<Place> => ({
  KITH_DATA_DIR: path.join(await freshFolder(), 'data'),
});

const inPostgres = async (): Promise<Place> => {
  const { servingUrl, ownerUrl, end } = await emptyPostgres(serverUrl);
  undo.push(end);
  return {
    DATABASE_URL: servingUrl,
    DATABASE_OWNER_URL: ownerUrl,
    KITH_DATA_DIR: path.join(await freshFolder(), 'data'),
  };
};

/** Somebody of the demonstration: signed in by button, with a page of their own to write on. */
async function signIn(address: string) {
  const headers = { 'content-type': 'application/json', origin: address };
  const { items } = (await (await fetch(`${address}/v1/demo/people`)).json()) as {
    items: Array<{ id: string; name: string }>;
  };
  const reply = await fetch(`${address}/v1/demo/session`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ personId: items[0]?.id }),
  });
  expect(reply.ok).toBe(true);
  const cookie = reply.headers.get('set-cookie')?.split(';')[0] ?? '';
  const me = async () =>
    (await (await fetch(`${address}/v1/people/me`, { headers: { cookie } })).json()) as {
      id: string;
      version: number;
      introduction: string;
    };
  const write = async (version: number) => {
    const changed = await fetch(`${address}/v1/people/me`, {
      method: 'PATCH',
      headers: { ...headers, cookie, 'if-match': `"${version}"` },
      body: JSON.stringify({ introduction: `Version ${version + 1}` }),
    });
    expect(changed.status).toBe(200);
    await changed.arrayBuffer();
  };
  return { me, write };
}

/** What a server does of itself at its first start is done: only we change the data from here on. */
async function visitsAreMadeAhead(address: string): Promise<void> {
  const told = async () => (await fetch(`${address}/metrics`)).text();
  const isDone = /kith_job_last_done_timestamp_seconds\{job="make_visits_ahead"\} [1-9]/;
  await expect.poll(told, { timeout: 120_000, interval: 500 }).toMatch(isDone);
}

/** Every row of every table, as text. */
async function contentsOf(place: Place): Promise<Map<string, string[]>> {
  const engine = await openAsItIs(readConfig(place));
  const connection = await engine.ownerPool.connect();
  try {
    await connection.query(`set timezone = 'UTC'`, []);
    const contents = new Map<string, string[]>();
    for (const { name, quoted } of await tablesOn(connection)) {
      const text = `select t::text as row from ${quoted} t order by t::text collate "C"`;
      const { rows } = await connection.query<{ row: string }>(text, []);
      contents.set(
        name,
        rows.map(({ row }) => row),
      );
    }
    return contents;
  } finally {
    connection.release();
    await engine.end();
  }
}

const engines: Array<[string, () => Promise<Place>]> = [
  ['PGlite', inFolder],
  ...(serverUrl === '' ? [] : [['PostgreSQL', inPostgres] as [string, typeof inPostgres]]),
];

describe('a backup taken while a server runs', () => {
  it.each(engines)(
    'brings all of it back after the server was killed and its data lost, on %s',
    async (_, newPlace) => {
      const [lost, restored] = [await newPlace(), await newPlace()];
      const folder = await freshFolder();
      const at = (name: string) => path.join(folder, name);
      // It is written without pause, which is more than a person may do.
      const unlimited = { KITH_DEMO: 'true', KITH_REQUEST_LIMITS: 'false' };
      const server = await running({ ...lost, ...unlimited });
      const { me, write } = await signIn(server.address);
      await visitsAreMadeAhead(server.address);

      const { version: before, id } = await me();
      let version = before;
      let isDone = false;
      const writing = (async () => {
        do {
          await write(version);
          version += 1;
        } while (!isDone);
      })();
      expect(await kith(['backup-keys', 'create', at('key')]).ended).toMatchObject({ code: 0 });
      const line = ['backup', at('kith.backup'), '--key-file', at('key')];
      const taken = await kith(line, lost).ended;
      isDone = true;
      await writing;
      expect(taken).toMatchObject({ code: 0, stdout: '' });
      expect(taken.stderr).toContain(`The backup is in ${at('kith.backup')}, encrypted.`);
      expect((await stat(at('kith.backup'))).mode & 0o777).toBe(0o600);
      expect((await readdir(folder)).sort()).toEqual(['key', 'kith.backup']);

      server.child.kill('SIGKILL');
      await server.ended;
      const there = await contentsOf(lost);
      const back = ['restore', at('kith.backup'), '--key-file', at('key')];
      expect(await kith(back, restored).ended).toMatchObject({ code: 0, stdout: '' });

      const here = await contentsOf(restored);
      expect([...here.keys()]).toEqual([...there.keys()]);
      // What every start and every second changes by itself, and what no backup holds.
      const passing = [...Object.keys(leftOut), 'jobs'];
      for (const [table, rows] of there) {
        if (passing.includes(table)) continue;
        const ofOthers = (row: string) => !(table === 'people' && row.includes(id));
        const ours = here.get(table) ?? [];
        expect({ table, rows: ours.filter(ofOthers) }).toEqual({
          table,
          rows: rows.filter(ofOthers),
        });
        expect(ours).toHaveLength(rows.length);
      }
      expect(here.get('visits')?.length).toBeGreaterThan(500);
      expect(here.get('sessions')).toEqual([]);

      const again = await running({ ...restored, KITH_DEMO: 'true' });
      const kept = await (await signIn(again.address)).me();
      expect(kept.version).toBeGreaterThanOrEqual(before);
      expect(kept.version).toBeLessThanOrEqual(version);
      if (kept.version > before) expect(kept.introduction).toBe(`Version ${kept.version}`);
    },
    patience,
  );
});
