import type { Context, MiddlewareHandler } from 'hono';
import type { App } from './app-type.js';
import type { MatchedRoute } from './route-access.js';

/** Lets event streams be opened one after the other, before anything is asked for them. */
export function openInTurn(
  match: (c: Context<App>) => MatchedRoute | undefined,
): MiddlewareHandler<App> {
  return async (c, next) => {
    if (match(c)?.stream !== true) return next();
    const end = await c.var.hearings.openings.take();
    try {
      return await next();
    } finally {
      end(); // The answer is there, and the stream goes on without.
    }
  };
}
