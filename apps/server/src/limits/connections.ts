import type { Server, ServerOptions } from 'node:http';

/**
 * How much of a server one peer may hold by doing nothing. A body is small and comes at once; a
 * proxy in front keeps its connections a minute, and must be the one who ends them.
 */
export const connectionLimits = {
  headersTimeout: 15_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
} as const satisfies ServerOptions;

/** More than all event streams together, so that there is always room for a question. */
const mostConnections = 5_000;
const mostRequestsOfConnection = 10_000;

export function limitConnections(server: Server, most = mostConnections): void {
  server.maxConnections = most;
  server.maxRequestsPerSocket = mostRequestsOfConnection;
}
