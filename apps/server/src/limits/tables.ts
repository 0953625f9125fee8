import type { Instant } from '../people/tables.js';

export interface LimitsTables {
  rateLimits: { budget: string; whose: string; fullAt: Instant };
}
