import { passphrase, readKeys, readPassphrase, type Secret } from '../backup/secrets.js';
import { StartError } from '../start-error.js';
import { askHidden } from './ask-hidden.js';
import type { Call } from './command.js';

/** How the key to a backup is given: never in words of the command, which other accounts can list. */
export const secretOptions = {
  'key-file': { type: 'string' },
  'passphrase-file': { type: 'string' },
  passphrase: { type: 'boolean' },
} as const;

export const secretUsage = '[--key-file FILE | --passphrase-file FILE | --passphrase]';

interface Given {
  'key-file'?: string | undefined;
  'passphrase-file'?: string | undefined;
  passphrase?: boolean | undefined;
}

/** The key that was given, asked for where the person wants to type it; undefined when none was. */
export async function secretGiven(
  values: Given,
  { environment }: Pick<Call, 'environment'>,
  times: 'once' | 'twice',
): Promise<Secret | undefined> {
  const { 'key-file': keys, 'passphrase-file': words, passphrase: typed } = values;
  const fromEnvironment = environment['KITH_BACKUP_PASSPHRASE'];
  const ways = [keys, words, typed].filter(Boolean).length;
  if (ways > 1) {
    throw new StartError('Give one of --key-file, --passphrase-file and --passphrase.', 2);
  }
  if (keys) return readKeys(keys);
  if (words) return readPassphrase(words);
  if (typed) return typePassphrase(times);
  return fromEnvironment ? passphrase(fromEnvironment) : undefined;
}

export async function typePassphrase(times: 'once' | 'twice'): Promise<Secret> {
  const words = await askHidden('Passphrase: ');
  if (times === 'twice' && words !== (await askHidden('Once more: '))) {
    throw new StartError('The two are not the same. Nothing was done.', 2);
  }
  return passphrase(words);
}
