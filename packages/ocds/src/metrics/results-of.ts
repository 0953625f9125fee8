import type { Release } from '../index.js';
import { idText, objects } from '../shared/objects.js';
import { plainText } from '../shared/plain-text.js';
import { awardOf } from './commitments-of.js';
import { pairResults } from './pair-results.js';
import type { ContractResults, PairOptions } from './types.js';

/** Every contract of a release or compiled release with its commitments paired. */
export function resultsOf(release: Release, options: PairOptions = {}): ContractResults[] {
  const awards = objects(release.awards);
  return objects(release.contracts).map((contract) => {
    const award = awardOf(contract, awards);
    const awardID = idText(contract.awardID);
    const title =
      plainText(contract.title) || plainText(award?.title) || plainText(release.tender?.title);
    const rationale = plainText(contract.noAgreedMetricsRationale);
    return {
      ocid: release.ocid,
      contractID: idText(contract.id),
      ...(awardID && { awardID }),
      ...(title && { title }),
      contract,
      pairs: pairResults(contract, award ? { ...options, award } : options),
      ...(rationale && { noAgreedMetricsRationale: rationale }),
    };
  });
}
