import { timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler, Next } from 'hono';
import { idempotencyKeySchema } from '../contract/headers.js';
import { refuse } from '../domain-error.js';
import type { App } from './app-type.js';
import { claimKey, findAnswer, keepAnswer } from './idempotency.sql.js';
import { sessionTokenOf } from './identify.js';
import type { MatchedRoute } from './route-access.js';
import { type Answer, type SecretsOfRequest, secretsOf } from './sealed-answer.js';

const keptHeaders = ['content-type', 'etag', 'location'];
const soon = 1;

/**
 * `Idempotency-Key`: the same write sent twice by the same caller is done once and answered twice.
 * The write and its kept answer are one transaction, so a crash leaves both or neither.
 */
export function idempotent(
  match: (c: Context<App>) => MatchedRoute | undefined,
): MiddlewareHandler<App> {
  return async (c, next) => {
    const key = c.req.header('idempotency-key');
    if (key === undefined || match(c)?.idempotent !== true) return next();
    if (!idempotencyKeySchema.safeParse(key).success) return next(); // The contract refuses it.

    const { coopId } = c.var.actor ?? c.var.host;
    const secrets = await secretsFor(c, key);
    try {
      await c.var.deps.db.asUnit(coopId, (unit) => once({ c, next, coopId, secrets, unit }));
    } catch (error) {
      if (c.finalized) answerInstead(c, new Response()); // What was not kept was not done.
      throw error;
    }
    return undefined;
  };
}

interface Write {
  c: Context<App>;
  next: Next;
  coopId: string;
  secrets: SecretsOfRequest;
  unit: { mark(): Promise<void>; undo(): Promise<void> };
}

async function once({ c, next, coopId, secrets, unit }: Write): Promise<void> {
  const kept = await keptAnswer({ c, coopId, secrets });
  await unit.mark();
  await next();
  const { status } = c.res;
  const done = status >= 200 && status < 300;
  if (kept !== undefined || !done) await unit.undo();
  if (kept !== undefined) return mayStillKnow(status) ? giveAgain(c, kept) : undefined;
  if (!done && !refusalsWorthKeeping.has(status)) return;

  const { db, now } = c.var.deps;
  const { keyHash, requestMac } = secrets;
  const sealed = secrets.seal(await answerOf(c.res.clone()));
  const row = { coopId, keyHash, requestMac, done, sealed, at: now() };
  const first = await db.asCoop(coopId, (tx) => keepAnswer(tx, row));
  if (!first) refuse('idempotency_in_progress', { retryAfter: soon });
}

/** What was decided. A mistake of form, or a failure, may be tried again with the same key. */
const refusalsWorthKeeping = new Set([403, 404, 409, 410, 412]);

/**
 * An answer is given again only to whoever may still know it. So the operation is asked again and
 * undone: that it could be done, or that it was done before, both say yes; any other refusal is the
 * answer now.
 */
const mayStillKnow = (status: number) => status < 300 || status === 409 || status === 412;

async function keptAnswer({ c, coopId, secrets }: Pick<Write, 'c' | 'coopId' | 'secrets'>) {
  const { db, now } = c.var.deps;
  const { keyHash, requestMac, open } = secrets;
  const found = await db.asCoop(coopId, async (tx) => {
    const free = await claimKey(tx, { coopId, keyHash });
    return free ? await findAnswer(tx, { coopId, keyHash }, now()) : ('running' as const);
  });
  if (found === 'running') return refuse('idempotency_in_progress', { retryAfter: soon });
  if (found === undefined) return undefined;
  if (!timingSafeEqual(found.requestMac, requestMac)) return refuse('idempotency_key_reused');
  const answer = open(found.sealed);
  if (answer === undefined && found.done) return refuse('idempotency_already_done');
  return answer;
}

function giveAgain(c: Context<App>, { status, headers, body }: Answer): void {
  const again = { ...headers, 'idempotency-replayed': 'true' };
  answerInstead(c, new Response(body, { status, headers: again }));
}

/** An answer put over another would take over the headers of what was undone. */
function answerInstead(c: Context<App>, response: Response): void {
  c.res = undefined;
  c.res = response;
}

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

async function secretsFor(c: Context<App>, key: string): Promise<SecretsOfRequest> {
  const { pathname, search } = new URL(c.req.url);
  const seen = c.req.header('if-match') ?? '';
  return secretsOf({
    key,
    caller: callerOf(c),
    token: sessionTokenOf(c),
    request: [c.req.method, pathname, search, seen, await c.req.text()],
  });
}

function callerOf(c: Context<App>): readonly unknown[] {
  const { actor, host } = c.var;
  if (actor === undefined) return ['host', host.apiKeyId];
  const { personId, scope } = actor;
  return ['person', personId, scope?.teamId, [...(scope?.capabilities ?? [])].sort()];
}
