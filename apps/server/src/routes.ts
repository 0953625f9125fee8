import type { OpenAPIHono } from '@hono/zod-openapi';
import { accessLog } from './access-log/routes.js';
import { coops } from './coops/routes.js';
import { desk } from './desk/routes.js';
import { emergencies } from './emergencies/routes.js';
import { history } from './events/routes.js';
import type { App } from './http/app-type.js';
import { apiKeys } from './identity/api-key-routes.js';
import { identity } from './identity/routes.js';
import { sessions } from './identity/session-routes.js';
import { invitations } from './invitations/routes.js';
import { notes } from './notes/routes.js';
import { openData } from './open-data/routes.js';
import { people } from './people/routes.js';
import { rota } from './rota/routes.js';
import { teamEvents } from './teams/events.routes.js';
import { teams } from './teams/routes.js';

/**
 * The route modules of the API: each is `new OpenAPIHono<App>()` with the contracts of its folder,
 * whose paths start with `/v1`. Who may call a route is read from its contract.
 */
export const routes: OpenAPIHono<App>[] = [
  identity,
  sessions,
  apiKeys,
  people,
  coops,
  teams,
  teamEvents,
  desk,
  history,
  accessLog,
  invitations,
  rota,
  openData,
  notes,
  emergencies,
];
