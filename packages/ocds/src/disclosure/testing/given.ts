import type { Dimensions, Observation } from '../../index.js';
import type { Figure } from '../../metrics/answers/types.js';

/** How many people gave an answer or used a service. */
export const count = (
  base: number,
  dimensions?: Dimensions,
  parts: Partial<Figure> = {},
): Figure => ({
  statistic: 'count',
  base,
  value: base,
  ...(dimensions ? { dimensions } : {}),
  ...parts,
});

/** What stands in place of a number that is withheld. */
export const hidden = { suppression: { status: 'withheld' } };

/** What is published of one area, or of all. */
export const at = (area: string | undefined, parts: Partial<Observation>): Observation => ({
  ...(area ? { dimensions: { area } } : {}),
  ...parts,
});
