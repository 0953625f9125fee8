import type { DemonstrationTables } from '../demo/tables.js';
import type { IdentityTables } from '../identity/tables.js';
import type { InvitationsTables } from '../invitations/tables.js';
import type { JobsTables } from '../jobs/tables.js';
import type { LimitsTables } from '../limits/tables.js';
import type { OpenDataTables } from '../open-data/tables.js';
import type { PeopleTables } from '../people/tables.js';
import type { QueueTables } from '../queue/tables.js';
import type { RotaTables } from '../rota/tables.js';
import type { TeamsTables } from '../teams/tables.js';

/** Every table, in camelCase as Kysely sees it. Each folder adds its own interface here. */
export interface Tables
  extends PeopleTables,
    IdentityTables,
    TeamsTables,
    InvitationsTables,
    RotaTables,
    OpenDataTables,
    DemonstrationTables,
    LimitsTables,
    JobsTables,
    QueueTables {}
