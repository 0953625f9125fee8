import { pipeline, Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { createGunzip, createGzip } from 'node:zlib';
import { Decrypter, Encrypter } from 'age-encryption';
import { StartError } from '../start-error.js';
import { ageMagic, gzipMagic } from './format.js';
import { damaged } from './read-backup.js';
import type { Secret } from './secrets.js';

/** Presses the text of a backup together. */
export const press = (text: AsyncIterable<string>): Readable =>
  // What goes wrong in the text is passed on to whoever reads.
  pipeline(Readable.from(text), createGzip(), () => {});

/** Encrypts what was pressed, in the format of age, so that its own program opens it as well. */
export async function seal(pressed: Readable, secret: Secret): Promise<Readable> {
  const age = new Encrypter();
  if (secret.kind === 'passphrase') age.setPassphrase(secret.passphrase);
  else for (const recipient of secret.recipients) age.addRecipient(recipient);
  return fromWeb(await age.encrypt(toWeb(pressed)));
}

export interface Opening {
  /** Asked when a file turns out to be encrypted: with a passphrase, or for the holder of a key. */
  secret(kind: Secret['kind']): Promise<Secret>;
  /** Whoever brings a key expects that nobody without it can have made the file. */
  mustBeSealed: boolean;
}

/** The text of a backup again, whatever it was wrapped in. */
export async function* open(
  file: Readable,
  { secret, mustBeSealed }: Opening,
): AsyncGenerator<Uint8Array> {
  const { start, all } = await peek(file);
  let pressed = all;
  if (start.subarray(0, ageMagic.length).equals(ageMagic)) {
    const kind = start.includes('\n-> scrypt ') ? 'passphrase' : 'keys';
    pressed = await decrypt(all, await secret(kind));
  } else if (!start.subarray(0, gzipMagic.length).equals(gzipMagic)) {
    throw new StartError('This is no backup of Kith.');
  } else if (mustBeSealed) {
    throw new StartError('This backup is not encrypted, so the key says nothing of who made it.');
  }
  try {
    yield* pipeline(pressed, createGunzip(), () => {}) as AsyncIterable<Uint8Array>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall !== undefined) throw error;
    throw damaged('it was cut short or changed');
  }
}

async function decrypt(sealed: Readable, secret: Secret): Promise<Readable> {
  const age = new Decrypter();
  if (secret.kind === 'passphrase') age.addPassphrase(secret.passphrase);
  else for (const identity of secret.identities) age.addIdentity(identity);
  try {
    return fromWeb(await age.decrypt(toWeb(sealed)));
  } catch (error) {
    if (!/no identity matched/.test(String(error))) throw damaged('its head was changed');
    const what =
      secret.kind === 'passphrase' ? 'This passphrase does not open' : 'No key in this file opens';
    throw new StartError(`${what} this backup.`);
  }
}

/** The first bytes, enough to tell what a file is, and then the whole of it. */
async function peek(file: Readable): Promise<{ start: Buffer; all: Readable }> {
  const enough = 256;
  const iterator = file[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let start = Buffer.of();
  while (start.length < enough) {
    const piece = await iterator.next();
    if (piece.done) break;
    start = Buffer.concat([start, piece.value]);
  }
  async function* whole() {
    yield start;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { start, all: Readable.from(whole(), { objectMode: false }) };
}

/** The two libraries write the same web streams down as different types. */
const toWeb = (stream: Readable) =>
  Readable.toWeb(stream) as unknown as globalThis.ReadableStream<Uint8Array>;
const fromWeb = (stream: globalThis.ReadableStream<Uint8Array>) =>
  Readable.fromWeb(stream as unknown as ReadableStream<Uint8Array>);
