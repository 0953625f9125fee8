import type { Unit } from '../../index.js';
import { present } from '../../shared/present.js';
import type { Fact } from './facts-of.js';
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

export interface DimensionSummary {
  name: string;
  /** How many places have each value, in order of first appearance. */
  values: { value: string; count: number }[];
  /** How many places do not have this dimension. */
  notSet: number;
}

/** The metrics of a cube, in order of first appearance. */
export function metricsIn(facts: readonly Fact[]): MetricSummary[] {
  return new CubeContents().add(facts).metrics();
}

/** The dimensions of a cube with all their values. */
export function dimensionsIn(places: readonly Place[]): DimensionSummary[] {
  const contents = new CubeContents();
  for (const place of places) contents.addPlace(place);
  return contents.dimensions();
}

interface CountedMetric extends Omit<MetricSummary, 'unit' | 'dimensions'> {
  unit?: Unit | undefined;
  dimensions: Set<string>;
}

/** What is in a cube too large to hold: facts are added process by process, and only counted. */
export class CubeContents {
  private readonly found = new Map<string, CountedMetric>();
  private readonly counts = new Map<string, Map<string, number>>();
  private places = 0;

  add(facts: readonly Fact[]): this {
    for (const fact of facts) {
      this.addPlace(fact);
      this.addMetric(fact);
    }
    return this;
  }

  addPlace({ dimensions }: Pick<Place, 'dimensions'>): void {
    this.places += 1;
    for (const [name, given] of Object.entries(dimensions ?? {})) {
      const values = this.counts.get(name) ?? new Map<string, number>();
      const value = String(given);
      this.counts.set(name, values.set(value, (values.get(value) ?? 0) + 1));
    }
  }

  private addMetric(fact: Fact): void {
    const { metric: id, title, stage, dimensions = {} } = fact;
    const known = this.found.get(id) ?? { id, title, stages: {}, dimensions: new Set() };
    known.unit ??= unitOf(fact);
    known.stages[stage] = (known.stages[stage] ?? 0) + 1;
    for (const name of Object.keys(dimensions)) known.dimensions.add(name);
    this.found.set(id, known);
  }

  metrics(): MetricSummary[] {
    return Array.from(this.found.values(), ({ id, title, unit, stages, dimensions }) => ({
      id,
      title,
      ...present({ unit }),
      stages: { ...stages },
      dimensions: [...dimensions],
    }));
  }

  dimensions(): DimensionSummary[] {
    return [...this.counts].map(([name, counts]) => {
      const values = [...counts].map(([value, count]) => ({ value, count }));
      const set = values.reduce((sum, { count }) => sum + count, 0);
      return { name, values, notSet: this.places - set };
    });
  }
}

function unitOf({ said, observation }: Fact): Unit | undefined {
  return (said.kind === 'number' ? said.unit : undefined) ?? observation?.unit ?? undefined;
}
