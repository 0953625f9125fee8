import type { Context, MiddlewareHandler } from 'hono';
import { refuse } from '../domain-error.js';
import {
  type BudgetName,
  budgets,
  freeOfLimits,
  ofEveryRequest,
  ofOperations,
} from '../limits/budgets.js';
import type { Limiter } from '../limits/limiter.js';
import { readNetworkSalt } from '../limits/limits.sql.js';
import { tooMany } from '../limits/sentences.js';
import type { App } from './app-type.js';
import { cookieOf } from './identify.js';
import { networkOf, slotOf } from './network-address.js';
import { problem } from './problem.js';
import type { MatchedRoute } from './route-access.js';

export interface Limiting {
  match: (c: Context<App>) => MatchedRoute | undefined;
  limiter: Limiter;
  /** A page that says so, for a person who asked on a page. */
  pageSaying: (c: Context<App>, seconds: number) => Parameters<Context['html']>[0];
}

const reads = new Set(['GET', 'HEAD', 'OPTIONS']);
const guesses = new Set(['unauthenticated', 'api_key_required', 'sign_in_link_not_valid']);

/**
 * Limits of those who need not say who they are, by network address; and of whoever tries tokens
 * that open nothing. Comes before the caller is known.
 */
export function limitStrangers(limiting: Limiting): MiddlewareHandler<App> {
  const { match, limiter } = limiting;
  const whose = networksOf();
  let warned = false;
  return async (c, next) => {
    const route = match(c);
    if (!isLimited(c, route)) return next();
    if (!warned && c.var.deps.config.trustedProxies === 0 && c.req.header('x-forwarded-for')) {
      warned = true;
      c.var.deps.log.warn('A proxy forwards requests, but KITH_TRUSTED_PROXIES is not set');
    }
    if (route === undefined || route.caller === 'anyone') {
      const wait = await take(limiter, drawnOn(c, 'anyone', route), () => whose(c));
      if (wait > 0) return answerTooMany(c, limiting, wait);
    }
    await next();
    if (!guesses.has(c.var.problem) || !broughtToken(c)) return undefined;
    const wait = await limiter.take('address_guesses', await whose(c));
    if (wait > 0) {
      c.res = undefined; // The refusal of the guess goes, with its headers.
      c.res = new Response();
      c.res = await answerTooMany(c, limiting, wait);
    }
    return undefined;
  };
}

/** Limits of persons and hosts. Comes once it is known who is calling. */
export function limitCallers(limiting: Limiting): MiddlewareHandler<App> {
  const { match, limiter } = limiting;
  return async (c, next) => {
    const route = match(c);
    const caller = callerOf(c);
    if (caller === undefined || !isLimited(c, route)) return next();
    const { kind, coopId, id } = caller;
    const whose = async (of: string) => (of === 'coop' ? coopId : `${coopId}/${id}`);
    const wait = await take(limiter, drawnOn(c, kind, route), whose);
    return wait > 0 ? answerTooMany(c, limiting, wait) : next();
  };
}

/** Refuses where a network has asked about too many pages of other sites. */
export type LimitOrigins = (c: Context<App>) => Promise<void>;

/**
 * Limits what must be asked of the database about origins, which anybody may make up. Comes before
 * everything else that is counted: a preflight says nothing but the origin.
 */
export function limitOrigins(limiter: Limiter): LimitOrigins {
  const whose = networksOf();
  return async (c) => {
    if (!c.var.deps.config.requestLimits) return;
    const seconds = Math.ceil(await limiter.take('address_origins', await whose(c)));
    if (seconds === 0) return;
    refuse('too_many_requests', { detail: tooMany('en', seconds), retryAfter: seconds });
  };
}

function callerOf(c: Context<App>) {
  // Typed as always there; whichever the contract does not ask for is not.
  const { actor, host } = c.var as Partial<Pick<App['Variables'], 'actor' | 'host'>>;
  if (actor) return { kind: 'person', coopId: actor.coopId, id: actor.personId } as const;
  return host && ({ kind: 'host', coopId: host.coopId, id: host.apiKeyId } as const);
}

function isLimited(c: Context<App>, route: MatchedRoute | undefined): boolean {
  if (!c.var.deps.config.requestLimits) return false;
  return !freeOfLimits.some((start) => route?.template.startsWith(start));
}

function drawnOn(
  c: Context<App>,
  caller: keyof typeof ofEveryRequest,
  route: MatchedRoute | undefined,
): BudgetName[] {
  const kind = reads.has(c.req.method) ? 'read' : 'write';
  const own = ofOperations[`${c.req.method} ${route?.template}`];
  return own === undefined
    ? [...ofEveryRequest[caller][kind]]
    : [own, ...ofEveryRequest[caller][kind]];
}

/** Takes one of each budget. Returns 0, or how many seconds the first that is empty asks for. */
async function take(
  limiter: Limiter,
  drawn: BudgetName[],
  whose: (of: string) => Promise<string>,
): Promise<number> {
  for (const budget of drawn) {
    const wait = await limiter.take(budget, await whose(budgets[budget].of));
    if (wait > 0) return wait;
  }
  return 0;
}

/** A request without a token has not guessed; one whose session has ended is told so otherwise. */
function broughtToken(c: Context<App>): boolean {
  if (c.var.problem === 'sign_in_link_not_valid') return true;
  return c.req.header('authorization') !== undefined || cookieOf(c) !== undefined;
}

/** In words for a person, on a page where they asked on a page. */
function answerTooMany(c: Context<App>, { pageSaying }: Limiting, wait: number) {
  const seconds = Math.max(1, Math.ceil(wait));
  c.header('Retry-After', String(seconds));
  if (!c.req.path.startsWith('/v1/')) return c.html(pageSaying(c, seconds), 429);
  const detail = tooMany(c.var.actor?.language ?? 'en', seconds);
  return problem(c, 'too_many_requests', { detail });
}

/** The slot of a request's network. The salt is the same for all processes, and read once. */
function networksOf() {
  let salt: Promise<Buffer> | undefined;
  return async (c: Context<App>): Promise<string> => {
    salt ??= c.var.deps.db.asNobody(readNetworkSalt).catch((error: unknown) => {
      salt = undefined;
      throw error;
    });
    return slotOf(networkOf(c), await salt);
  };
}
