import type { Instant, InstantOrNull } from '../people/tables.js';

export interface JobsTables {
  jobs: { name: string; dueAt: Instant; lastDoneAt: InstantOrNull };
}
