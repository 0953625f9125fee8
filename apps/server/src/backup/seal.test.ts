import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Decrypter } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../cli/run.js';
import { StartError } from '../start-error.js';
import { open, press, seal } from './seal.js';
import { passphrase, readKeys, readPassphrase, type Secret } from './secrets.js';

/** Long enough for several pieces of the encryption, and such that it cannot be pressed away. */
const text = Array.from({ length: 20_000 }, (_, at) => `["${(at * 7_919_777_771) % 2 ** 40}"]\n`);

async function* pieces() {
  yield* text;
}

// A passphrase takes its time on purpose, and longer on a busy machine.
describe('a sealed backup', { timeout: 300_000 }, () => {
  let folder = '';
  let keys: Secret;
  let others: Secret;
  let sealed = Buffer.of();
  const words = passphrase('lark moor otter heron wren');
  const at = (name: string) => path.join(folder, name);

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'kith-seal-'));
    for (const name of ['keys', 'others']) await makeKeys(name);
    keys = await readKeys(at('keys'));
    others = await readKeys(at('others'));
    sealed = await buffer(await seal(press(pieces()), keys));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const makeKeys = async (name: string) => {
    const said: string[] = [];
    const complain = (line: string) => expect.fail(line);
    const line = ['backup-keys', 'create', at(name)];
    expect(await run(line, { environment: {}, say: (one) => said.push(one), complain })).toBe(0);
    return said;
  };
  const opened = async (file: Buffer, secret?: Secret) => {
    const ask = async () => secret ?? Promise.reject(new StartError('asked'));
    const pieces = open(Readable.from([file]), {
      secret: ask,
      mustBeSealed: secret !== undefined,
    });
    return (await buffer(Readable.from(pieces))).toString();
  };
  const refusal = (file: Buffer, secret?: Secret) =>
    opened(file, secret).then(
      () => 'it was opened',
      (error: unknown) => (error instanceof StartError ? error.message : String(error)),
    );

  it('opens with the key, whole', async () => {
    expect(await opened(sealed, keys)).toBe(text.join(''));
  });

  it('opens with the passphrase', async () => {
    const file = await buffer(await seal(press(pieces()), words));
    expect(await opened(file, words)).toBe(text.join(''));
    expect(await refusal(file, passphrase('lark moor otter heron wrens'))).toBe(
      'This passphrase does not open this backup.',
    );
  });

  it('is a file of age, that any program of that format opens', async () => {
    const age = new Decrypter();
    for (const line of (await readFile(at('keys'), 'utf8')).split('\n')) {
      if (line.startsWith('AGE-SECRET-KEY-')) age.addIdentity(line);
    }
    expect(gunzipSync(await age.decrypt(sealed)).toString()).toBe(text.join(''));
  });

  it('closes with the public key alone, which does not open it', async () => {
    const [recipient = ''] = await makeKeys('fresh');
    await writeFile(at('public'), `# of the safe\n${recipient}\n`);
    const file = await buffer(await seal(press(pieces()), await readKeys(at('public'))));
    expect(await refusal(file, await readKeys(at('public')))).toMatch(/^No key in this file/);
    expect(await opened(file, await readKeys(at('fresh')))).toBe(text.join(''));
  });

  it('is refused with another key, without one, and when its file is no backup', async () => {
    expect(await refusal(sealed, others)).toBe('No key in this file opens this backup.');
    expect(await refusal(sealed)).toBe('asked');
    expect(await refusal(Buffer.from('hello'))).toBe('This is no backup of Kith.');
    expect(await refusal(Buffer.of())).toBe('This is no backup of Kith.');
    expect(await refusal(gzipSync('x'), keys)).toMatch(/is not encrypted/);
  });

  it('is refused wherever it was cut short', async () => {
    const pressed = await buffer(press(pieces()));
    for (const [file, secret] of [
      [sealed, keys],
      [pressed, undefined],
    ] as const) {
      for (const part of [0.1, 0.5, 0.9, 0.9999]) {
        const cut = file.subarray(0, Math.floor(file.length * part));
        expect(await refusal(cut, secret)).toMatch(/^This backup is damaged/);
      }
    }
  });

  it('is refused wherever one bit was changed', async () => {
    for (const part of [0.0003, 0.001, 0.3, 0.7, 0.9999]) {
      const changed = Buffer.from(sealed);
      const place = Math.floor(changed.length * part);
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect(await refusal(changed, keys)).toMatch(
        /damaged|does not open|no backup|No key in this file opens/,
      );
    }
  });
});

describe('what a backup is sealed with', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'kith-keys-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const write = async (text: string) => {
    const file = path.join(folder, 'given');
    await writeFile(file, text);
    return file;
  };

  it('is a passphrase that cannot be guessed', async () => {
    expect(await readPassphrase(await write('five words are quite good\nmore\n'))).toEqual({
      kind: 'passphrase',
      passphrase: 'five words are quite good',
    });
    expect(() => passphrase('short')).toThrow('at least 12 characters');
  });

  it('is a file of keys, and nothing else in it', async () => {
    for (const text of ['', '# only a remark\n', 'AGE-SECRET-KEY-1XYZ\nhello\n']) {
      await expect(readKeys(await write(text))).rejects.toThrow('is no file of keys');
    }
    await expect(readKeys(await write('AGE-SECRET-KEY-1XYZ\n'))).rejects.toThrow('mistyped');
    await expect(readKeys(path.join(folder, 'nowhere'))).rejects.toThrow(/cannot be read \(ENOENT/);
  });

  it('is made for its owner only, and over nothing that is there', async () => {
    const file = path.join(folder, 'made');
    const complained: string[] = [];
    const make = () =>
      run(['backup-keys', 'create', file], {
        environment: {},
        say: () => {},
        complain: (line) => void complained.push(line),
      });
    expect(await make()).toBe(0);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const before = await readFile(file, 'utf8');
    expect(await make()).toBe(1);
    expect(complained).toEqual([`${file} is there already. Say another name.`]);
    expect(await readFile(file, 'utf8')).toBe(before);
  });
});
