import type { MiddlewareHandler } from 'hono';
import type { App } from './app-type.js';

/**
 * What is for one person is kept by no browser: whoever sits at a shared computer next could go back
 * to it.
 */
export const keptNowhere: MiddlewareHandler<App> = async (c, next) => {
  await next();
  if (!c.res.headers.has('cache-control')) c.res.headers.set('Cache-Control', 'no-store');
};
