import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../plain-error.mjs';
import { root } from '../repository.mjs';

/** Where core lists the words of access. */
export const wordsFile = 'packages/core/src/access/words.ts';

/**
 * The words of one of its lists, as they stand.
 *
 * @param {'relationships' | 'hats'} list
 * @returns {string[]}
 */
export function wordsOf(list) {
  const text = readFileSync(join(root, wordsFile), 'utf8');
  const found = new RegExp(`export const ${list} = \\[([^\\]]*)\\] as const;`).exec(text)?.[1];
  if (found === undefined) throw new PlainError(`There is no list of ${list} in ${wordsFile}.`);
  return [...found.matchAll(/'([a-z_]+)'/g)].map(([, word = '']) => word);
}
