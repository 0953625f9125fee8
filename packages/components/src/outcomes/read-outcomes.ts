import type { Award, Contract, PerformanceFailure, Release } from '@kith/ocds';
import { type ContractSummary, contractsOf } from '@kith/ocds/contracts';
import { compile } from '@kith/ocds/merge';
import { type PairedCommitment, pairResults, resultsOf } from '@kith/ocds/metrics';

/** A contract with what was promised in it and what came of it. */
export interface ContractOutcomes {
  summary: ContractSummary;
  pairs: PairedCommitment[];
  failures: PerformanceFailure[];
  /** The publisher's own reason for having no promises. */
  rationale: string | undefined;
  /** BCP 47 tag of the published texts, where the release says it. */
  language: string | undefined;
}

/** Every contract of every process, in the order in which they were published. */
export function outcomesOf(releases: readonly Release[], asOf: Date): ContractOutcomes[] {
  const processes = new Map<string, Release[]>();
  for (const release of releases) {
    processes.set(release.ocid, [...(processes.get(release.ocid) ?? []), release]);
  }
  return [...processes.values()].flatMap((process) => ofProcess(process, asOf));
}

/** Whether there is anything to show beside the contract itself. */
export function saysSomething({ pairs, failures, rationale }: ContractOutcomes): boolean {
  return pairs.length > 0 || failures.length > 0 || rationale !== undefined;
}

function ofProcess(process: Release[], asOf: Date): ContractOutcomes[] {
  const [only] = process;
  const now = only && process.length === 1 ? only : compile(process, { onConflict: 'keep-later' });
  const language = languageOf(now);
  const results = resultsOf(now, { asOf });
  // The summaries begin with the contracts, in the order of the results.
  return contractsOf([now], { asOf }).map((summary, index) => {
    const found = results[index];
    if (found === undefined) {
      const pairs = pairResults(promisedBefore(now, summary), { asOf });
      return { summary, pairs, failures: [], rationale: undefined, language };
    }
    return {
      summary,
      pairs: found.pairs,
      failures: listOf(found.contract.implementation?.performanceFailures),
      rationale: found.noAgreedMetricsRationale,
      language,
    };
  });
}

/** What an award or a tender says will be promised, in the shape of a contract. */
function promisedBefore({ awards, tender }: Release, { id, stage }: ContractSummary): Contract {
  const award = listOf<Award>(awards).find((each) => String(each.id) === id);
  const from = stage === 'award' ? award : tender;
  const agreed = stage === 'award' ? award?.agreedMetrics : tender?.targets;
  return {
    agreedMetrics: listOf(agreed),
    ...(from?.contractPeriod && { period: from.contractPeriod }),
  };
}

function languageOf({ language }: Release): string | undefined {
  return typeof language === 'string' && /^[a-z]{2,3}(-\w+)*$/i.test(language)
    ? language
    : undefined;
}

function listOf<Item>(value: Item[] | null | undefined): Item[] {
  return Array.isArray(value) ? value : [];
}
