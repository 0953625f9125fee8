import { chownSync } from 'node:fs';
import { capture } from '../child.mjs';

/**
 * What spawn() takes to run a program as somebody else.
 *
 * @typedef {{ uid?: number, gid?: number }} Account
 */

/**
 * PostgreSQL and PgBouncer refuse root, so as root they run as the account that Debian made.
 *
 * @param {string} name
 * @returns {Promise<Account>}
 */
export async function accountFor(name) {
  if (process.getuid?.() !== 0) return {};
  const uid = Number((await capture('id', ['-u', name])).output);
  const gid = Number((await capture('id', ['-g', name])).output);
  if (!uid || !gid) throw new Error(`there is no account named ${name} to run it as`);
  return { uid, gid };
}

/**
 * @param {string} path
 * @param {Account} account
 */
export function own(path, { uid, gid }) {
  if (uid && gid) chownSync(path, uid, gid);
}
