import type { Award, Contract, Direction, Metric, Release } from '../index.js';
import { idText, objects } from '../shared/objects.js';
import { plainText } from '../shared/plain-text.js';
import { commitment, metricId } from './commitment.js';
import type { Commitment, ContractCommitments } from './types.js';

/**
 * What was promised, contract by contract, in a release or compiled release.
 * A contract keeps its own metrics and those of its award; an award whose
 * contract is not published yet stands by itself.
 */
export function commitmentsOf(
  release: Release,
  directions: Readonly<Record<string, Direction>> = {},
): ContractCommitments[] {
  const awards = objects(release.awards);
  const contracts = objects(release.contracts);
  const signed = new Set(contracts.map(({ awardID }) => idText(awardID)));
  const ocid = release.ocid;
  return [
    ...contracts.map((contract) =>
      ofContract(ocid, contract, awardOf(contract, awards), directions),
    ),
    ...awards
      .filter(
        ({ id, agreedMetrics }) => !signed.has(idText(id)) && objects(agreedMetrics).length > 0,
      )
      .map((award) => ofAward(ocid, award, directions)),
  ];
}

export function awardOf(contract: Contract, awards: readonly Award[]): Award | undefined {
  const id = idText(contract.awardID);
  return id ? awards.find((award) => idText(award.id) === id) : undefined;
}

/** The contract's own metrics first; the award's where the contract has none of that id. */
export function agreedMetrics(contract: Contract, award: Award | undefined) {
  const found = new Map<string, { metric: Metric; source: 'contract' | 'award' }>();
  for (const metric of objects(contract.agreedMetrics))
    found.set(metricId(metric), { metric, source: 'contract' });
  for (const metric of objects(award?.agreedMetrics))
    if (!found.has(metricId(metric))) found.set(metricId(metric), { metric, source: 'award' });
  return [...found.values()];
}

function ofContract(
  ocid: string,
  contract: Contract,
  award: Award | undefined,
  directions: Readonly<Record<string, Direction>>,
): ContractCommitments {
  const awardID = idText(contract.awardID);
  const title = plainText(contract.title) || plainText(award?.title);
  const rationale = plainText(contract.noAgreedMetricsRationale);
  const commitments: Commitment[] = agreedMetrics(contract, award).map(({ metric, source }) =>
    commitment(metric, source, directions),
  );
  return {
    ocid,
    contractID: idText(contract.id),
    ...(awardID && { awardID }),
    ...(title && { title }),
    contract,
    commitments,
    ...(rationale && { noAgreedMetricsRationale: rationale }),
  };
}

function ofAward(
  ocid: string,
  award: Award,
  directions: Readonly<Record<string, Direction>>,
): ContractCommitments {
  const title = plainText(award.title);
  const commitments = objects(award.agreedMetrics).map((metric) =>
    commitment(metric, 'award', directions),
  );
  return { ocid, awardID: idText(award.id), ...(title && { title }), commitments };
}
