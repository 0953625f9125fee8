import type { Direction, Metric, Observation } from '../index.js';
import { idText, objects } from '../shared/objects.js';
import { plainText } from '../shared/plain-text.js';
import { namedDimensions } from './dimensions.js';
import { parseTarget } from './parse-measure.js';
import type { Commitment, CommitmentSource, CommitmentTarget, Target } from './types.js';
import { currencyUnit } from './unit.js';

/** A metric read as a promise. `reported` is the metric that holds its results. */
export function commitment(
  metric: Metric,
  source: CommitmentSource,
  directions: Readonly<Record<string, Direction>> = {},
  reported?: Metric,
): Commitment {
  const id = metricId(metric);
  const promised = source === 'none' ? [] : objects(metric.observations);
  const read = promised.map((observation) => ({ observation, ...readTarget(observation) }));
  const targets = read.filter(({ target }) => target.kind !== 'none').map(toTarget);
  const everyMonths = promised.find(({ period }) => period?.durationInMonths)?.period;
  const description = plainText(metric.description) || plainText(reported?.description);
  const unit =
    targets
      .map(({ target }) => (target.kind === 'number' ? target.unit : undefined))
      .find(Boolean) ??
    objects(reported?.observations).find((observation) => observation.unit)?.unit;
  const direction =
    metric.direction ??
    reported?.direction ??
    directions[id] ??
    read.map((each) => each.direction).find(Boolean) ??
    'higher';
  return {
    id,
    title: plainText(metric.title) || plainText(reported?.title) || description || id,
    ...(description && { description }),
    ...(unit && { unit }),
    direction,
    source,
    ...(everyMonths?.durationInMonths && { everyMonths: everyMonths.durationInMonths }),
    targets,
    metric,
  };
}

export function metricId(metric: Metric): string {
  return idText(metric.id) || plainText(metric.title) || 'unnamed';
}

function toTarget({ observation, target }: { observation: Observation; target: Target }) {
  const { period } = observation;
  const dimensions = namedDimensions(observation.dimensions);
  const found: CommitmentTarget = { target };
  if (period) found.period = period;
  if (dimensions) found.dimensions = dimensions;
  return found;
}

/** An observation that only says how often results come is no target. */
function readTarget(observation: Observation): { target: Target; direction?: Direction } {
  const { measure, value, unit } = observation;
  if (typeof value?.amount === 'number') {
    const money = value.currency ? currencyUnit(value.currency) : unit;
    return { target: { kind: 'number', value: value.amount, ...(money && { unit: money }) } };
  }
  if (typeof measure === 'number')
    return { target: { kind: 'number', value: measure, ...(unit && { unit }) } };
  const text = plainText(measure);
  if (!text) return { target: { kind: 'none' } };
  const { measure: read, direction } = parseTarget(text);
  if (read.kind === 'text') return { target: read };
  const target: Target = { ...read, ...(!read.unit && unit && { unit }), text };
  return direction ? { target, direction } : { target };
}
