import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { matchedRoutes } from 'hono/route';
import { type KeyScope, keyScopeExtension } from '../contract/key-scope.js';
import { reachExtension, type SessionReach } from '../contract/session-reach.js';
import type { App } from './app-type.js';

export type Caller = 'person' | 'host' | 'anyone';

interface Contracted {
  caller: Caller;
  /** Of what a person may call: how far an embed session must reach. */
  session?: SessionReach | undefined;
  /** Of what a host may call, also beside a person: what its key must have been made for. */
  scope?: KeyScope | undefined;
  /** Its contract declares `Idempotency-Key`. */
  idempotent?: boolean;
  /** It answers with a stream of events. */
  stream?: boolean;
}

export interface MatchedRoute extends Contracted {
  /** Such as `/v1/teams/:teamId`: safe to log and to count by. */
  template: string;
}

/** Reads from the contract who may call each route, so that the two cannot differ. */
export function routeAccess(app: OpenAPIHono<App>): (c: Context<App>) => MatchedRoute | undefined {
  let contracted: Map<string, Contracted> | undefined;
  return (c) => {
    const method = c.req.method === 'HEAD' ? 'GET' : c.req.method;
    // The first is the one that answers: `/people/me` before `/people/:personId`.
    const template = matchedRoutes(c).find((route) => route.method === method)?.path;
    if (template === undefined) return undefined;
    // Read at the first request, when every module has been mounted.
    contracted ??= contractedRoutes(app);
    return { template, ...(contracted.get(`${method} ${template}`) ?? withoutContract(template)) };
  };
}

/** Throws where an operation does not say which sessions or keys reach it: it may not start. */
export function contractedRoutes(app: OpenAPIHono<App>): Map<string, Contracted> {
  const routes = new Map<string, Contracted>();
  for (const definition of app.openAPIRegistry.definitions) {
    if (definition.type !== 'route') continue;
    const { method, path, operationId, security, request, responses } = definition.route;
    const session = definition.route[reachExtension] as SessionReach | undefined;
    const scope = definition.route[keyScopeExtension] as KeyScope | undefined;
    const caller = callerOf(security);
    if (caller === 'person' && session === undefined) {
      throw new Error(`${operationId} does not say which embed sessions reach it.`);
    }
    if (caller === 'host' && scope === undefined) {
      throw new Error(`${operationId} does not say which scope it asks of a key.`);
    }
    const key = `${method.toUpperCase()} ${path.replaceAll(/{(.+?)}/g, ':$1')}`;
    const idempotent = declares(request?.headers, 'idempotency-key');
    const stream = answersEvents(responses['200']);
    routes.set(key, { caller, session, scope, idempotent, stream });
  }
  return routes;
}

function declares(headers: unknown, name: string): boolean {
  return headers instanceof z.ZodObject && name in headers.shape;
}

function answersEvents(answer: object | undefined): boolean {
  const content = answer !== undefined && 'content' in answer ? answer.content : undefined;
  return typeof content === 'object' && content !== null && 'text/event-stream' in content;
}

function callerOf(security: Array<Record<string, string[]>> | undefined): Caller {
  if (security === undefined) return 'person';
  if (security.length === 0) return 'anyone';
  return security.every((scheme) => 'apiKey' in scheme) ? 'host' : 'person';
}

/** Pages, health and documentation are for anyone; an address of the API asks who is calling. */
const withoutContract = (template: string): Contracted =>
  template.startsWith('/v1/') ? { caller: 'person', session: 'own_pages' } : { caller: 'anyone' };
