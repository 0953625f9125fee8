export {
  type AggregateOptions,
  aggregate,
} from './answers/aggregate.js';
export { eventsInterval, meanInterval, wilsonInterval } from './answers/intervals.js';
export { toObservation } from './answers/observation.js';
export type { AnswerRow, Figure, Statistic } from './answers/types.js';
export type { Dated } from './calendar.js';
export { commitmentsOf } from './commitments-of.js';
export { type Comparison, comparisonsOf, type Verdict } from './cube/comparisons-of.js';
export {
  CubeContents,
  type DimensionSummary,
  dimensionsIn,
  type MetricSummary,
  metricsIn,
} from './cube/contents.js';
export { type Fact, factsOf, type Said } from './cube/facts-of.js';
export { type CubeFilter, filterCube } from './cube/filter.js';
export { type CubeGroup, type GroupBy, groupCube } from './cube/group.js';
export type { MetricStage, Place } from './cube/place.js';
export { pairResults, pairResultsInSteps } from './pair-results.js';
export { type Measure, parseMeasure } from './parse-measure.js';
export { periodDays } from './period-days.js';
export { type ContractToPair, contractsToPair, resultsOf } from './results-of.js';
export { isOnlyRated, reportedPeriods, reportedPeriodsInSteps, summarise } from './summarise.js';
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
