import type { Release } from '@kith/ocds';
import { type ContractSummary, contractsOf } from '@kith/ocds/contracts';
import type { Tx } from '../db/database.js';
import { type NewContract, replaceContracts } from './contracts.sql.js';
import { selectOcidsOfBatch, selectReleasesOf } from './releases.sql.js';

/** Few at a time: a process may have hundreds of releases, and all of them are read. */
const processesAtOnce = 50;
/** Enough to find a row by; more would only make the index larger. */
const longestWords = 8000;

/** Works the list of contracts out anew for every process that a batch added to. */
export async function refreshContracts(tx: Tx, batchId: string): Promise<void> {
  let after = '';
  for (;;) {
    const ocids = await selectOcidsOfBatch(tx, batchId, after, processesAtOnce);
    const last = ocids.at(-1);
    if (last === undefined) return;
    const releases = await selectReleasesOf(tx, ocids);
    await replaceContracts(tx, ocids, rowsFrom(releases.map(({ text }) => text)));
    after = last;
  }
}

function rowsFrom(texts: readonly string[]): NewContract[] {
  const releases = texts.map((text) => JSON.parse(text) as Release);
  // As it was said, because a row is kept for years: `statusOn` tells on the day of reading.
  return contractsOf(releases, { asOf: null }).map((summary) => ({
    summary,
    words: wordsOf(summary),
  }));
}

function wordsOf({ title, buyer, suppliers, ocid, id }: ContractSummary): string {
  const names = [buyer, ...suppliers].flatMap((party) => [party.name, party.id]);
  return [title, ...names, ocid, id].filter(Boolean).join(' ').slice(0, longestWords);
}
