import { KnownRelease } from '../contracts/known-release.js';
import type { Award, Release } from '../index.js';
import { objects } from '../shared/objects.js';
import { plainText } from '../shared/plain-text.js';
import { present } from '../shared/present.js';
import { aboutContract } from './commitments-of.js';
import { pairResults } from './pair-results.js';
import type { ContractResults, PairOptions } from './types.js';

/** A contract with the award that it came of, to be paired when its results are wanted. */
export type ContractToPair = Omit<ContractResults, 'pairs'> & { award?: Award };

/** Every contract of a release or compiled release with its commitments paired. */
export function resultsOf(release: Release, options: PairOptions = {}): ContractResults[] {
  return contractsToPair(release).map(({ award, ...about }) => ({
    ...about,
    pairs: pairResults(about.contract, award ? { ...options, award } : options),
  }));
}

/** The contracts of a release, not paired yet: many contracts of one award share its promises. */
export function contractsToPair(release: Release): ContractToPair[] {
  const known = new KnownRelease(release);
  return objects(release.contracts).map((contract) => {
    const award = known.award(contract.awardID);
    return {
      ocid: release.ocid,
      ...aboutContract(contract, award, plainText(release.tender?.title)),
      ...present({ award }),
    };
  });
}
