import type { AccessLogTables } from './access-log/tables.js';
import type { DemonstrationTables } from './demo/tables.js';
import type { EmergenciesTables } from './emergencies/tables.js';
import type { EventsTables } from './events/tables.js';
import type { IdempotencyTables } from './http/tables.js';
import type { IdentityTables } from './identity/tables.js';
import type { InvitationsTables } from './invitations/tables.js';
import type { JobsTables } from './jobs/tables.js';
import type { LimitsTables } from './limits/tables.js';
import type { NotesTables } from './notes/tables.js';
import type { OpenDataTables } from './open-data/tables.js';
import type { PeopleTables } from './people/tables.js';
import type { QueueTables } from './queue/tables.js';
import type { RotaTables } from './rota/tables.js';
import type { SealedTables } from './sealed/tables.js';
import type { TeamsTables } from './teams/tables.js';

/** Each folder that keeps something adds its tables here, beside its routes in `routes.ts`. */
declare module './db/tables.js' {
  interface Tables
    extends PeopleTables,
      AccessLogTables,
      EventsTables,
      IdentityTables,
      IdempotencyTables,
      TeamsTables,
      InvitationsTables,
      RotaTables,
      OpenDataTables,
      DemonstrationTables,
      LimitsTables,
      SealedTables,
      JobsTables,
      QueueTables,
      NotesTables,
      EmergenciesTables {}
}
