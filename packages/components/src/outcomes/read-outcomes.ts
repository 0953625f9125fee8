import type { Award, Contract, PerformanceFailure, Release } from '@kith/ocds';
import { type ContractSummary, contractsOf } from '@kith/ocds/contracts';
import { compileInSteps } from '@kith/ocds/merge';
import { contractsToPair } from '@kith/ocds/metrics';

/** A contract, and what there is to tell of it. */
export interface ContractOutcomes {
  summary: ContractSummary;
  /** What holds the promises and the results: the contract, or what will become one. */
  contract: Contract;
  /** Where some of the promises were agreed. */
  award: Award | undefined;
  failures: PerformanceFailure[];
  /** The publisher's own reason for having no promises. */
  rationale: string | undefined;
  /** BCP 47 tag of the published texts, where the release says it. */
  language: string | undefined;
  /** The day that counts as today. */
  asOf: Date;
}

/** Every contract of every process, in the order in which they were published; in steps. */
export function* outcomesOf(releases: readonly Release[], asOf: Date) {
  const processes = new Map<string, Release[]>();
  for (const release of releases) {
    const process = processes.get(release.ocid);
    if (process) process.push(release);
    else processes.set(release.ocid, [release]);
  }
  const found: ContractOutcomes[] = [];
  for (const process of processes.values()) {
    const [only] = process;
    const alone = process.length === 1 ? only : undefined;
    const now = alone ?? (yield* compileInSteps(process, { onConflict: 'keep-later' }));
    for (const outcomes of ofProcess(now, asOf)) found.push(outcomes);
    yield;
  }
  return found;
}

/** Whether there is anything to show beside the contract itself. */
export function saysSomething({
  summary,
  contract,
  failures,
  rationale,
}: ContractOutcomes): boolean {
  const results = listOf(contract.implementation?.metrics).length;
  return summary.commitments + results + failures.length > 0 || rationale !== undefined;
}

function ofProcess(now: Release, asOf: Date): ContractOutcomes[] {
  const language = languageOf(now);
  const contracts = contractsToPair(now);
  const awards = new Map(listOf(now.awards).map((award) => [String(award.id), award]));
  // The summaries begin with the contracts, in the order in which they are published.
  return contractsOf([now], { asOf }).map((summary, index) => {
    const found = contracts[index];
    if (found === undefined) {
      const contract = promisedBefore(now, summary, awards);
      const silent = { award: undefined, failures: [], rationale: undefined };
      return { summary, contract, ...silent, language, asOf };
    }
    const { contract, award, noAgreedMetricsRationale: rationale } = found;
    const failures = listOf(contract.implementation?.performanceFailures);
    return { summary, contract, award, failures, rationale, language, asOf };
  });
}

/** What an award or a tender says will be promised, in the shape of a contract. */
function promisedBefore(
  { tender }: Release,
  { id, stage }: ContractSummary,
  awards: ReadonlyMap<string, Award>,
): Contract {
  const award = awards.get(id);
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
