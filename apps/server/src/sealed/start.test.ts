import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../cli/run.js';
import { readConfig } from '../config.js';
import { openDeps } from '../open-deps.js';
import { throwawayDatabase } from '../testing/postgres-database.js';

const newKey = () => randomBytes(32).toString('base64');
const serverUrl = process.env['TEST_DATABASE_URL'] ?? '';

let folder = '';
let undo: Array<() => unknown> = [];
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kith-master-'));
  undo = [() => rm(folder, { recursive: true, force: true })];
});
afterEach(async () => {
  for (const step of undo.reverse()) await step();
});

const coopId = v7();
const cell = { coopId, table: 'memos', column: 'words_sealed', rowId: 'one' };
const at = (name: string) => path.join(folder, name);

/** What a server does that starts with these settings, seals something and stops. */
async function sealWith(environment: Record<string, string>): Promise<Buffer> {
  const { deps, close } = await openDeps(readConfig({ LOG_LEVEL: 'silent', ...environment }));
  const coop = { id: coopId, slug: 'calder', name: 'Calder Care', recordedAt: deps.now() };
  return deps.db
    .asOwnerOfSchema(async (tx) => {
      await tx.insertInto('coops').values(coop).execute();
      return deps.sealer.seal(tx, cell, 'The key safe is 4711.');
    })
    .finally(close);
}

async function openWith(environment: Record<string, string>, sealed: Buffer): Promise<string> {
  const { deps, close } = await openDeps(readConfig({ LOG_LEVEL: 'silent', ...environment }));
  return deps.db.asOwnerOfSchema((tx) => deps.sealer.openText(tx, cell, sealed)).finally(close);
}

async function kith(environment: Record<string, string>, ...line: string[]) {
  const complained: string[] = [];
  const complain = (text: string) => void complained.push(text);
  const code = await run(line, { environment, say: () => {}, complain });
  return { code, complained: complained.join('\n') };
}

describe('a start on a data folder', () => {
  it('makes a master key in it, for this account alone, and finds it again', async () => {
    const here = { KITH_DATA_DIR: at('data') };
    const sealed = await sealWith(here);
    expect((await stat(at('data/field-key'))).mode & 0o777).toBe(0o600);
    expect(await openWith(here, sealed)).toBe('The key safe is 4711.');
  });

  it('is refused by name when the master key is gone, and makes no other', async () => {
    const here = { KITH_DATA_DIR: at('data') };
    const sealed = await sealWith(here);
    await copyFile(at('data/field-key'), at('kept'));
    await rm(at('data/field-key'));
    const refusal =
      /sealed under the master key [0-9a-f]{16}, and none was given\. Set KITH_FIELD_KEY/;
    await expect(openWith(here, sealed)).rejects.toThrow(refusal);
    await expect(stat(at('data/field-key'))).rejects.toThrow(/ENOENT/);
    expect(await openWith({ ...here, KITH_FIELD_KEY_FILE: at('kept') }, sealed)).toMatch(/4711/);
  });
});

describe('a backup of what is sealed', () => {
  it('is restored with the master key, and refused by name before anything is kept without it', async () => {
    const sealed = await sealWith({ KITH_DATA_DIR: at('data') });
    const from = { KITH_DATA_DIR: at('data'), LOG_LEVEL: 'silent' };
    expect((await kith(from, 'backup', at('monday.backup'))).code).toBe(0);

    const into = { KITH_DATA_DIR: at('restored'), LOG_LEVEL: 'silent' };
    const refused = await kith(into, 'restore', at('monday.backup'));
    expect(refused.code).toBe(1);
    expect(refused.complained).toMatch(
      /sealed under the master key [0-9a-f]{16}, and none was given/,
    );
    const wrong = { ...into, KITH_FIELD_KEY: newKey() };
    expect(await kith(wrong, 'restore', at('monday.backup'))).toMatchObject({
      complained: expect.stringMatching(/and what was given is the master key [0-9a-f]{16}\./),
    });
    // Nothing was kept, and the key may lie in the new folder beforehand.
    await mkdir(at('restored'), { recursive: true });
    await copyFile(at('data/field-key'), at('restored/field-key'));
    expect(await kith(into, 'restore', at('monday.backup'))).toMatchObject({ code: 0 });
    expect(await openWith({ KITH_DATA_DIR: at('restored') }, sealed)).toBe('The key safe is 4711.');
  }, 120_000);
});

describe.skipIf(serverUrl === '')('a start on PostgreSQL', () => {
  it('needs the master key once something is sealed, and not before', async () => {
    const { url, ownerUrl, drop } = await throwawayDatabase(serverUrl);
    undo.push(drop);
    const here = { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl };
    await expect(sealWith(here)).rejects.toMatchObject({ code: 'service_unavailable' });
    const key = newKey();
    const sealed = await sealWith({ ...here, KITH_FIELD_KEY: key });
    expect(await openWith({ ...here, KITH_FIELD_KEY: `${newKey()},${key}` }, sealed)).toMatch(
      /4711/,
    );
    await expect(openWith(here, sealed)).rejects.toThrow(/none was given/);
    await expect(openWith({ ...here, KITH_FIELD_KEY: newKey() }, sealed)).rejects.toThrow(
      /what was given is the master key/,
    );
  });
});
