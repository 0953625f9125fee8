import { createServer, type Server, type ServerOptions } from 'node:http';
import { getRequestListener, RequestError } from '@hono/node-server';
import { v7 } from 'uuid';
import { problemBody } from './problem.js';
import { problemCodes } from './problem-codes.js';
import { answerUnreadable } from './unreadable.js';

type Fetch = Parameters<typeof getRequestListener>[0];

/** A server of HTTP/1.1 for the app, in which nothing a socket can bring goes without an answer. */
export function createHttpServer(fetch: Fetch, options: ServerOptions = {}): Server {
  const listener = getRequestListener(fetch, { errorHandler: answerOutsideApp });
  // Node would refuse a request without Host in a word of its own; the listener does it in ours.
  const server = createServer({ ...options, requireHostHeader: false }, (incoming, outgoing) => {
    void listener(incoming, outgoing);
  });
  answerUnreadable(server);
  return server;
}

/**
 * What HTTP can carry and no address can be read from: no Host, or one that is none. Anything else
 * that gets here broke outside of the app, which answers for its own errors.
 */
function answerOutsideApp(error: unknown): Response {
  const code = error instanceof RequestError ? 'bad_request' : 'internal_error';
  const requestId = v7();
  return new Response(problemBody(code, requestId), {
    status: problemCodes[code][0],
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      'x-request-id': requestId,
    },
  });
}
