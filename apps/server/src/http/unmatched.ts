import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { App } from './app-type.js';
import { problem } from './problem.js';

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Tells an address that does not exist from one that takes other methods. */
export function answerUnmatched(app: OpenAPIHono<App>) {
  return (c: Context<App>) => {
    const taken = methods.filter((method) => hasRoute(app, method, c.req.path));
    if (taken.length === 0 || taken.includes(c.req.method)) return problem(c, 'not_found');
    const allowed = taken.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
    c.header('Allow', allowed.join(', '));
    return problem(c, 'method_not_allowed', { detail: `It takes ${allowed.join(', ')}.` });
  };
}

function hasRoute(app: OpenAPIHono<App>, method: string, path: string): boolean {
  const [handlers] = app.router.match(method, path);
  return handlers.some(([[, route]]) => route.method === method);
}
