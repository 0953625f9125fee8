import type { PackageMetadata, Release } from '@kith/ocds';
import { inSlices } from '../base/in-slices.js';
import type { Language } from '../base/language.js';
import { OpenDataError } from '../open-data/open-data-error.js';
import { type OpenDataQuestion, pagesOf } from '../open-data/pages-of.js';
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

export interface OutcomesQuestion extends OpenDataQuestion {
  /** Only this process; empty for all. */
  ocid: string;
  /** Only this contract, by its id or its key; empty for all. */
  contractId: string;
}

/** Contracts told at first, and each time that more are asked for. */
export const atOnce = 10;

interface Reading {
  signal: AbortSignal;
  language: Language;
}

/**
 * Reads contracts and what was promised in them; what came of each is told when it is to be shown.
 * Works in slices. Rejects with OpenDataError.
 */
export async function loadOutcomes(
  { ocid, contractId, ...question }: OutcomesQuestion,
  { signal, language }: Reading,
): Promise<Outcomes> {
  const releases: Release[] = [];
  let metadata: PackageMetadata | undefined;
  let refused = 0;
  for await (const page of pagesOf(question, { signal })) {
    for (const release of page.releases)
      if (ocid === '' || release.ocid === ocid) releases.push(release);
    metadata ??= page.metadata;
    refused += page.refused;
  }
  const all = await inSlices(outcomesOf(releases, question.asOf), { signal });
  const asked = all.filter(({ summary: { id, key } }) => ['', id, key].includes(contractId));
  if (asked.length === 0 && (ocid !== '' || contractId !== '')) {
    throw new OpenDataError('no_such_contract', { address: question.src, status: 404 });
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
  { signal, language }: Reading,
): Promise<Outcomes> {
  const told = [...outcomes.told];
  for (const contract of outcomes.contracts.slice(told.length, told.length + atOnce))
    told.push(await tellContract(contract, { signal, language }));
  return { ...outcomes, told };
}
