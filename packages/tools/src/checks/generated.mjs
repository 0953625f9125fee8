import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { turbo } from '../build.mjs';
import { capture } from '../child.mjs';
import { root } from '../repository.mjs';

/** @type {import('./check.mjs').Check} */
export const generated = {
  name: 'generated',
  says: 'the contract, its types and the manifest are what the sources give',
  isAlone: true,
  async run() {
    const before = await fingerprints();
    const { code, output } = await turbo(['generate', '--output-logs=errors-only']);
    if (code !== 0) return output;
    const changed = differences(before, await fingerprints());
    if (changed.length === 0) return '';
    return [
      'These files were out of date; `npm run generate` has just made them anew. Commit them:',
      ...changed.map((file) => `  ${file}`),
    ].join('\n');
  },
};

/** What every file that git does not ignore holds now, whether committed or not. */
async function fingerprints() {
  const { output } = await capture(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    {
      cwd: root,
    },
  );
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const file of new Set(output.split('\0'))) {
    const path = join(root, file);
    if (!file || !existsSync(path) || !statSync(path).isFile()) continue;
    found.set(file, createHash('sha256').update(readFileSync(path)).digest('hex'));
  }
  return found;
}

/**
 * @param {ReadonlyMap<string, string>} before
 * @param {ReadonlyMap<string, string>} after
 */
export function differences(before, after) {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((file) => before.get(file) !== after.get(file))
    .sort();
}
