import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { v7 } from 'uuid';
import { problemBody } from './problem.js';
import { type ProblemCode, problemCodes } from './problem-codes.js';

/** What Node's parser of HTTP says is wrong, and which problem that is. The rest is bad HTTP. */
const codes: Record<string, ProblemCode> = {
  HPE_HEADER_OVERFLOW: 'headers_too_large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request_timeout',
};

const reasons: Record<number, string> = {
  400: 'Bad Request',
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
};

/**
 * Answers what never becomes a request: bad HTTP, headers that are too large or too slow. Node's own
 * answer has no body; ours is a problem as everywhere. The connection cannot be read on: it ends.
 */
export function answerUnreadable(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
    if (hasAnswered(socket)) return void socket.destroy(error);
    refuse(socket, codes[error.code ?? ''] ?? 'bad_request');
  });
  // A tunnel is not offered. Without a listener Node would cut the connection without a word.
  server.on('connect', (_request, socket) => refuse(socket, 'method_not_allowed'));
  // An expectation other than 100-continue may be disregarded (RFC 9110): it is asked as it stands.
  server.on('checkExpectation', (request, response) => server.emit('request', request, response));
}

/** An answer that has begun must not get another in its midst. */
function hasAnswered(socket: Duplex): boolean {
  const { _httpMessage: message } = socket as { _httpMessage?: { headersSent: boolean } };
  return message?.headersSent === true;
}

function refuse(socket: Duplex, code: ProblemCode): void {
  const requestId = v7();
  const [status, title] = problemCodes[code];
  const body = problemBody(code, requestId);
  const head = [
    `HTTP/1.1 ${status} ${reasons[status] ?? title}`,
    'Connection: close',
    'Content-Type: application/problem+json',
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    `X-Request-Id: ${requestId}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  socket.on('error', () => socket.destroy()); // Gone before it was told.
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
