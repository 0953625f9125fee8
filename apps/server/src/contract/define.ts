import { createRoute, z } from '@hono/zod-openapi';
import { fields, requireKnownFields } from './fields.js';
import { idempotencyKeySchema, ifMatchSchema, lastEventIdSchema } from './headers.js';
import { type KeyScope, keyScopeExtension } from './key-scope.js';
import { reachExtension, type SessionReach } from './session-reach.js';
import { notModified, type RefusalStatus, refusalsOf } from './statuses.js';

const noHeaders = z.object({});
const idempotencyHeader = z.object({ 'idempotency-key': idempotencyKeySchema.optional() });
const ifMatchHeader = z.object({ 'if-match': ifMatchSchema.optional() });
const bothHeaders = idempotencyHeader.extend(ifMatchHeader.shape);
const lastEventIdHeader = z.object({ 'last-event-id': lastEventIdSchema.optional() });

type Headers = typeof bothHeaders & typeof lastEventIdHeader;

interface Reads {
  versioned: boolean;
  idempotent: boolean;
  resumable: boolean;
}

/** The headers a route reads, and the middleware honours: what is not declared is not promised. */
function headersOf({ versioned, idempotent, resumable }: Reads) {
  if (resumable) return lastEventIdHeader;
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
 * host, what its key must have been made for. What a person may call with a scope beside it, a host
 * may call too.
 */
export type Calling =
  | { caller: 'person'; session: SessionReach; scope?: KeyScope }
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
  Media extends string,
> {
  method: Method;
  path: Path;
  operationId: string;
  tag: string;
  summary: string;
  description?: string;
  params?: Params;
  /** Unknown parameters are refused. */
  query?: Query;
  /** Made of `fields`: unknown ones are refused, at any depth. */
  body?: Body;
  reply: Reply;
  status: Status;
  /** What the reply is, where it is not JSON. */
  media?: Media;
  /** Statuses of refusals that do not follow from the rest: see statuses.ts. */
  refusals?: RefusalStatus[];
  /** Two people may edit it: a write requires `If-Match`, and an ETag is sent. */
  versioned?: boolean;
  /** Everybody gets the same bytes: `If-None-Match` is answered. */
  cached?: boolean;
  /**
   * Whether a write honours an `Idempotency-Key`. Left out: yes, unless anyone may call it. There
   * the key would be nobody's, and the answer a secret: such a write is safe to send again by itself.
   */
  idempotent?: boolean;
  /** A stream of events, which goes on after the last that a reader was told. */
  resumable?: boolean;
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
  Media extends string = 'application/json',
>(of: Definition<Method, Path, Params, Query, Body, Reply, Status, Media> & Calling) {
  const writes = of.method !== 'get';
  if (of.body) requireKnownFields(of.body, of.operationId);
  const versioned = writes && of.versioned === true;
  const idempotent = writes && (of.idempotent ?? of.caller !== 'anyone');
  return createRoute({
    method: of.method,
    path: of.path,
    operationId: of.operationId,
    tags: [of.tag],
    summary: of.summary,
    ...(of.description ? { description: of.description } : {}),
    security: [
      ...securityOf[of.caller],
      ...(of.caller === 'person' && of.scope ? securityOf.host : []),
    ],
    ...(of.session && { [reachExtension]: of.session }),
    ...(of.scope && { [keyScopeExtension]: of.scope }),
    request: {
      params: (of.params ?? z.object({})) as Params,
      query: fields(of.query?.shape ?? {}) as unknown as Query,
      headers: headersOf({ versioned, idempotent, resumable: of.resumable === true }),
      ...(of.body
        ? { body: { required: true, content: { 'application/json': { schema: of.body } } } }
        : {}),
    } as {
      params: Params;
      query: Query;
      headers: Headers;
      body: { required: true; content: { 'application/json': { schema: Body } } };
    },
    responses: {
      ...refusalsOf({
        writes,
        caller: of.caller,
        hasParams: of.params !== undefined,
        hasBody: of.body !== undefined,
        versioned,
        more: of.refusals ?? [],
      }),
      ...(of.cached || (of.versioned && !writes) ? notModified : {}),
      [of.status]: {
        description: of.summary,
        content: { [of.media ?? 'application/json']: { schema: of.reply } },
        ...(of.versioned || of.cached
          ? { headers: { ETag: { schema: { type: 'string' as const, example: '"3"' } } } }
          : {}),
      },
    } as Record<Status, { description: string; content: Record<Media, { schema: Reply }> }>,
  });
}
