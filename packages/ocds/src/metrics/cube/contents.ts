import type { Unit } from '../../index.js';
import { present } from '../../shared/present.js';
import type { Fact } from './facts-of.js';
import { valueOf } from './filter.js';
import type { MetricStage, Place } from './place.js';

/** One metric of a cube and where it is found. */
export interface MetricSummary {
  id: string;
  title: string;
  /** The first unit stated for it. */
  unit?: Unit;
  /** How many facts there are at each stage; stages without any are absent. */
  stages: Partial<Record<MetricStage, number>>;
  /** Names of the dimensions set in any of its facts. */
  dimensions: string[];
}

/** The metrics of a cube, in order of first appearance. */
export function metricsIn(facts: readonly Fact[]): MetricSummary[] {
  const found = new Map<string, MetricSummary>();
  for (const fact of facts) {
    const known = found.get(fact.metric);
    const metric = known ?? { id: fact.metric, title: fact.title, stages: {}, dimensions: [] };
    const unit = metric.unit ?? unitOf(fact);
    found.set(fact.metric, {
      ...metric,
      ...present({ unit }),
      stages: { ...metric.stages, [fact.stage]: (metric.stages[fact.stage] ?? 0) + 1 },
      dimensions: [...new Set([...metric.dimensions, ...Object.keys(fact.dimensions ?? {})])],
    });
  }
  return [...found.values()];
}

function unitOf({ said, observation }: Fact): Unit | undefined {
  return (said.kind === 'number' ? said.unit : undefined) ?? observation?.unit ?? undefined;
}

export interface DimensionSummary {
  name: string;
  /** How many places have each value, in order of first appearance. */
  values: { value: string; count: number }[];
  /** How many places do not have this dimension. */
  notSet: number;
}

/** The dimensions of a cube with all their values. */
export function dimensionsIn(places: readonly Place[]): DimensionSummary[] {
  const names = new Set(places.flatMap(({ dimensions }) => Object.keys(dimensions ?? {})));
  return [...names].map((name) => {
    const counts = new Map<string, number>();
    let notSet = 0;
    for (const place of places) {
      const value = valueOf(place, name);
      if (value === undefined) notSet += 1;
      else counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return { name, values: [...counts].map(([value, count]) => ({ value, count })), notSet };
  });
}
