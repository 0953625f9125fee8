import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import type { Deps } from './deps.js';
import type { App } from './http/app-type.js';
import { identify } from './http/identify.js';
import { refuseInvalid } from './http/invalid-params.js';
import { answerError, problem } from './http/problem.js';
import { routeAccess } from './http/route-access.js';
import { routes } from './routes.js';

const largestBody = 256 * 1024;

/** The whole server as one function of a request. */
export function createApp(deps: Deps): OpenAPIHono<App> {
  const app = new OpenAPIHono<App>({ defaultHook: refuseInvalid });
  const match = routeAccess(app);

  // 1. What every request passes through, in this order.
  app.use(async (c, next) => {
    c.set('deps', deps);
    c.set('requestId', deps.newId());
    await next();
  });
  app.use(bodyLimit({ maxSize: largestBody, onError: (c) => problem(c, 'body_too_large') }));
  app.use(identify(match));

  // 2. Route modules: add yours to the list in routes.ts.
  for (const module of routes) app.route('/', module);

  // 3. What no route took.
  app.notFound((c) => problem(c, 'not_found'));
  app.onError(answerError);
  return app;
}
