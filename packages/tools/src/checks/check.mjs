import { join } from 'node:path';
import { build } from '../build.mjs';
import { capture } from '../child.mjs';
import { root } from '../repository.mjs';

/**
 * One thing that `npm run check` looks at. `run` gives back what is wrong, or nothing.
 *
 * @typedef {{ name: string, says: string, isAlone?: boolean, run(): Promise<string> }} Check
 */

/**
 * Runs a tool of this repository by Node; what it printed is what is wrong when it failed.
 *
 * @param {string} script below node_modules
 * @param {readonly string[]} words
 * @param {import('../child.mjs').Options} [options]
 */
export async function tool(script, words, options = {}) {
  const { code, output } = await capture(
    process.execPath,
    [join(root, 'node_modules', script), ...words],
    { cwd: root, env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' }, ...options },
  );
  return code === 0 ? '' : output.trim() || `${script} ended with exit code ${code}`;
}

/** @type {Promise<void> | undefined} */
let building;

/** Everything built, once for all checks: two builds at a time would sweep away each other's files. */
export function built() {
  building ??= build(() => {});
  return building;
}
