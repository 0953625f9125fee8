import { join } from 'node:path';
import { readJson, root } from '../repository.mjs';

/** What may come in from outside, as `.config/supply.json` lists it. */
export function readAccepted() {
  /** @type {{ licences: import('./licences.mjs').Accepted, installScripts: Record<string, string> }} */
  const accepted = readJson(join(root, '.config/supply.json'));
  return accepted;
}
