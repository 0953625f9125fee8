import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../repository.mjs';

const folder = 'apps/server/src/db/migrations';

const known = () => readdirSync(join(root, folder)).sort();

/**
 * The path of a migration with the next number in tens, so that there is room between.
 *
 * @param {string} name in snake case
 * @param {number} [after] how many are made before it at the same time
 */
export function nextMigration(name, after = 0) {
  const numbers = known().map((file) => Number.parseInt(file, 10));
  const last = Math.max(0, ...numbers.filter(Number.isInteger));
  const next = (Math.floor(last / 10) + 1 + after) * 10;
  return `${folder}/${String(next).padStart(4, '0')}_${name}.sql`;
}

/**
 * Whether a migration makes a function of that name.
 *
 * @param {string} name
 */
export const isInDatabase = (name) =>
  known().some((file) =>
    readFileSync(join(root, folder, file), 'utf8').includes(`create function ${name}(`),
  );
