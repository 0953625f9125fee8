import type { World } from '../world/world.js';
import { eventsOf } from './events.js';
import { identityRoutes } from './identity.js';
import { invitationRoutes } from './invitations.js';
import { memberRoutes } from './members.js';
import { openDataRoutes } from './open-data.js';
import { peopleRoutes } from './people.js';
import { readRequest } from './read-request.js';
import { problem, Refusal, refuse } from './refuse.js';
import { rotaRoutes } from './rota.js';
import { type Asked, match, type Route, reading } from './route.js';
import { slotRoutes } from './slots.js';
import { inTeam } from './standing.js';
import { teamRoutes } from './teams.js';

const events = reading('/v1/teams/:teamId/events', (asked) => {
  const [team] = inTeam(asked, asked.params['teamId'] ?? '');
  return eventsOf(asked.world, team.id, asked.signal);
});

export const routes: readonly Route[] = [
  ...peopleRoutes,
  ...teamRoutes,
  ...memberRoutes,
  ...invitationRoutes,
  ...rotaRoutes,
  ...slotRoutes,
  ...identityRoutes,
  ...openDataRoutes,
  events,
];

interface Kept {
  request: string;
  answer: Response;
}

/** The API over a world, as a `fetch`. */
export function serve(world: World): typeof fetch {
  const kept = new Map<string, Kept>();
  let requests = 0;

  return async (input, init) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    requests += 1;
    const requestId = `test-${requests}`;
    const text = await request.text();
    try {
      return answer(world, request, text, requestId, kept);
    } catch (error) {
      if (error instanceof Refusal) return problem(error, requestId);
      throw error;
    }
  };
}

function answer(
  world: World,
  request: Request,
  text: string,
  requestId: string,
  kept: Map<string, Kept>,
): Response {
  const url = new URL(request.url);
  const [route, params] = find(request.method, url.pathname);
  const asked = readRequest(world, route, request, { params, url, text });
  const key = request.headers.get('idempotency-key');
  const fingerprint = `${request.method} ${url.pathname} ${text}`;
  const place = `${request.headers.get('authorization')} ${key}`;
  const before = route.method === 'GET' || key === null ? undefined : kept.get(place);
  if (before && before.request !== fingerprint) refuse('idempotency_key_reused');
  if (before) return before.answer.clone();
  const response = respond(route, asked, requestId);
  if (route.method !== 'GET' && key !== null) {
    kept.set(place, { request: fingerprint, answer: response.clone() });
  }
  return response;
}

function find(method: string, pathname: string): [Route, Record<string, string>] {
  for (const route of routes) {
    const params = route.method === method ? match(route, pathname) : undefined;
    if (params) return [route, params];
  }
  return refuse('not_found');
}

function respond(route: Route, asked: Asked<unknown>, requestId: string): Response {
  const body = route.handle(asked);
  if (body instanceof Response) return body;
  const version = 'version' in body && typeof body.version === 'number' ? body.version : undefined;
  return Response.json(body, {
    status: route.status,
    headers: { 'x-request-id': requestId, ...(version !== undefined && { etag: `"${version}"` }) },
  });
}
