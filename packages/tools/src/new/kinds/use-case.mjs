import { inFolder } from '../in-folder.mjs';

/**
 * One more thing to do in a folder of the server.
 *
 * @param {string} given with its folder, such as rota/swap-visits
 * @returns {import('../plan.mjs').Plan}
 */
export function plan(given) {
  const { name, at } = inFolder(given);
  return {
    name,
    files: { 'use-case/use-case.ts': `${at}.ts`, 'use-case/test.ts': `${at}.test.ts` },
    lines: [],
    next: 'npm test -- apps/server',
  };
}
