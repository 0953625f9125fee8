import { emptyCluster } from '../db/empty-cluster.js';
import type { Engine } from '../db/engine.js';
import { openPglite } from '../db/pglite-engine.js';
import { emptyPostgres } from './postgres-database.js';

/** A PGlite with nothing of Kith in it. Made from nothing it would cost seconds of processor time. */
export const emptyPglite = async () => openPglite({ template: await emptyCluster() });

/** Empty databases to restore into, by name: PGlite, and PostgreSQL where TEST_DATABASE_URL names one. */
export function emptyPlaces(): Array<[name: string, open: () => Promise<Engine>]> {
  const serverUrl = process.env['TEST_DATABASE_URL'];
  return [
    ['PGlite', emptyPglite],
    ...(serverUrl
      ? [['PostgreSQL', () => emptyPostgres(serverUrl)] as [string, () => Promise<Engine>]]
      : []),
  ];
}
