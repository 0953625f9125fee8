import { join } from 'node:path';
import { published } from '../pack.mjs';
import { readJson, root } from '../repository.mjs';
import { readAccepted } from '../supply/accepted.mjs';
import { billOfMaterials } from '../supply/bill-of-materials.mjs';
import { installScriptFaults } from '../supply/install-scripts.mjs';
import { licenceFaults } from '../supply/licences.mjs';
import { broughtBy, readLockFile } from '../supply/lock-file.mjs';
import { read } from './files.mjs';

/** @type {import('./check.mjs').Check} */
export const supply = {
  name: 'supply',
  says: 'what comes from outside has a licence we accept and runs no install script',
  async run() {
    const packages = readLockFile();
    const folders = published().map(({ folder }) => folder);
    const shipped = new Set(broughtBy(packages, folders));
    const { licences, installScripts } = readAccepted();
    for (const folder of folders) await billOfMaterials(packages, folder, licences.ofPackages);
    return [
      ...licenceFaults(packages, shipped, licences),
      ...installScriptFaults(packages, shipped, {
        known: installScripts,
        settings: read('.npmrc'),
        allowScripts: readJson(join(root, 'package.json')).allowScripts ?? {},
      }),
    ].join('\n');
  },
};
