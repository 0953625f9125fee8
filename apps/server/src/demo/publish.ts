import type { Release } from '@kith/ocds';
import type { Tx } from '../db/database.js';
import type { Deps } from '../deps.js';
import { keepReleases } from '../open-data/keep-releases.js';
import { openGovernmentLicence } from '../open-data/licences.js';
import { refreshContracts } from '../open-data/refresh-contracts.js';
import { deleteBatchIfEmpty, insertBatch, type NewRelease } from '../open-data/releases.sql.js';
import { harrowdaleReleases, harrowdaleTender } from './contract/harrowdale.js';
import { harrowdale, westmere } from './contract/parties.js';
import { westmereReleases } from './contract/westmere.js';

/** Everything the two invented councils publish about the co-op. */
export const demonstrationReleases: readonly Release[] = [
  ...westmereReleases,
  ...harrowdaleReleases,
  harrowdaleTender,
];

/** Publishes the demonstration's contracts; those that are published already stay as they are. */
export async function publishDemonstration(tx: Tx, { now, newId }: Pick<Deps, 'now' | 'newId'>) {
  const batch = { id: newId(), source: 'demonstration', importedAt: now() };
  await insertBatch(tx, batch);
  await keepReleases(tx, batch, demonstrationReleases.map(newRelease));
  await refreshContracts(tx, batch.id);
  await deleteBatchIfEmpty(tx, batch.id);
}

function newRelease(release: Release): NewRelease {
  const { ocid, id, date, tag, buyer } = release;
  const publisher = [westmere, harrowdale].find((council) => council.id === buyer?.id);
  return {
    ocid,
    id,
    date,
    tag,
    text: JSON.stringify(release),
    publisher: publisher?.name ?? null,
    license: openGovernmentLicence,
  };
}
