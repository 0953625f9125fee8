import { readFile } from 'node:fs/promises';
import { identityToRecipient } from 'age-encryption';
import { StartError } from '../start-error.js';

/** What a backup is encrypted with: words that a person knows, or keys in a file. */
export type Secret =
  | { kind: 'passphrase'; passphrase: string }
  | { kind: 'keys'; recipients: string[]; identities: string[] };

const shortest = 12;

/** Fewer can be guessed by whoever has the file and patience. */
export function passphrase(words: string): Secret {
  if (words.length < shortest) {
    throw new StartError(
      `A passphrase has at least ${shortest} characters; five words are good.`,
      2,
    );
  }
  return { kind: 'passphrase', passphrase: words };
}

/** The first line of a file is the passphrase. */
export async function readPassphrase(file: string): Promise<Secret> {
  return passphrase((await read(file)).split(/\r?\n/, 1)[0] ?? '');
}

/**
 * A file as age-keygen writes it: secret keys (AGE-SECRET-KEY-…) that open and close, or public
 * ones (age1…) that only close, and remarks after #.
 */
export async function readKeys(file: string): Promise<Secret> {
  const lines = (await read(file)).split(/\r?\n/).map((line) => line.trim());
  const keys = lines.filter((line) => line !== '' && !line.startsWith('#'));
  const identities = keys.filter((key) => key.startsWith('AGE-SECRET-KEY-'));
  const recipients = keys.filter((key) => key.startsWith('age1'));
  if (keys.length === 0 || identities.length + recipients.length < keys.length) {
    throw new StartError(
      `${file} is no file of keys: make one with kith backup-keys create, or with age-keygen.`,
      2,
    );
  }
  try {
    recipients.push(...(await Promise.all(identities.map(identityToRecipient))));
  } catch {
    throw new StartError(`A key in ${file} is mistyped or cut short.`, 2);
  }
  return { kind: 'keys', recipients, identities };
}

async function read(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new StartError(`${file} cannot be read (${error.code}).`, 2);
  });
}
