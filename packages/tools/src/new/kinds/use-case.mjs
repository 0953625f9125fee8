import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../../plain-error.mjs';
import { root } from '../../repository.mjs';
import { nameFrom } from '../names.mjs';

/**
 * One more thing to do in a folder of the server.
 *
 * @param {string} given with its folder, such as rota/swap-visits
 * @returns {import('../plan.mjs').Plan}
 */
export function plan(given) {
  const [folder = '', last] = given.split('/');
  if (!last || !existsSync(join(root, 'apps/server/src', folder))) {
    throw new PlainError(
      `"${given}" is not in a folder of the server; say it so: rota/swap-visits.`,
      2,
    );
  }
  const name = nameFrom(last);
  const at = `apps/server/src/${folder}/${name.kebab}`;
  return {
    name,
    files: { 'use-case/use-case.ts': `${at}.ts`, 'use-case/test.ts': `${at}.test.ts` },
    lines: [],
    next: 'npm test -- apps/server',
  };
}
