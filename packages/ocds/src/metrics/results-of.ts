import { KnownRelease } from '../contracts/known-release.js';
import type { Release } from '../index.js';
import { objects } from '../shared/objects.js';
import { plainText } from '../shared/plain-text.js';
import { aboutContract } from './commitments-of.js';
import { pairResults } from './pair-results.js';
import type { ContractResults, PairOptions } from './types.js';

/** Every contract of a release or compiled release with its commitments paired. */
export function resultsOf(release: Release, options: PairOptions = {}): ContractResults[] {
  const known = new KnownRelease(release);
  return objects(release.contracts).map((contract) => {
    const award = known.award(contract.awardID);
    return {
      ocid: release.ocid,
      ...aboutContract(contract, award, plainText(release.tender?.title)),
      pairs: pairResults(contract, award ? { ...options, award } : options),
    };
  });
}
