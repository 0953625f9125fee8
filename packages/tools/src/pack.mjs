import { join } from 'node:path';
import { capture, npm } from './child.mjs';
import { workspaces } from './repository.mjs';

/**
 * `exports` are for everybody, `required` of them by `require` too; `own` are for this repository,
 * and nothing of them is packed.
 *
 * @typedef {{
 *   name: string,
 *   folder: string,
 *   file: string,
 *   exports: string[],
 *   required: string[],
 *   own: string[],
 * }} Packed
 */

/** The workspaces that others install from a registry. */
export function published() {
  return workspaces().filter(({ manifest }) => !manifest.private);
}

/**
 * Packs every published package as a registry would get it. Build first.
 *
 * @param {string} destination a folder that is there
 * @returns {Promise<Packed[]>}
 */
export async function pack(destination) {
  const { program, words } = npm();
  const packed = [];
  for (const { folder, path, manifest } of published()) {
    const { code, output } = await capture(
      program,
      [...words, 'pack', '--silent', '--pack-destination', destination],
      { cwd: path },
    );
    const file = output.trim().split('\n').at(-1) ?? '';
    if (code !== 0) throw new Error(`${manifest.name} could not be packed: ${output}`);
    const entries = Object.entries(manifest.exports ?? {}).filter(([key]) => !key.includes('*'));
    const isOwn = (/** @type {unknown} */ to) =>
      typeof to === 'object' && to !== null && Object.keys(to).join() === '@kith/source';
    const isRequired = (/** @type {unknown} */ to) =>
      typeof to === 'object' && to !== null && 'require' in to;
    packed.push({
      name: manifest.name,
      folder,
      file: join(destination, file),
      exports: entries.filter(([, to]) => !isOwn(to)).map(([key]) => key),
      required: entries.filter(([, to]) => isRequired(to)).map(([key]) => key),
      own: entries.filter(([, to]) => isOwn(to)).map(([key]) => key),
    });
  }
  return packed;
}
