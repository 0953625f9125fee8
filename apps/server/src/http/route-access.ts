import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { App } from './app-type.js';

export type Caller = 'person' | 'host' | 'anyone';

export interface MatchedRoute {
  /** Such as `/v1/teams/:teamId`: safe to log and to count by. */
  template: string;
  caller: Caller;
}

/** Reads from the contract who may call each route, so that the two cannot differ. */
export function routeAccess(app: OpenAPIHono<App>): (c: Context<App>) => MatchedRoute | undefined {
  let callers: Map<string, Caller> | undefined;
  return (c) => {
    const method = c.req.method === 'HEAD' ? 'GET' : c.req.method;
    const template = matchedRoutes(c).findLast((route) => route.method === method)?.path;
    if (template === undefined) return undefined;
    // Read at the first request, when every module has been mounted.
    callers ??= contractedCallers(app);
    return { template, caller: callers.get(`${method} ${template}`) ?? withoutContract(template) };
  };
}

function contractedCallers(app: OpenAPIHono<App>): Map<string, Caller> {
  const callers = new Map<string, Caller>();
  for (const definition of app.openAPIRegistry.definitions) {
    if (definition.type !== 'route') continue;
    const { method, path, security } = definition.route;
    callers.set(
      `${method.toUpperCase()} ${path.replaceAll(/{(.+?)}/g, ':$1')}`,
      callerOf(security),
    );
  }
  return callers;
}

function callerOf(security: Array<Record<string, string[]>> | undefined): Caller {
  if (security === undefined) return 'person';
  if (security.length === 0) return 'anyone';
  return security.some((scheme) => 'apiKey' in scheme) ? 'host' : 'person';
}

/** Pages, health and documentation are for anyone; an address of the API asks who is calling. */
const withoutContract = (template: string): Caller =>
  template.startsWith('/v1/') ? 'person' : 'anyone';
