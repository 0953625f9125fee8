import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { App } from './app-type.js';

export type Caller = 'person' | 'host' | 'anyone';

export interface MatchedRoute {
  /** Such as `/v1/teams/:teamId`: safe to log and to count by. */
  template: string;
  caller: Caller;
  /** Its contract declares `Idempotency-Key`. */
  idempotent: boolean;
}

type Contracted = Omit<MatchedRoute, 'template'>;

/** Reads from the contract who may call each route, so that the two cannot differ. */
export function routeAccess(app: OpenAPIHono<App>): (c: Context<App>) => MatchedRoute | undefined {
  let contracted: Map<string, Contracted> | undefined;
  return (c) => {
    const method = c.req.method === 'HEAD' ? 'GET' : c.req.method;
    const template = matchedRoutes(c).findLast((route) => route.method === method)?.path;
    if (template === undefined) return undefined;
    // Read at the first request, when every module has been mounted.
    contracted ??= readContract(app);
    return { template, ...(contracted.get(`${method} ${template}`) ?? withoutContract(template)) };
  };
}

function readContract(app: OpenAPIHono<App>): Map<string, Contracted> {
  const contracted = new Map<string, Contracted>();
  for (const definition of app.openAPIRegistry.definitions) {
    if (definition.type !== 'route') continue;
    const { method, path, security, request } = definition.route;
    contracted.set(`${method.toUpperCase()} ${path.replaceAll(/{(.+?)}/g, ':$1')}`, {
      caller: callerOf(security),
      idempotent: declares(request?.headers, 'idempotency-key'),
    });
  }
  return contracted;
}

function declares(headers: unknown, name: string): boolean {
  return headers instanceof z.ZodObject && name in headers.shape;
}

function callerOf(security: Array<Record<string, string[]>> | undefined): Caller {
  if (security === undefined) return 'person';
  if (security.length === 0) return 'anyone';
  return security.some((scheme) => 'apiKey' in scheme) ? 'host' : 'person';
}

/** Pages, health and documentation are for anyone; an address of the API asks who is calling. */
const withoutContract = (template: string): Contracted => ({
  caller: template.startsWith('/v1/') ? 'person' : 'anyone',
  idempotent: false,
});
