import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { capture } from '../child.mjs';
import { PlainError } from '../plain-error.mjs';
import { root } from '../repository.mjs';
import { noticesIn } from './open-data.mjs';
import { prepared } from './prepared.mjs';

export const kith = join(root, 'apps/server/bin/kith.mjs');

/**
 * Whether `kith open-data import` read its files, some lines perhaps refused: then it sums each up.
 * With the same exit code and no word it never came to the data.
 *
 * @param {import('../child.mjs').Finished} finished
 */
export const readNotices = ({ code, stdout }) => code === 0 || (code === 1 && stdout !== '');

/**
 * Fills the database before it is served: the embedded one has room for one process only.
 *
 * @param {import('./settings.mjs').Settings} settings
 * @param {NodeJS.ProcessEnv} env
 * @param {(text: string) => void} say
 */
export async function prepare({ dataFolder, openData }, env, say) {
  if (!existsSync(hostKeyFile(dataFolder))) {
    say('the co-op, its teams and their visits');
    await run(['demo', 'load', '--keep'], env);
  }
  const notices = noticesIn(openData);
  const state = prepared(dataFolder, notices);
  if (notices.length === 0 || (!env.DATABASE_URL && state.isCurrent())) return;
  say('published notices');
  await run(['open-data', 'import', '--quiet', ...notices], env, readNotices);
  if (!env.DATABASE_URL) state.keep();
}

/**
 * The key that the demonstration's websites call the server with; the server writes it there.
 *
 * @param {import('./settings.mjs').Settings} settings
 */
export function hostKey({ dataFolder }) {
  const file = hostKeyFile(dataFolder);
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  throw new PlainError('The database holds no demonstration. Set DATABASE_URL to an empty one.');
}

/** @param {string} dataFolder */
function hostKeyFile(dataFolder) {
  return join(dataFolder, 'demo-host-key');
}

/**
 * @param {readonly string[]} words
 * @param {NodeJS.ProcessEnv} env
 * @param {(finished: import('../child.mjs').Finished) => boolean} [fine]
 */
async function run(words, env, fine = ({ code }) => code === 0) {
  const finished = await capture(process.execPath, [kith, ...words], { env });
  if (fine(finished)) return;
  const { code, stderr } = finished;
  const what = `kith ${words.slice(0, 2).join(' ')}`;
  throw new PlainError(stderr.trim() || `${what} ended with exit code ${code}.`, code);
}
