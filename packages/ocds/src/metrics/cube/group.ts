import { present } from '../../shared/present.js';
import { daysKey } from '../period-days.js';
import { valueOf } from './filter.js';
import type { Place } from './place.js';

/** What to group by; `{ dimension }` groups by the value of that dimension. */
export type GroupBy =
  | 'metric'
  | 'ocid'
  | 'contract'
  | 'award'
  | 'supplier'
  | 'stage'
  | 'period'
  | { dimension: string };

export interface CubeGroup<T extends Place> {
  /** What the members have in common, in the order asked for; absent where it is not set. */
  key: Record<string, string>;
  members: T[];
}

/**
 * Parts a cube into groups, in order of first appearance: every place is in
 * just one. A group for a period is keyed `2026-04-01/2026-06-30`; one for
 * suppliers by all their names, so that a joint bid counts once; one for a
 * dimension by `dimensions.` and its name.
 */
export function groupCube<T extends Place>(
  places: readonly T[],
  by: GroupBy | readonly GroupBy[],
): CubeGroup<T>[] {
  const asked: readonly GroupBy[] = Array.isArray(by) ? by : [by as GroupBy];
  const groups = new Map<string, CubeGroup<T>>();
  for (const place of places) {
    const found = Object.fromEntries(asked.map((each) => keyBy(place, each)));
    const name = JSON.stringify(found);
    const group = groups.get(name);
    if (group) group.members.push(place);
    else groups.set(name, { key: present(found) as Record<string, string>, members: [place] });
  }
  return [...groups.values()];
}

function keyBy(place: Place, by: GroupBy): [string, string | undefined] {
  if (typeof by === 'object') return [`dimensions.${by.dimension}`, valueOf(place, by.dimension)];
  if (by === 'period') {
    const { start, end } = place.days;
    return [by, start || end ? daysKey(place.days) : undefined];
  }
  if (by === 'supplier') return [by, place.suppliers.join('; ') || undefined];
  if (by === 'contract') return [by, place.contractID];
  return [by, by === 'award' ? place.awardID : place[by]];
}
