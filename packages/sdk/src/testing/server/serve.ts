import type { World } from '../world/world.js';
import { eventsOf } from './events.js';
import { identityRoutes } from './identity.js';
import { invitationRoutes } from './invitations.js';
import { memberRoutes } from './members.js';
import { openDataRoutes } from './open-data.js';
import { peopleRoutes } from './people.js';
import { traitsOf } from './reach.js';
import { readRequest } from './read-request.js';
import { problem, Refusal, refuse } from './refuse.js';
import { rotaRoutes } from './rota.js';
import { type Asked, match, type Route, reading } from './route.js';
import { slotRoutes } from './slots.js';
import { inTeam, mayDo, require } from './standing.js';
import { teamRoutes } from './teams.js';

const events = reading('/v1/teams/:teamId/events', (asked) => {
  const [team, place] = inTeam(asked, asked.params['teamId'] ?? '');
  if (!mayDo(asked, place, 'see_rota')) require(asked, team, 'see_members');
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
  /** Another session of the same person is not given what was answered to this one. */
  token: string | null;
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
  const key = traitsOf(route).idempotent ? request.headers.get('idempotency-key') : null;
  if (key === null) return respond(route, asked, requestId);
  const seen = request.headers.get('if-match');
  const fingerprint = [request.method, url.pathname, url.search, seen, text].join(' ');
  const place = JSON.stringify([asked.session.personId, asked.session.scope, key]);
  const before = kept.get(place);
  if (before && before.request !== fingerprint) refuse('idempotency_key_reused');
  const token = request.headers.get('authorization');
  if (before && before.token !== token) refuse('idempotency_already_done');
  if (before) return again(before.answer);
  const response = respond(route, asked, requestId);
  kept.set(place, { request: fingerprint, token, answer: response.clone() });
  return response;
}

function again(answer: Response): Response {
  const response = answer.clone();
  response.headers.set('idempotency-replayed', 'true');
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
