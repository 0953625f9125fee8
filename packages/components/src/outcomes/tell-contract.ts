import {
  type PairedCommitment,
  pairResultsInSteps,
  reportedPeriodsInSteps,
} from '@kith/ocds/metrics';
import { inSlices } from '../base/in-slices.js';
import type { Language } from '../base/language.js';
import type { Span } from '../format/period.js';
import { fetchWords } from '../messages/catalogue.js';
import type { Fold } from './long/fold.js';
import type { LongPair } from './long/long-view.js';
import type { ContractOutcomes } from './read-outcomes.js';
import { shownStanding } from './standing.js';
import { notesOf, type TabledCommitment } from './table-view.js';

/** A commitment with what its views ask of all its periods at once. */
export interface ToldCommitment extends TabledCommitment {
  /** Whether some period is called a little off by us. */
  nearly: boolean;
  /** Too many periods for one table: they are folded. */
  long?: LongPair;
}

/** A contract with its promises paired, ready to be drawn. */
export interface ToldContract extends ContractOutcomes {
  promises: ToldCommitment[];
  pairs: PairedCommitment[];
  /** Periods for which anything was reported, newest first. */
  reported: Span[];
}

/** More rows than a reader looks through, and than a page should hold. */
const most = 100;

/** Pairs the promises of a contract, and folds what is too long to draw. Works in slices. */
export async function tellContract(
  contract: ContractOutcomes,
  { signal, language }: { signal: AbortSignal; language: Language },
): Promise<ToldContract> {
  const { award, asOf } = contract;
  const options = award ? { award, asOf } : { asOf };
  const pairs = await inSlices(pairResultsInSteps(contract.contract, options), { signal });
  const dated = await inSlices(reportedPeriodsInSteps(pairs), { signal });
  const promises = await inSlices(looked(pairs), { signal });
  const long = promises.filter(({ pair }) => pair.periods.length > most);
  if (long.length > 0) {
    // Few files need it, so that no page pays for it before.
    const { foldInSteps, LongPair: Long } = await import('./long/long.js');
    await fetchWords(language);
    for (const told of long)
      told.long = new Long(await inSlices<Fold>(foldInSteps(told.pair), { signal }));
  }
  return { ...contract, pairs, promises, reported: dated.map(({ days }) => days) };
}

function* looked(pairs: readonly PairedCommitment[]) {
  const told: ToldCommitment[] = [];
  for (const pair of pairs) {
    const found = { pair, sliced: false, noted: false, nearly: false };
    for (const [index, period] of pair.periods.entries()) {
      found.sliced ||= period.dimensions !== undefined;
      found.noted ||= notesOf(period).length > 0;
      found.nearly ||= shownStanding(pair, period) === 'nearly' && !period.classification;
      if (index % 256 === 0) yield;
    }
    told.push(found);
  }
  return told;
}
