import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../plain-error.mjs';
import { root } from '../repository.mjs';
import { nameFrom } from './names.mjs';

/**
 * A name within a folder of the server that is there.
 *
 * @param {string} given such as rota/swap-visits
 */
export function inFolder(given) {
  const [folder = '', last] = given.split('/');
  if (!last || !existsSync(join(root, 'apps/server/src', folder))) {
    throw new PlainError(
      `"${given}" is not in a folder of the server; say it so: rota/swap-visits.`,
      2,
    );
  }
  const name = nameFrom(last);
  return { folder, name, at: `apps/server/src/${folder}/${name.kebab}` };
}
