import type { Generated } from 'kysely';
import type { Instant, InstantOrNull } from '../db/columns.js';

export interface CoopKeysTable {
  coopId: string;
  id: string;
  wrapped: Buffer;
  /** The id of the master key. */
  wrappedBy: string;
  madeAt: Instant;
  /** Since when nothing is sealed with it; it still opens. */
  closedAt: Generated<InstantOrNull>;
  /** Since when nothing is left that it sealed. */
  retiredAt: Generated<InstantOrNull>;
}

export interface SealedTables {
  coopKeys: CoopKeysTable;
}
