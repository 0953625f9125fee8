import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { refuse } from '../domain-error.js';
import type { App } from './app-type.js';
import {
  type Answer,
  type Claim,
  claimKey,
  findKey,
  forgetKey,
  type KeyOfWrite,
  keepAnswer,
} from './idempotency.sql.js';

const reads = new Set(['GET', 'HEAD', 'OPTIONS']);
const longestKey = 128;
const keptHeaders = ['content-type', 'etag', 'location'];

/**
 * `Idempotency-Key`: the same write sent twice by the same person is done once and answered twice.
 * Routes without a person are left out: they mint secrets, and an answer kept is a secret kept.
 */
export function idempotent(): MiddlewareHandler<App> {
  return async (c, next) => {
    const key = c.req.header('idempotency-key');
    const { actor, deps } = c.var;
    if (key === undefined || actor === undefined || reads.has(c.req.method)) return next();
    if (key === '' || key.length > longestKey) return next(); // The contract refuses it.

    const write = { coopId: actor.coopId, caller: `person:${actor.personId}`, key };
    const claim = { ...write, requestHash: await hashOf(c), at: deps.now() };
    const earlier = await deps.db.asCoop(actor.coopId, async (tx) =>
      (await claimKey(tx, claim)) ? undefined : ((await findKey(tx, write)) ?? 'gone'),
    );
    if (earlier !== undefined) return replay(c, claim, earlier);

    await next();
    await settle(c, write);
    return undefined;
  };
}

type Kept = Awaited<ReturnType<typeof findKey>>;

function replay(c: Context<App>, { requestHash }: Claim, kept: Kept | 'gone') {
  // Gone: refused a moment ago, between our claim and our look.
  if (kept === 'gone' || kept === undefined) return refuse('idempotency_in_progress');
  if (!timingSafeEqual(kept.requestHash, requestHash)) return refuse('idempotency_key_reused');
  if (kept.state === 'running') return refuse('idempotency_in_progress');
  return c.body(kept.body ?? '', (kept.status ?? 200) as ContentfulStatusCode, {
    ...kept.headers,
    'idempotency-replayed': 'true',
  });
}

/** Keeps what was decided. What was refused for its form, or failed, may be tried again. */
async function settle(c: Context<App>, write: KeyOfWrite) {
  const { db } = c.var.deps;
  const answer = isDecision(c.res.status) ? await answerOf(c.res.clone()) : undefined;
  await db.asCoop(c.var.actor.coopId, (tx) =>
    answer === undefined ? forgetKey(tx, write) : keepAnswer(tx, write, answer),
  );
}

const isDecision = (status: number) =>
  (status >= 200 && status < 300) || [403, 404, 409, 410, 412].includes(status);

async function answerOf(response: Response): Promise<Answer> {
  const headers = keptHeaders.flatMap((name) => {
    const value = response.headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  return {
    status: response.status,
    headers: Object.fromEntries(headers) as Record<string, string>,
    body: await response.text(),
  };
}

async function hashOf(c: Context<App>): Promise<Buffer> {
  const { pathname, search } = new URL(c.req.url);
  return createHash('sha256')
    .update(JSON.stringify([c.req.method, pathname, search, c.req.header('if-match')]))
    .update(await c.req.text())
    .digest();
}
