import type { Context, MiddlewareHandler } from 'hono';
import type { App } from './app-type.js';
import type { Metrics } from './metrics.js';
import type { MatchedRoute } from './route-access.js';

/**
 * One line of log and one count for each request: by route template, never by the address, which
 * holds ids of people; and no query string, name or e-mail address.
 */
export function observe(
  match: (c: Context<App>) => MatchedRoute | undefined,
  metrics: Metrics,
): MiddlewareHandler<App> {
  return async (c, next) => {
    const started = performance.now();
    await next();
    const milliseconds = performance.now() - started;
    const route = match(c)?.template ?? 'unmatched';
    const { method } = c.req;
    const { status } = c.res;
    metrics.count({ method, route, status }, milliseconds / 1000);
    c.var.deps.log.info(
      {
        requestId: c.var.requestId,
        method,
        route,
        status,
        milliseconds: Math.round(milliseconds),
        problem: c.var.problem,
      },
      'request',
    );
  };
}
