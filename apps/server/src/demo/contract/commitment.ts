import type { Metric, Observation } from '@kith/ocds';
import type { Measure } from './measures.js';
import { type Quarter, quarters } from './quarters.js';

/** What is known of one quarter: a number, or in words why there is none. */
type QuarterResult =
  | number
  | { measure: number; base: number; interval: readonly [lower: number, upper: number] }
  | { withheld: string; notes: string }
  | { notReported: string };

export interface DemoCommitment {
  measure: Measure;
  target: number;
  results: Partial<Record<Quarter, QuarterResult>>;
}

/** What was promised, for the whole of the contract. */
export function agreedMetric(
  { measure, target }: DemoCommitment,
  period: { startDate: string; endDate: string },
): Metric {
  const { id, title, description, direction, unit } = measure;
  const observation = { id: `${id}-target`, period, measure: target, unit, ...sliceOf(measure) };
  return { id, title, description, direction, observations: [observation] };
}

/** What was done in one quarter. */
export function resultMetric({ measure, results }: DemoCommitment, quarter: Quarter): Metric[] {
  const result = results[quarter];
  if (result === undefined) return [];
  const { id, title, direction, unit } = measure;
  const about = { id: `${id}-${quarter}`, period: quarters[quarter], ...sliceOf(measure) };
  return [{ id, title, direction, observations: [{ ...about, ...told(result, unit) }] }];
}

const sliceOf = ({ dimensions }: Measure) => (dimensions === undefined ? {} : { dimensions });

/** A number that is withheld is nowhere in what is published: not as 0 and not as a star. */
function told(result: QuarterResult, unit: Measure['unit']): Observation {
  if (typeof result === 'number') return { measure: result, unit };
  if ('notReported' in result) return { notes: result.notReported };
  if ('withheld' in result) {
    return { suppression: { status: 'withheld', rule: result.withheld }, notes: result.notes };
  }
  const [lower, upper] = result.interval;
  return { measure: result.measure, unit, base: result.base, interval: { lower, upper } };
}
