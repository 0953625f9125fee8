import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { scopesOfWebsite } from '../contract/key-scope.js';
import type { Tx } from '../db/database.js';
import type { Deps } from '../deps.js';
import { insertApiKey } from '../identity/api-keys.sql.js';
import { newToken } from '../identity/tokens.js';
import { demonstrationCoopId } from './build/ids.js';

/** The name of the file in the data folder that holds the key of the demonstration's websites. */
export const hostKeyFile = 'demo-host-key';

type Needs = Pick<Deps, 'now' | 'newId'>;

/** Makes the API key of the demonstration's websites, and returns it. Only its hash is kept. */
export async function makeHostKey(tx: Tx, { now, newId }: Needs): Promise<string> {
  const { token, hash } = newToken('kak', demonstrationCoopId);
  await insertApiKey(tx, {
    coopId: demonstrationCoopId,
    id: newId(),
    tokenHash: hash,
    name: 'Websites of the demonstration',
    scopes: [...scopesOfWebsite],
    createdAt: now(),
    rotatedFrom: null,
  });
  return token;
}

/** Writes the key where only this user of the computer may read it, all of it at once. */
export async function writeHostKey(dataDir: string, token: string): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  const file = path.join(dataDir, hostKeyFile);
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, `${token}\n`, { mode: 0o600 });
  await rename(unfinished, file);
}
