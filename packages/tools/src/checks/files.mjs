import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { capture } from '../child.mjs';
import { root } from '../repository.mjs';

/**
 * The text files that git does not ignore, by their path from the root.
 *
 * @param {RegExp} wanted
 */
export async function files(wanted) {
  const { output } = await capture(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    {
      cwd: root,
    },
  );
  return [...new Set(output.split('\0'))].filter((file) => file && wanted.test(file)).sort();
}

/** @param {string} file */
export function read(file) {
  return readFileSync(join(root, file), 'utf8');
}
