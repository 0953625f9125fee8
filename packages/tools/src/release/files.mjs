import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pack } from '../pack.mjs';
import { readAccepted } from '../supply/accepted.mjs';
import { billOfMaterials } from '../supply/bill-of-materials.mjs';
import { readLockFile } from '../supply/lock-file.mjs';

/**
 * Writes what a release is made of: each package as a tarball with its bill of materials beside
 * it, and one bill of everything that built and tested them. Gives back the names of the bills.
 *
 * @param {string} destination a folder that is there
 */
export async function writeReleaseFiles(destination) {
  const packages = readLockFile();
  const { ofPackages } = readAccepted().licences;
  const bills = [];
  for (const { folder, file } of await pack(destination)) {
    const bill = file.replace(/\.tgz$/, '.cdx.json');
    writeFileSync(bill, await billOfMaterials(packages, folder, ofPackages));
    bills.push(bill);
  }
  const everything = Object.keys(packages).filter((place) => !packages[place]?.link);
  const whole = join(destination, 'kith-everything.cdx.json');
  writeFileSync(whole, await billOfMaterials(packages, '', ofPackages, everything));
  return [...bills, whole];
}
