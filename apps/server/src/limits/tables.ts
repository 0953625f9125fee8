import type { Instant } from '../db/columns.js';

export interface LimitsTables {
  rateLimits: { budget: string; whose: string; fullAt: Instant };
}
