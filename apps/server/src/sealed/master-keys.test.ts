import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wrapperOf } from './key-wrapper.js';
import { makeMasterKeyFile, masterKeysGiven, readMasterKeys } from './master-keys.js';

describe('a master key', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'kith-keys-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const newKey = () => randomBytes(32).toString('base64');
  const given = (fieldKey?: string, fieldKeyFile?: string) =>
    masterKeysGiven({ fieldKey, fieldKeyFile });

  it('wraps the key of a co-op, which opens as that key and no other', async () => {
    const wrapper = wrapperOf(randomBytes(32));
    const which = { coopId: v7(), id: v7() };
    const dataKey = randomBytes(32);
    const wrapped = await wrapper.wrap(dataKey, which);
    expect(await wrapper.unwrap(wrapped, which)).toEqual(dataKey);
    await expect(wrapper.unwrap(wrapped, { ...which, coopId: v7() })).rejects.toThrow();
    await expect(wrapperOf(randomBytes(32)).unwrap(wrapped, which)).rejects.toThrow();
  });

  it('is called by a name that is the same everywhere and tells nothing of it', () => {
    const key = randomBytes(32);
    expect(wrapperOf(key).id).toBe(wrapperOf(Buffer.from(key)).id);
    expect(wrapperOf(key).id).toMatch(/^[0-9a-f]{16}$/);
    expect(key.toString('hex')).not.toContain(wrapperOf(key).id);
  });

  it('is read from the settings: the first wraps, and those before it still open', async () => {
    const [now, before] = [newKey(), newKey()];
    const keys = await given(`${now}, ${before}`);
    const ids = [now, before].map((key) => wrapperOf(Buffer.from(key, 'base64')).id);
    expect(keys?.current?.id).toBe(ids[0]);
    expect(keys?.ids).toEqual(ids);
    expect(await given()).toBeUndefined();
  });

  it('is read from a file with remarks', async () => {
    const file = path.join(folder, 'two');
    const [now, before] = [newKey(), newKey()];
    await writeFile(file, `# Since May\n${now}\n${before} # until May\n`);
    expect((await given(undefined, file))?.ids).toHaveLength(2);
  });

  it('is made in a file for this account alone', async () => {
    const file = path.join(folder, 'field-key');
    const made = await makeMasterKeyFile(file);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await readMasterKeys(file)).ids).toEqual(made.ids);
    expect(await readFile(file, 'utf8')).toContain('keep a copy');
  });

  it.each([
    '',
    'x',
    randomBytes(16).toString('base64'),
    `${newKey()}x`,
    randomBytes(32).toString('hex'),
  ])('is refused without being shown when it cannot be one', async (wrong) => {
    const refused = await given(wrong).catch((error: unknown) => error as Error);
    expect(refused).toMatchObject({ exitCode: 2 });
    expect((refused as Error).message).toMatch(/^KITH_FIELD_KEY must be 32 random bytes/);
    if (wrong.length > 1) expect((refused as Error).message).not.toContain(wrong);
  });

  it('is given once', async () => {
    await expect(given(newKey(), 'somewhere')).rejects.toThrow(/Set one of/);
    await expect(given(undefined, path.join(folder, 'none'))).rejects.toThrow(/ENOENT/);
  });
});
