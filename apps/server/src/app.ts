import { OpenAPIHono } from '@hono/zod-openapi';
import type { Deps } from './deps.js';
import { measureEmergencies } from './emergencies/emergency-metrics.js';
import type { App } from './http/app-type.js';
import { limitBody, readAsUtf8 } from './http/body-encoding.js';
import { cors } from './http/cors.js';
import type { Contract } from './http/documentation/contract.js';
import { documentation } from './http/documentation/routes.js';
import { health } from './http/health.js';
import { idempotent } from './http/idempotency.js';
import { identify } from './http/identify.js';
import { refuseInvalid } from './http/invalid-params.js';
import { KnownOrigins } from './http/known-origins.js';
import {
  type Limiting,
  limitCallers,
  limitOrigins,
  limitStrangers,
} from './http/limit-requests.js';
import { createMetrics } from './http/metrics.js';
import { notModified } from './http/not-modified.js';
import { observe } from './http/observe.js';
import { openInTurn } from './http/open-in-turn.js';
import { openapiDocument } from './http/openapi-document.js';
import { answerError } from './http/problem.js';
import { readinessOf } from './http/readiness.js';
import { refuseFaultyJson } from './http/refuse-faulty-json.js';
import { contractedRoutes, routeAccess } from './http/route-access.js';
import { secured } from './http/secure-headers.js';
import { securityTxt } from './http/security-txt.js';
import { answerUnmatched } from './http/unmatched.js';
import { callers } from './identity/authenticate.js';
import { selectKnownOrigins } from './identity/embed-sessions.sql.js';
import { Limiter } from './limits/limiter.js';
import { OpenStreams } from './limits/open-streams.js';
import { Hearings } from './live/hearings.js';
import { errorPageWhereAsked, pageWhereAsked } from './pages/problem-page.js';
import { pages } from './pages/routes.js';
import { tooManyPage } from './pages/too-many-page.js';
import { spokenTo } from './pages/words.js';
import { routes } from './routes.js';
import { schemaOfKith } from './schema.js';
import { measureSealed } from './sealed/sealed-metrics.js';
import { apiVersion } from './version.js';

/**
 * The whole server as one function of a request. `closing` is aborted when the process is about to
 * stop: event streams then say so and end.
 */
export function createApp(deps: Deps, closing = new AbortController().signal): OpenAPIHono<App> {
  const app = new OpenAPIHono<App>({ defaultHook: refuseInvalid });
  const match = routeAccess(app);
  const metrics = createMetrics(deps, [measureSealed, measureEmergencies]);
  const limiter = new Limiter(deps);
  const limiting: Limiting = {
    ...{ match, limiter },
    pageSaying: (c, seconds) => tooManyPage(spokenTo(c), seconds),
  };
  const streams = new OpenStreams();
  const hearings = new Hearings(deps, metrics.streams);

  // 1. What every request passes through, outermost first. Refusals come back through all of it.
  app.use(async (c, next) => {
    c.set('deps', deps);
    c.set('callers', callers);
    c.set('closing', closing);
    c.set('streams', streams);
    c.set('hearings', hearings);
    c.set('requestId', deps.newId());
    await next();
    // Not by c.header(), which would make the whole answer anew for each.
    c.res.headers.set('X-Request-Id', c.var.requestId);
    c.res.headers.set('Kith-Version', apiVersion);
  });
  app.use(observe(match, metrics));
  app.use(secured);
  app.use(cors(new KnownOrigins(deps, selectKnownOrigins), limitOrigins(limiter)));
  app.use(notModified);
  app.use(limitBody);
  app.use(limitStrangers(limiting));
  app.use(readAsUtf8);
  app.use(openInTurn(match));
  app.use(identify(match));
  app.use(limitCallers(limiting));
  app.use(refuseFaultyJson);
  app.use(idempotent(match));

  // 2. The API. Route modules mount here: add yours to the list in routes.ts.
  for (const module of routes) app.route('/', module);

  contractedRoutes(app);

  // 3. What is not the API: pages, the contract and its documentation, health and metrics.
  app.route('/', pages);
  let kept: Contract | undefined;
  const contract = () => (kept ??= openapiDocument(app, apiVersion) as Contract);
  app.route('/', documentation(contract));
  app.route('/', securityTxt);
  app.route('/', health(metrics, readinessOf(deps, schemaOfKith)));
  app.get('/openapi.json', (c) =>
    c.body(JSON.stringify(contract()), 200, { 'content-type': 'application/json' }),
  );

  // 4. What no route took, and what went wrong.
  app.notFound(pageWhereAsked(answerUnmatched(app)));
  app.onError(errorPageWhereAsked(answerError));
  return app;
}
