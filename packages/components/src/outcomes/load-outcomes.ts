import type { PackageMetadata, Release } from '@kith/ocds';
import { inSlices } from '../base/in-slices.js';
import type { Language } from '../base/language.js';
import { fetchPackages } from '../open-data/fetch-packages.js';
import { OpenDataError } from '../open-data/open-data-error.js';
import { type Page, readPage } from '../open-data/read-page.js';
import { type ContractOutcomes, outcomesOf, saysSomething } from './read-outcomes.js';
import { type ToldContract, tellContract } from './tell-contract.js';

export interface Outcomes {
  /** Contracts with something to say; all of them, where none has. */
  contracts: ContractOutcomes[];
  /** The first of them, paired and ready to be drawn. */
  told: ToldContract[];
  /** How many contracts with nothing to say were left out. */
  others: number;
  /** How many releases could not be read. */
  refused: number;
  /** Who published it, and when. */
  metadata: PackageMetadata;
}

export interface OutcomesQuestion {
  /** Address of open contracting data. */
  src: string;
  /** The data itself, or a promise of it; used instead of the address. */
  data: unknown;
  /** Only this process; empty for all. */
  ocid: string;
  /** Only this contract; empty for all. */
  contractId: string;
  asOf: Date;
}

/** Contracts told at first, and each time that more are asked for. */
export const atOnce = 10;

interface Reading {
  signal: AbortSignal;
  base: string;
  language: Language;
}

/**
 * Reads contracts and what was promised in them; what came of each is told when it is to be shown.
 * Works in slices. Rejects with OpenDataError.
 */
export async function loadOutcomes(
  { src, data, ocid, contractId, asOf }: OutcomesQuestion,
  { signal, base, language }: Reading,
): Promise<Outcomes> {
  const releases: Release[] = [];
  let metadata: PackageMetadata | undefined;
  let refused = 0;
  for await (const page of pagesOf({ src, data }, { signal, base })) {
    for (const release of page.releases)
      if (ocid === '' || release.ocid === ocid) releases.push(release);
    metadata ??= page.metadata;
    refused += page.refused;
  }
  const all = await inSlices(outcomesOf(releases, asOf), { signal });
  const asked = all.filter(({ summary }) => contractId === '' || summary.id === contractId);
  if (asked.length === 0 && (ocid !== '' || contractId !== '')) {
    throw new OpenDataError('no_such_contract', { address: src, status: 404 });
  }
  const telling = asked.filter(saysSomething);
  const contracts = telling.length > 0 ? telling : asked;
  const others = asked.length - contracts.length;
  const outcomes = { contracts, told: [], others, refused, metadata: metadata ?? {} };
  return await tellMore(outcomes, { signal, language });
}

/** The same outcomes with some more contracts told. */
export async function tellMore(
  outcomes: Outcomes,
  { signal, language }: Pick<Reading, 'signal' | 'language'>,
): Promise<Outcomes> {
  const told = [...outcomes.told];
  for (const contract of outcomes.contracts.slice(told.length, told.length + atOnce))
    told.push(await tellContract(contract, { signal, language }));
  return { ...outcomes, told };
}

async function* pagesOf(
  { src, data }: Pick<OutcomesQuestion, 'src' | 'data'>,
  options: { signal: AbortSignal; base: string },
): AsyncGenerator<Page> {
  if (data === undefined) yield* fetchPackages(src, options);
  else yield await readPage(await Promise.resolve(data), options.base, options);
}
