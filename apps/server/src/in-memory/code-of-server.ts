import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { codeFolder } from '../db/package-folder.js';

/** Changes with every change of this server's code, built or not. */
export async function codeOfServer(): Promise<string> {
  const names = await readdir(codeFolder, { recursive: true });
  const hash = createHash('sha256');
  for (const name of names.filter((each) => /\.(ts|js)$/.test(each)).sort()) {
    hash.update(name).update(await readFile(path.join(codeFolder, name)));
  }
  return hash.digest('hex');
}
