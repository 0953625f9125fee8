import { KnownRelease } from '../contracts/known-release.js';
import type { Award, Contract, Direction, Metric, Release } from '../index.js';
import { idText, objects } from '../shared/objects.js';
import { plainText } from '../shared/plain-text.js';
import { present } from '../shared/present.js';
import { finish } from '../shared/steps.js';
import { commitment, metricId } from './commitment.js';
import type { ContractCommitments } from './types.js';

/**
 * What was promised, contract by contract, in a release or compiled release.
 * A contract keeps its own metrics and those of its award; an award whose
 * contract is not published yet stands by itself.
 */
export function commitmentsOf(
  release: Release,
  directions: Readonly<Record<string, Direction>> = {},
): ContractCommitments[] {
  const { ocid } = release;
  const known = new KnownRelease(release);
  const contracts = objects(release.contracts);
  const signed = new Set(contracts.map(({ awardID }) => idText(awardID)));
  const waiting = known.awards.filter(
    ({ id, agreedMetrics: agreed }) => !signed.has(idText(id)) && objects(agreed).length > 0,
  );
  const read = (agreed: AgreedMetric[]) =>
    agreed.map(({ metric, source }) => finish(commitment(metric, source, directions)));
  return [
    ...contracts.map((contract) => {
      const award = known.award(contract.awardID);
      const commitments = read(agreedMetrics(contract, award));
      return { ocid, ...aboutContract(contract, award), commitments };
    }),
    ...waiting.map((award) => {
      const title = plainText(award.title) || undefined;
      const commitments = read(agreedMetrics({}, award));
      return { ocid, awardID: idText(award.id), ...present({ title }), commitments };
    }),
  ];
}

export interface AgreedMetric {
  metric: Metric;
  source: 'contract' | 'award';
}

/** The contract's own metrics first; the award's where the contract has none of that id. */
export function agreedMetrics(contract: Contract, award: Award | undefined): AgreedMetric[] {
  const found = new Map<string, AgreedMetric>();
  for (const [source, metrics] of [
    ['contract', contract.agreedMetrics],
    ['award', award?.agreedMetrics],
  ] as const)
    for (const metric of objects(metrics)) {
      const id = metricId(metric);
      if (!found.has(id)) found.set(id, { metric, source });
    }
  return [...found.values()];
}

/** What a contract is called and where it belongs. */
export function aboutContract(contract: Contract, award: Award | undefined, title = '') {
  return {
    contract,
    contractID: idText(contract.id),
    ...present({
      awardID: idText(contract.awardID) || undefined,
      title: plainText(contract.title) || plainText(award?.title) || title || undefined,
      noAgreedMetricsRationale: plainText(contract.noAgreedMetricsRationale) || undefined,
    }),
  };
}
