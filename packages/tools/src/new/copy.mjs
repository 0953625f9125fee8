import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { files } from '../checks/files.mjs';
import { capture } from '../child.mjs';
import { root, workspaces } from '../repository.mjs';

/**
 * A copy of the repository as it stands, to try things in. What is installed is shared by links, so
 * nothing that installs may run in it; the rooms are its own. Its files are no links: lines are added
 * to them.
 *
 * @returns {Promise<string>} its folder, for whoever asked to throw away
 */
export async function copyOfRepository() {
  const copy = mkdtempSync(join(tmpdir(), 'kith-new-'));
  for (const file of await files(/./)) {
    if (!existsSync(join(root, file))) continue;
    mkdirSync(join(copy, dirname(file)), { recursive: true });
    copyFileSync(join(root, file), join(copy, file));
  }
  for (const folder of ['', ...workspaces().map((workspace) => workspace.folder), '@kith']) {
    const installed = folder === '@kith' ? 'node_modules/@kith' : join(folder, 'node_modules');
    if (existsSync(join(root, installed))) link(copy, installed);
  }
  // Checks ask git which files there are.
  await capture('git', ['init', '--quiet'], { cwd: copy });
  return copy;
}

/**
 * A folder of links. What leads out of node_modules leads to a room: to that of the copy.
 *
 * @param {string} copy
 * @param {string} folder
 */
function link(copy, folder) {
  mkdirSync(join(copy, folder), { recursive: true });
  for (const name of readdirSync(join(root, folder))) {
    if (name === '@kith' || (name.startsWith('.') && name !== '.bin')) continue;
    const from = join(root, folder, name);
    const to = lstatSync(from).isSymbolicLink() ? readlinkSync(from) : from;
    symlinkSync(to, join(copy, folder, name));
  }
}
