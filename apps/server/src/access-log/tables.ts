import type { Capability, Reason } from '@kith/core/access';
import type { LookKind, LookPage } from '@kith/core/access-log';
import type { ColumnType } from 'kysely';
import type { Instant } from '../db/columns.js';

interface AccessLogTable {
  coopId: string;
  teamId: string;
  number: number;
  kind: LookKind;
  about: string[];
  /** Null, as are the reason and the hand, where it was a command of whoever runs the server. */
  allowedBy: Capability | null;
  allowedBecause: ColumnType<Reason | null, string | null, never>;
  actorId: string | null;
  asPersonId: string | null;
  through: LookPage;
  lookedAt: Instant;
  since: Instant;
  sameAs: Buffer;
  hash: Buffer;
}

export interface AccessLogTables {
  accessLog: AccessLogTable;
}
