import { coopHats, family, professionals, volunteers } from './circle.js';
import { owners } from './owners.js';
import type { DemoPerson } from './person.js';
import { workers } from './workers.js';

/** Everybody of the invented co-op. */
export const people: readonly DemoPerson[] = [
  ...owners,
  ...workers,
  ...family,
  ...volunteers,
  ...professionals,
  ...coopHats,
];
