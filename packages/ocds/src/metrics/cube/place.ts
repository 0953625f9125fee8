import type { Dimensions, Release } from '../../index.js';
import type { Days } from '../types.js';

/** How far a process had come when a number was published. */
export type MetricStage = 'forecast' | 'target' | 'agreed' | 'result';

/** Where a number belongs: what the cube is filtered and grouped by. */
export interface Place {
  ocid: string;
  /** The id of the metric, its title where it has none. */
  metric: string;
  title: string;
  /** First and last day; both absent where the publisher gives no period. */
  days: Days;
  dimensions?: Dimensions;
  contractID?: string;
  awardID?: string;
  /** Names of those who won the award, in the order published. */
  suppliers: string[];
  stage: MetricStage;
}

/** What the metrics of one planning, tender, award or contract section have in common. */
export type Section = Pick<Place, 'ocid' | 'contractID' | 'awardID' | 'suppliers' | 'stage'>;

export function sectionOf(
  release: Release,
  stage: MetricStage,
  about: Partial<Section> = {},
): Section {
  return { ocid: release.ocid, stage, suppliers: [], ...about };
}
