import type { Deps } from '../deps.js';
import { refuseOn } from '../domain-error.js';
import type { Language } from '../people/tables.js';
import { findCoops, insertCoop } from './coops.sql.js';

export interface NewCoop {
  /** What it is called in addresses and commands: lower-case words joined by hyphens. */
  slug: string;
  name: string;
  /** The first is the one that somebody is written to in whose language is not known. */
  languages: Language[];
  timeZone: string;
}

/** A co-op begins: nobody is in it yet. Refused with `coop_slug_taken`. */
export function createCoop(deps: Deps, wanted: NewCoop): Promise<{ id: string }> {
  const id = deps.newId();
  return deps.db
    .asOwnerOfSchema((tx) => insertCoop(tx, { id, ...wanted, recordedAt: deps.now() }))
    .then(() => ({ id }), refuseOn({ coop_slug_once: 'coop_slug_taken' }));
}

export const listCoops = ({ db }: Pick<Deps, 'db'>) => db.asOwnerOfSchema(findCoops);
