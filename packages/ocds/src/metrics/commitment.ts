import type { Direction, Metric, Observation } from '../index.js';
import { idText, objects } from '../shared/objects.js';
import { plainText } from '../shared/plain-text.js';
import { present } from '../shared/present.js';
import { mapInSteps, type Steps } from '../shared/steps.js';
import { namedDimensions } from './dimensions.js';
import { observed } from './observed.js';
import { parseTarget } from './parse-measure.js';
import type { Commitment, CommitmentSource, CommitmentTarget } from './types.js';

/** A metric read as a promise. `reported` is the metric that holds its results. */
export function* commitment(
  metric: Metric,
  source: CommitmentSource,
  directions: Readonly<Record<string, Direction>> = {},
  reported?: Metric,
): Steps<Commitment> {
  const id = metricId(metric);
  const promised = source === 'none' ? [] : objects(metric.observations);
  const read = (yield* mapInSteps(promised, readTarget)).filter((each) => each !== undefined);
  const text = (field: 'title' | 'description') =>
    plainText(metric[field]) || plainText(reported?.[field]);
  const known = Object.hasOwn(directions, id) ? directions[id] : undefined;
  const said = [metric.direction, reported?.direction, known].find(isDirection);
  const units = [
    ...read.map(({ target }) => (target.kind === 'number' ? target.unit : undefined)),
    ...objects(reported?.observations).map(({ unit }) => unit),
  ];
  return {
    id,
    title: text('title') || text('description') || id,
    direction: said ?? read.map((each) => each.direction).find(Boolean) ?? 'higher',
    source,
    targets: read.map(({ direction: _direction, ...target }) => target),
    metric,
    ...present({
      description: text('description') || undefined,
      unit: units.find(Boolean),
      everyMonths:
        promised.map(({ period }) => period?.durationInMonths).find(Boolean) ?? undefined,
    }),
  };
}

function isDirection(word: unknown): word is Direction {
  return word === 'higher' || word === 'lower' || word === 'context';
}

export function metricId(metric: Metric): string {
  return idText(metric.id) || plainText(metric.title) || 'unnamed';
}

/** An observation that only says how often results come is no target. */
function readTarget(
  observation: Observation,
): (CommitmentTarget & { direction: Direction | undefined }) | undefined {
  let direction: Direction | undefined;
  const target = observed(observation, (text) => {
    const read = parseTarget(text);
    direction = read.direction;
    return read.measure;
  });
  if (!target) return undefined;
  const period = observation.period ?? undefined;
  const dimensions = namedDimensions(observation.dimensions);
  return { target, direction, ...present({ period, dimensions }) };
}
