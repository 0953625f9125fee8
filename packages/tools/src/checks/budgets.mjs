import { join } from 'node:path';
import { capture } from '../child.mjs';
import { root } from '../repository.mjs';
import { built } from './check.mjs';

/** What one element more may cost a page that has the first one already, in bytes of gzip. */
const furtherElement = 14 * 1024;

/** @type {import('./check.mjs').Check} */
export const budgets = {
  name: 'budgets',
  says: 'what a page must fetch stays small',
  async run() {
    await built();
    const { code, output, stdout } = await capture(
      process.execPath,
      [
        join(root, 'node_modules/size-limit/bin.js'),
        '--json',
        '--config',
        join(root, '.config/size-limit.json'),
      ],
      { cwd: join(root, 'packages/tools') },
    );
    if (!stdout.startsWith('[')) return output.trim() || `size-limit ended with exit code ${code}`;
    const sizes = JSON.parse(stdout);
    process.stdout.write(`${table(sizes)}\n`);
    return overspent(sizes).join('\n');
  },
};

/**
 * The first entry is the first element with all it needs; an entry named `+ …` is that and one
 * element more, and only the difference counts.
 *
 * @typedef {{ name: string, size: number, sizeLimit?: number, passed?: boolean }} Size
 * @param {readonly Size[]} sizes
 */
function costs(sizes) {
  const first = sizes[0]?.size ?? 0;
  return sizes.map(({ name, size, sizeLimit }) =>
    name.startsWith('+ ')
      ? { name, bytes: size - first, limit: furtherElement }
      : { name, bytes: size, limit: sizeLimit ?? 0 },
  );
}

/** @param {readonly Size[]} sizes */
export function overspent(sizes) {
  return costs(sizes)
    .filter(({ bytes, limit }) => bytes > limit)
    .map(({ name, bytes, limit }) => `${name} is ${kib(bytes)}; it may be ${kib(limit)}`);
}

/** @param {readonly Size[]} sizes */
function table(sizes) {
  return costs(sizes)
    .map(
      ({ name, bytes, limit }) =>
        `       ${name.padEnd(44)}${kib(bytes).padStart(10)} of ${kib(limit)}`,
    )
    .join('\n');
}

/** @param {number} bytes */
function kib(bytes) {
  return `${(bytes / 1024).toFixed(1)} KiB`;
}
