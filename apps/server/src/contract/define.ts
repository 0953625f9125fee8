import { createRoute, z } from '@hono/zod-openapi';
import { type KeyScope, keyScopeExtension } from './key-scope.js';
import { reachExtension, type SessionReach } from './session-reach.js';

export const problemSchema = z
  .object({
    type: z.string().openapi({ example: 'https://kith.example/problems/version_mismatch' }),
    title: z.string(),
    status: z.number().int(),
    code: z.string().openapi({ description: 'Stable; safe to compare.' }),
    detail: z.string().optional(),
    requestId: z.string(),
    invalid_params: z
      .array(z.object({ name: z.string(), reason: z.string(), accepted: z.string().optional() }))
      .optional(),
  })
  .openapi('Problem', { description: 'RFC 9457 problem details.' });

const problemStatuses: Record<number, string> = {
  400: 'The request could not be read.',
  401: 'Nobody is signed in, or the session has ended.',
  403: 'Not allowed; the detail says why.',
  404: 'There is no such thing, or you may not know of it.',
  409: 'Somebody else was first, or the state does not allow it.',
  412: 'It has changed since you read it.',
  413: 'The body is too large.',
  422: 'Something in the body does not make sense; `invalid_params` names it.',
  428: 'Send `If-Match` with the version you read.',
  429: 'Too many requests; wait as long as `Retry-After` says.',
  500: 'Something broke on our side.',
  503: 'The service is busy or away; wait as long as `Retry-After` says.',
};

const retryAfter = {
  'Retry-After': {
    description: 'In how many seconds it is worth asking again.',
    schema: { type: 'integer' as const, example: 12 },
  },
};

/** Refusals as a route declares them. */
export function problems(statuses: number[]) {
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: problemStatuses[status] ?? 'A problem.',
        content: { 'application/problem+json': { schema: problemSchema } },
        ...(status === 429 || status === 503 ? { headers: retryAfter } : {}),
      },
    ]),
  );
}

const noHeaders = z.object({});
const idempotencyHeader = z.object({
  'idempotency-key': z
    .string()
    .min(1)
    .max(128)
    .optional()
    .openapi({ description: 'The same key within 24 hours gives the same answer, done once.' }),
});
const ifMatchHeader = z.object({
  'if-match': z
    .string()
    .optional()
    .openapi({ description: 'The ETag you read, such as `"3"`. Required.', example: '"3"' }),
});
const bothHeaders = idempotencyHeader.extend(ifMatchHeader.shape);

/** The headers a route reads, and the middleware honours: what is not declared is not promised. */
function headersOf({ versioned, idempotent }: { versioned: boolean; idempotent: boolean }) {
  if (idempotent) return versioned ? bothHeaders : idempotencyHeader;
  return versioned ? ifMatchHeader : noHeaders;
}

/** Who may call: a person (embed session or cookie), a host's key, or anyone. */
export type Caller = 'person' | 'host' | 'anyone';

const securityOf: Record<Caller, Array<Record<string, string[]>>> = {
  person: [{ embedSession: [] }, { cookieSession: [] }],
  host: [{ apiKey: [] }],
  anyone: [],
};

/**
 * Who may call an operation; of a person with an embed session, how far the session must reach; of a
 * host, what its key must have been made for.
 */
export type Calling =
  | { caller: 'person'; session: SessionReach; scope?: never }
  | { caller: 'host'; scope: KeyScope; session?: never }
  | { caller: 'anyone'; session?: never; scope?: never };

export interface Definition<
  Method extends 'get' | 'post' | 'put' | 'patch' | 'delete',
  Path extends string,
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Reply extends z.ZodType,
  Status extends 200 | 201 | 202,
> {
  method: Method;
  path: Path;
  operationId: string;
  tag: string;
  summary: string;
  description?: string;
  params?: Params;
  query?: Query;
  body?: Body;
  reply: Reply;
  status: Status;
  /** Statuses of refusals besides the ones every route has. */
  refusals?: number[];
  /** Two people may edit it: `If-Match` is required and an ETag is sent. */
  versioned?: boolean;
  /**
   * Whether a write honours an `Idempotency-Key`. Left out: yes, unless anyone may call it. There
   * the key would be nobody's, and the answer a secret: such a write is safe to send again by itself.
   */
  idempotent?: boolean;
}

/** One route of the API: Kith's habits on top of `createRoute`. */
export function defineRoute<
  Method extends 'get' | 'post' | 'put' | 'patch' | 'delete',
  Path extends string,
  Reply extends z.ZodType,
  Status extends 200 | 201 | 202,
  Params extends z.ZodObject = z.ZodObject<Record<never, never>>,
  Query extends z.ZodObject = z.ZodObject<Record<never, never>>,
  Body extends z.ZodType = z.ZodObject<Record<never, never>>,
>(of: Definition<Method, Path, Params, Query, Body, Reply, Status> & Calling) {
  const writes = of.method !== 'get';
  const versioned = writes && of.versioned === true;
  const idempotent = writes && (of.idempotent ?? of.caller !== 'anyone');
  const refusals = [
    ...(of.caller === 'anyone' ? [] : [401, 403]),
    ...(of.params ? [404] : []),
    ...(writes ? [409, 413] : []),
    ...(versioned ? [412, 428] : []),
    ...(of.refusals ?? []),
  ];
  return createRoute({
    method: of.method,
    path: of.path,
    operationId: of.operationId,
    tags: [of.tag],
    summary: of.summary,
    ...(of.description ? { description: of.description } : {}),
    security: securityOf[of.caller],
    ...(of.session && { [reachExtension]: of.session }),
    ...(of.scope && { [keyScopeExtension]: of.scope }),
    request: {
      params: (of.params ?? z.object({})) as Params,
      query: (of.query ?? z.object({})) as Query,
      headers: headersOf({ versioned, idempotent }),
      ...(of.body
        ? { body: { required: true, content: { 'application/json': { schema: of.body } } } }
        : {}),
    } as {
      params: Params;
      query: Query;
      headers: typeof bothHeaders;
      body: { required: true; content: { 'application/json': { schema: Body } } };
    },
    responses: {
      ...problems([...new Set([400, 422, 429, 500, 503, ...refusals])].sort((a, b) => a - b)),
      [of.status]: {
        description: of.summary,
        content: { 'application/json': { schema: of.reply } },
        ...(of.versioned
          ? { headers: { ETag: { schema: { type: 'string' as const, example: '"3"' } } } }
          : {}),
      },
    } as Record<
      Status,
      { description: string; content: { 'application/json': { schema: Reply } } }
    >,
  });
}
