import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { controlAddress } from '../src/control/address.js';
import { askForBackup } from '../src/control/ask-server.js';
import { parseToken } from '../src/identity/tokens.js';
import { asSomebody } from '../src/testing/as-somebody.js';
import { kith, type Running, serve } from './kith.js';

/** Each command is a process; a busy machine takes its time. */
const patience = 300_000;

describe('commands while a server has the data folder', { timeout: patience }, () => {
  let above = '';
  let server: Running;
  const place = () => ({ KITH_DATA_DIR: path.join(above, 'data'), LOG_LEVEL: 'silent' });
  const at = (name: string) => path.join(above, name);
  beforeAll(async () => {
    above = await mkdtemp(path.join(tmpdir(), 'kith-served-'));
    server = await serve({ ...place(), KITH_DEMO: 'true' });
  }, patience);
  afterAll(async () => {
    server.child.kill('SIGKILL');
    await server.ended;
    await rm(above, { recursive: true, force: true });
  });

  it('make an API key that the server takes at once', async () => {
    const line = ['api-keys', 'create', '--coop', 'larkmoor', '--name', 'Our website'];
    const { code, stdout, stderr } = await kith(line, place()).ended;
    expect([code, stderr]).toEqual([0, '']);
    const token = stdout.trim();
    expect(parseToken(token, 'kak')).toBeDefined();
    const reply = await fetch(`${server.address}/v1/embed-sessions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: '{}',
    });
    expect(reply.status).not.toBe(401);
  });

  it('give a hat of the co-op, and make a link to hand over, that count at once', async () => {
    const gwen = ['--email', 'gwen.adeyanju@example.org'];
    const hat = ['--coop', 'larkmoor', ...gwen, '--hat', 'coach'];
    const ended = await kith(['hats', 'end', ...hat, '--reason', 'Moved away.'], place()).ended;
    expect(ended.stdout).toMatch(/^Gwen Adeyanju is no coach any more\. Places ended: \d+\.\n$/);
    const given = await kith(['hats', 'give', ...hat, '--evidence', 'Seen.'], place()).ended;
    expect(given).toMatchObject({ code: 0, stderr: '' });
    const made = await kith(['sign-in-links', 'create', ...gwen], place()).ended;
    const token = /token=(\S+)/.exec(made.stdout)?.[1];
    const reply = await fetch(`${server.address}/v1/session`, {
      method: 'POST',
      headers: { origin: server.address, 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    });
    expect(reply.status).toBe(201);
  });

  it('say what is wrong as they do without a server, with the same exit code', async () => {
    const create = (...line: string[]) => kith(['api-keys', 'create', ...line], place()).ended;
    expect(await create()).toMatchObject({
      code: 2,
      stdout: '',
      stderr: 'kith api-keys create needs --coop.\n',
    });
    expect(await create('--coop', 'nowhere', '--name', 'Site')).toMatchObject({
      code: 1,
      stderr: 'There is no co-op with the slug "nowhere".\n',
    });
  });

  it('write a backup to standard output, and restore it from standard input', async () => {
    const taken = await kith(['backup', '-'], place()).ended;
    expect(taken).toMatchObject({ code: 0, stderr: 'The backup is written, not encrypted.\n' });
    const elsewhere = { KITH_DATA_DIR: at('elsewhere') };
    const restored = await kith(['restore', '-'], elsewhere, taken.bytes).ended;
    expect(restored).toMatchObject({ code: 0, stdout: '' });
    expect(restored.stderr).toMatch(/Restored \d+ rows as of .*Everybody signs in anew\.\n$/);
    expect((await readdir(elsewhere.KITH_DATA_DIR)).sort()).toEqual(['lock', 'postgres']);
    expect(await kith(['restore', '-'], elsewhere, taken.bytes).ended).toMatchObject({
      code: 1,
      stderr: `The data folder ${elsewhere.KITH_DATA_DIR} holds a database already. Set KITH_DATA_DIR to a new folder.\n`,
    });
  });

  it('leave, of a restore that is killed, a folder that no server takes for new, and that another restore fills', async () => {
    const target = { KITH_DATA_DIR: at('target') };
    const file = at('kith.backup');
    expect(await kith(['backup', file], place()).ended).toMatchObject({ code: 0 });

    const killed = kith(['restore', file], target);
    killed.child.stderr?.once('data', () => killed.child.kill('SIGKILL'));
    expect(await killed.ended).toMatchObject({ code: null });

    expect(await kith(['serve'], target).ended).toMatchObject({
      code: 1,
      stderr:
        `A restore into the data folder ${target.KITH_DATA_DIR} was interrupted, and nothing of it is kept. ` +
        'Run kith restore again, which starts afresh.\n',
    });
    expect(await kith(['restore', file], target).ended).toMatchObject({ code: 0 });
    expect(await kith(['migrate'], target).ended).toMatchObject({
      code: 0,
      stdout: 'The data is up to date.\n',
    });
  });

  it('write over no file without being told to', async () => {
    await writeFile(at('there'), 'precious');
    expect(await kith(['backup', at('there')], place()).ended).toMatchObject({
      code: 2,
      stderr: `${at('there')} is there already. Say another name, or --force.\n`,
    });
    expect(await kith(['backup', at('there'), '--force'], place()).ended).toMatchObject({
      code: 0,
    });
    expect((await stat(at('there'))).size).toBeGreaterThan(10_000);
    expect(await kith(['backup', at('nowhere/x')], place()).ended).toMatchObject({
      code: 1,
      stderr: `${at('nowhere/x')} cannot be written (ENOENT). Nothing was kept of it.\n`,
    });
  });

  it('are heard from the account of the server alone', async () => {
    const address = controlAddress(place().KITH_DATA_DIR) ?? expect.fail('there is no address');
    expect((await stat(address)).mode & 0o777).toBe(0o600);
    const asking = () => askForBackup({ dataDir: place().KITH_DATA_DIR, databaseUrl: undefined });
    await expect(asSomebody(asking)).rejects.toThrow(/did not answer \(EACCES\)/);
  });

  it('leave nothing of a backup in the folder', async () => {
    expect((await readdir(place().KITH_DATA_DIR)).sort()).toEqual([
      'control.sock',
      'demo-host-key',
      'field-key',
      'lock',
      'postgres',
    ]);
  });
});
