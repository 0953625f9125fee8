import * as z from 'zod/mini';
import type { Language } from '../../transport/options.js';
import type { PersonRow, SessionRow } from '../world/rows.js';
import type { World } from '../world/world.js';
import { requireReach } from './reach.js';
import { Refusal, refuse } from './refuse.js';
import type { Asked, Route } from './route.js';

export const hostKey = 'kak_test_host';

const nobody = {} as PersonRow;
const noSession: SessionRow = { personId: '', endsAt: '' };

/** Finds out who asks and what, or refuses as the contract says. */
export function readRequest(
  world: World,
  route: Route,
  request: Request,
  rest: Pick<Asked<unknown>, 'params' | 'url'> & { text: string },
): Asked<unknown> {
  const { params, url, text } = rest;
  const [person, session] = callerOf(world, route, request);
  const language = languageOf(request);
  requireReach(route, session, language);
  const asked = {
    world,
    person,
    session,
    language,
    params,
    query: url.searchParams,
    url,
    version: 0,
    signal: request.signal,
  };
  if (route.method === 'GET') return { ...asked, body: undefined };
  return { ...asked, body: bodyOf(route, text), version: route.versioned ? versionOf(request) : 0 };
}

function callerOf(world: World, { caller }: Route, request: Request): [PersonRow, SessionRow] {
  if (caller === 'anyone') return [nobody, noSession];
  const token = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
  if (caller === 'host')
    return token === hostKey ? [nobody, noSession] : refuse('api_key_required');
  const session = token === undefined ? refuse('unauthenticated') : world.sessions.get(token);
  const person = session && world.people.get(session.personId);
  if (!session || !person || Date.parse(session.endsAt) <= world.now) {
    return refuse('session_expired');
  }
  return [person, session];
}

const languageOf = (request: Request): Language =>
  /^\s*cy\b/i.test(request.headers.get('accept-language') ?? '') ? 'cy' : 'en';

function bodyOf({ check }: Route, text: string): unknown {
  const result = z.safeParse(check ?? z.unknown(), jsonOf(text));
  if (result.success) return result.data;
  throw new Refusal(
    'invalid_request',
    undefined,
    result.error.issues.map(({ path, message }) => ({
      name: path.join('.') || 'body',
      reason: message,
    })),
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text || '{}');
  } catch {
    return undefined;
  }
}

function versionOf(request: Request): number {
  const seen = request.headers.get('if-match') ?? refuse('precondition_required');
  const version = /^"(\d+)"$/.exec(seen)?.[1];
  return version === undefined ? refuse('version_mismatch') : Number(version);
}

/** Refuses unless the caller has seen the row as it is now. */
export function requireVersion(row: { version: number }, seen: number): void {
  if (row.version !== seen) refuse('version_mismatch');
}
