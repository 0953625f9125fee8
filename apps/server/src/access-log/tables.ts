import type { Capability, Reason } from '@kith/core/access';
import type { LookKind } from '@kith/core/access-log';
import type { ColumnType } from 'kysely';
import type { Actor } from '../actor.js';
import type { Instant } from '../db/columns.js';

interface AccessLogTable {
  coopId: string;
  teamId: string;
  number: number;
  kind: LookKind;
  about: string[];
  allowedBy: Capability;
  allowedBecause: ColumnType<Reason, string, never>;
  actorId: string;
  asPersonId: string | null;
  through: Actor['via'];
  lookedAt: Instant;
  since: Instant;
  sameAs: Buffer;
  hash: Buffer;
}

export interface AccessLogTables {
  accessLog: AccessLogTable;
}
