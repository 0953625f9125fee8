import { join } from 'node:path';
import { capture } from '../child.mjs';
import { PlainError } from '../plain-error.mjs';
import { kithFolder, root } from '../repository.mjs';
import { noticesIn } from './open-data.mjs';
import { prepared } from './prepared.mjs';

export const kith = join(root, 'apps/server/bin/kith.mjs');

const coop = 'larkmoor';

/**
 * Fills the database before it is served: the embedded one has room for one process only.
 *
 * @param {import('./settings.mjs').Settings} settings
 * @param {NodeJS.ProcessEnv} env
 * @param {(text: string) => void} say
 * @returns {Promise<string>} the key the sites call the server with
 */
export async function prepare({ dataFolder, openData }, env, say) {
  const notices = noticesIn(openData);
  const state = prepared(join(kithFolder, 'start.json'), dataFolder, notices);
  const isEmbedded = !env.DATABASE_URL;
  const known = isEmbedded && state.hostKey();
  if (known) return known;
  say('the co-op, its teams and their visits');
  await run(['demo', 'load'], env);
  if (notices.length > 0) {
    say('published notices');
    await run(['open-data', 'import', ...notices], env);
  }
  const hostKey = await run(['api-keys', 'create', '--coop', coop, '--name', 'npm start'], env);
  if (isEmbedded) state.keep(hostKey);
  return hostKey;
}

/**
 * @param {readonly string[]} words
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string>} the last line it printed
 */
async function run(words, env) {
  const { code, stdout, stderr } = await capture(process.execPath, [kith, ...words], { env });
  if (code === 0) return stdout.trim().split('\n').at(-1) ?? '';
  throw new PlainError(
    stderr.trim() || `kith ${words.join(' ')} ended with exit code ${code}.`,
    code,
  );
}
