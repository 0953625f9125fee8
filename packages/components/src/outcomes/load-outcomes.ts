import type { PackageMetadata, Release } from '@kith/ocds';
import { fetchPackages } from '../open-data/fetch-packages.js';
import { OpenDataError } from '../open-data/open-data-error.js';
import { type Page, readPage } from '../open-data/read-page.js';
import { type ContractOutcomes, outcomesOf, saysSomething } from './read-outcomes.js';

export interface Outcomes {
  /** Contracts with something to say; all of them, where none has. */
  contracts: ContractOutcomes[];
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

/** Reads contracts and what came of them. Rejects with OpenDataError. */
export async function loadOutcomes(
  { src, data, ocid, contractId, asOf }: OutcomesQuestion,
  { signal, base }: { signal: AbortSignal; base: string },
): Promise<Outcomes> {
  const releases: Release[] = [];
  let metadata: PackageMetadata | undefined;
  let refused = 0;
  for await (const page of pagesOf({ src, data }, { signal, base })) {
    releases.push(...page.releases.filter((each) => ocid === '' || each.ocid === ocid));
    metadata ??= page.metadata;
    refused += page.refused;
  }
  const all = outcomesOf(releases, asOf);
  const asked = all.filter(({ summary }) => contractId === '' || summary.id === contractId);
  if (asked.length === 0 && (ocid !== '' || contractId !== '')) {
    throw new OpenDataError('no_such_contract', { address: src, status: 404 });
  }
  const telling = asked.filter(saysSomething);
  const contracts = telling.length > 0 ? telling : asked;
  return { contracts, others: asked.length - contracts.length, refused, metadata: metadata ?? {} };
}

async function* pagesOf(
  { src, data }: Pick<OutcomesQuestion, 'src' | 'data'>,
  options: { signal: AbortSignal; base: string },
): AsyncGenerator<Page> {
  if (data === undefined) yield* fetchPackages(src, options);
  else yield readPage(await Promise.resolve(data), options.base);
}
