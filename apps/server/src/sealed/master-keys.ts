import { createHash, randomBytes } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { StartError } from '../start-error.js';
import { type KeyWrapper, masterKeyBytes, wrapperOf } from './key-wrapper.js';

/** The master keys that a server was given: one wraps new data keys, all of them unwrap. */
export interface MasterKeys {
  /** Undefined where none was given: then nothing is sealed, and nothing opens. */
  readonly current: KeyWrapper | undefined;
  of(id: string): KeyWrapper | undefined;
  readonly ids: readonly string[];
}

/** The first wraps; the others are those that came before it. */
export function masterKeysOf(wrappers: readonly KeyWrapper[]): MasterKeys {
  const byId = new Map(wrappers.map((wrapper) => [wrapper.id, wrapper]));
  return { current: wrappers[0], of: (id) => byId.get(id), ids: [...byId.keys()] };
}

/**
 * For data that lives and dies with a process, so that nobody finds it afterwards. It is the same
 * for all of them: the demonstration is filled in once and copied.
 */
export const inMemoryMasterKeys: MasterKeys = masterKeysOf([
  wrapperOf(createHash('sha256').update('nothing of this is kept').digest()),
]);

interface Settings {
  /** The keys themselves. */
  fieldKey: string | undefined;
  /** A file of them. */
  fieldKeyFile: string | undefined;
  /** A JavaScript file that exports `keyWrappers`: an array of KeyWrapper, or a promise of one. */
  fieldKeyModule: string | undefined;
}

/** The master keys in the settings; undefined where they name none. */
export async function masterKeysGiven(settings: Settings): Promise<MasterKeys | undefined> {
  const { fieldKey, fieldKeyFile, fieldKeyModule } = settings;
  const ways = [fieldKey, fieldKeyFile, fieldKeyModule].filter((way) => way !== undefined);
  if (ways.length > 1) {
    throw new StartError(
      'Set one of KITH_FIELD_KEY, KITH_FIELD_KEY_FILE and KITH_FIELD_KEY_MODULE.',
      2,
    );
  }
  if (fieldKey !== undefined) return masterKeysIn(fieldKey, 'KITH_FIELD_KEY');
  if (fieldKeyFile !== undefined) return readMasterKeys(fieldKeyFile);
  return fieldKeyModule === undefined ? undefined : masterKeysBehind(fieldKeyModule);
}

/** For a service that keeps keys, whose client is no part of Kith. */
async function masterKeysBehind(file: string): Promise<MasterKeys> {
  const loading = import(pathToFileURL(path.resolve(file)).href) as Promise<{
    keyWrappers?: unknown;
  }>;
  const { keyWrappers } = await loading.catch((cause: unknown) => {
    throw new StartError(`KITH_FIELD_KEY_MODULE is ${file}, which cannot be loaded.`, 2, cause);
  });
  const wrappers = keyWrappersSchema.safeParse(await keyWrappers);
  if (wrappers.success) return masterKeysOf(wrappers.data);
  throw new StartError(`${file} must export keyWrappers: some of { id, wrap, unwrap }.`, 2);
}

const keyWrappersSchema = z
  .array(
    z.custom<KeyWrapper>((value) => {
      const { id, wrap, unwrap } = (value ?? {}) as Partial<KeyWrapper>;
      return [typeof id, typeof wrap, typeof unwrap].join() === 'string,function,function';
    }),
  )
  .min(1);

export async function readMasterKeys(file: string): Promise<MasterKeys> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new StartError(`The field key ${file} cannot be read (${error.code}).`, 2);
  });
  return masterKeysIn(text, file);
}

/** One key to a line or between commas, the newest first; remarks stand after #. */
function masterKeysIn(text: string, where: string): MasterKeys {
  const words = text
    .replaceAll(/#.*$/gm, '')
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  const keys = words.map((word) => Buffer.from(word, 'base64'));
  const fits = keys.every((key, at) => {
    return key.length === masterKeyBytes && key.toString('base64') === words[at];
  });
  if (keys.length > 0 && fits) return masterKeysOf(keys.map((key) => wrapperOf(key)));
  // Never the value: it is nearly a key.
  throw new StartError(
    `${where} must be ${masterKeyBytes} random bytes in base64, as openssl rand -base64 ${masterKeyBytes} prints them; several with commas between, the newest first.`,
    2,
  );
}

/** Makes a key that is kept in a file for this account alone, on the disk before it is used. */
export async function makeMasterKeyFile(file: string): Promise<MasterKeys> {
  const unfinished = `${file}.unfinished`;
  const handle = await open(unfinished, 'w', 0o600);
  try {
    await handle.writeFile(`${head}${randomBytes(masterKeyBytes).toString('base64')}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(unfinished, file);
  return readMasterKeys(file);
}

const head = `# Opens what Kith keeps sealed in the database beside it. It is in no backup: keep a copy
# elsewhere. Without it, what is sealed is lost.
`;
