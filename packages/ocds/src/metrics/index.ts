export type { Dated } from './calendar.js';
export { commitmentsOf } from './commitments-of.js';
export { pairResults } from './pair-results.js';
export { type Measure, parseMeasure } from './parse-measure.js';
export { periodDays } from './period-days.js';
export { resultsOf } from './results-of.js';
export { reportedPeriods, summarise } from './summarise.js';
export type {
  Commitment,
  CommitmentSource,
  CommitmentTarget,
  ContractCommitments,
  ContractResults,
  Days,
  PairedCommitment,
  PairedPeriod,
  PairOptions,
  Result,
  Standing,
  Summary,
  Target,
} from './types.js';
