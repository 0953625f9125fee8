import type { Release } from '@kith/ocds';
import { type ContractDetails, contractsInFull, textToFind } from '@kith/ocds/contracts';
import type { Tx } from '../db/database.js';
import {
  type ContractLots,
  type NewContract,
  replaceContracts,
  selectOcidsToRead,
} from './contracts.sql.js';
import { announcePublication } from './kept-answers.js';
import { selectOcidsOfBatch, selectReleasesOf } from './releases.sql.js';

/** Few at a time: a process may have hundreds of releases, and all of them are read. */
const processesAtOnce = 50;

/** Works the list of contracts out anew for every process that a batch added to. */
export async function refreshContracts(tx: Tx, batchId: string): Promise<void> {
  let after = '';
  for (;;) {
    const ocids = await selectOcidsOfBatch(tx, batchId, after, processesAtOnce);
    const last = ocids.at(-1);
    if (last === undefined) return;
    await readProcesses(tx, ocids);
    after = last;
  }
}

/** A job: reads what an update of the server left to be read anew, some processes at a time. */
export async function readContractsAnew(tx: Tx): Promise<'more' | undefined> {
  const ocids = await selectOcidsToRead(tx, processesAtOnce);
  if (ocids.length === 0) return undefined;
  await readProcesses(tx, ocids);
  await announcePublication(tx);
  return 'more';
}

async function readProcesses(tx: Tx, ocids: readonly string[]): Promise<void> {
  const releases = await selectReleasesOf(tx, ocids);
  await replaceContracts(tx, ocids, rowsFrom(releases.map(({ text }) => text)));
}

function rowsFrom(texts: readonly string[]): NewContract[] {
  const releases = texts.map((text) => JSON.parse(text) as Release);
  // As it was said, because a row is kept for years: `statusOn` tells on the day of reading.
  return contractsInFull(releases, { asOf: null }).map(({ details, ...summary }) => ({
    summary: { ...summary, ...lotsOf(details) },
    words: textToFind({ ...summary, details }),
  }));
}

/** Its own, where the process has others: what is for all of them has nothing to tell it apart by. */
function lotsOf({ lots, lotsInAll }: ContractDetails): ContractLots {
  if (lotsInAll < 2) return { lots: [], lotsInAll };
  const isPart = lots.length < lotsInAll;
  return { lots: isPart ? lots.map(({ id, title = null }) => ({ id, title })) : [], lotsInAll };
}
