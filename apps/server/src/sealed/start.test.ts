import { randomBytes } from 'node:crypto';
import { copyFile, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../cli/run.js';
import { readConfig } from '../config.js';
import { openDeps } from '../open-deps.js';
import { throwawayDatabase } from '../testing/postgres-database.js';

const newKey = () => randomBytes(32).toString('base64');
const serverUrl = process.env['TEST_DATABASE_URL'] ?? '';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kith-master-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

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

describe('the master key of a data folder', { timeout: 300_000 }, () => {
  const here = () => ({ KITH_DATA_DIR: at('data'), LOG_LEVEL: 'silent' });
  let sealed: Buffer = Buffer.of();
  beforeAll(async () => {
    sealed = await sealWith(here());
    await copyFile(at('data/field-key'), at('kept'));
  }, 300_000);

  it('is made in it, for this account alone, and found again', async () => {
    expect((await stat(at('data/field-key'))).mode & 0o777).toBe(0o600);
    expect(await openWith(here(), sealed)).toBe('The key safe is 4711.');
  });

  it('is in no backup: without it a restore is refused by name, and with it is whole', async () => {
    expect((await kith(here(), 'backup', at('monday.backup'))).code).toBe(0);
    const into = { KITH_DATA_DIR: at('restored'), LOG_LEVEL: 'silent' };
    const refused = await kith(into, 'restore', at('monday.backup'));
    expect(refused.code).toBe(1);
    expect(refused.complained).toMatch(
      /sealed under the master key [0-9a-f]{16}, and none was given\. Set KITH_FIELD_KEY/,
    );
    // Nothing was kept, and the key may lie in the new folder beforehand.
    await copyFile(at('kept'), at('restored/field-key'));
    expect(await kith(into, 'restore', at('monday.backup'))).toMatchObject({ code: 0 });
    expect(await openWith(into, sealed)).toBe('The key safe is 4711.');
  });

  it('is asked for by name when it is gone, and no other is made', async () => {
    await rm(at('data/field-key'));
    await expect(openWith(here(), sealed)).rejects.toThrow(/[0-9a-f]{16}, and none was given/);
    await expect(stat(at('data/field-key'))).rejects.toThrow(/ENOENT/);
    const elsewhere = { ...here(), KITH_FIELD_KEY_FILE: at('kept') };
    expect(await openWith(elsewhere, sealed)).toBe('The key safe is 4711.');
  });
});

describe.skipIf(serverUrl === '')('a start on PostgreSQL', () => {
  it('needs the master key once something is sealed, and not before', async () => {
    const { url, ownerUrl, drop } = await throwawayDatabase(serverUrl);
    const here = { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl };
    try {
      await expect(sealWith(here)).rejects.toMatchObject({ code: 'service_unavailable' });
      const key = newKey();
      const sealed = await sealWith({ ...here, KITH_FIELD_KEY: key });
      const both = { ...here, KITH_FIELD_KEY: `${newKey()},${key}` };
      expect(await openWith(both, sealed)).toBe('The key safe is 4711.');
      await expect(openWith(here, sealed)).rejects.toThrow(/none was given/);
      const wrong = { ...here, KITH_FIELD_KEY: newKey() };
      await expect(openWith(wrong, sealed)).rejects.toThrow(/what was given is the master key/);
    } finally {
      await drop();
    }
  });
});
