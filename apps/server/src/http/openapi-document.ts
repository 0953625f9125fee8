import type { OpenAPIHono } from '@hono/zod-openapi';
import type { App } from './app-type.js';
import { withExamples } from './documentation/with-examples.js';

const tags = [
  { name: 'Identity', description: 'Signing in, and sessions for pages of your own.' },
  { name: 'People', description: 'People of the co-op, as far as each may see the other.' },
  { name: 'Co-op', description: 'What a co-op says of itself, and what needs somebody in it.' },
  { name: 'Teams', description: 'Teams, their members, and what each may do and why.' },
  { name: 'Invitations', description: 'Asking somebody into a team, and their answer.' },
  { name: 'Rota', description: 'Visits of a team and who does them.' },
  { name: 'Notes', description: 'What is written down in a team, each note for those it is for.' },
  {
    name: 'Emergency access',
    description: 'What a coach opens in an emergency, told to the Team Owner at once.',
  },
  { name: 'Open data', description: 'Contracts, promises and results, for anyone.' },
];

const about = `Care Teams chosen by the person at their centre, their rota, and promises kept in the open.

Every error is a problem (RFC 9457) with a stable \`code\`. What the contract does not know is refused
by name, in bodies and in addresses, where each parameter is given once. Bodies are JSON in UTF-8. Lists come in pages: follow \`nextCursor\`.
Send an \`Idempotency-Key\` with a write to send it again without doing it twice. What two people may
edit has an \`ETag\`: send it back as \`If-Match\`.

An address answers \`HEAD\` as \`GET\` without the body, \`OPTIONS\` to browsers that ask for another site
(204, or 403), and any other method with 405 and \`Allow\`; an address that there is not, with 404. What
cannot be read as a request at all is answered with 400, headers or an address over 16 kB with 431,
and a request that does not arrive in time with 408; the connection then ends.`;

/** The contract as OpenAPI 3.1, with everything in a stable order. */
export function openapiDocument(app: OpenAPIHono<App>, version: string) {
  const registry = app.openAPIRegistry;
  registry.registerComponent('securitySchemes', 'embedSession', {
    type: 'http',
    scheme: 'bearer',
    description: 'A short-lived token minted by POST /v1/embed-sessions.',
  });
  registry.registerComponent('securitySchemes', 'cookieSession', {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-kith_session',
    description:
      'Set by signing in on a page of this server. On one’s own machine, at an http: address, its name is `kith_session`.',
  });
  registry.registerComponent('securitySchemes', 'apiKey', {
    type: 'http',
    scheme: 'bearer',
    description: "A host's secret key; only ever on a server.",
  });
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Kith',
      version,
      description: about,
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: '/', description: 'This server' }],
    tags,
  });
  return withExamples({
    ...document,
    paths: sorted(document.paths ?? {}),
    components: {
      ...document.components,
      schemas: sorted(document.components?.schemas ?? {}),
      securitySchemes: sorted(document.components?.securitySchemes ?? {}),
    },
  });
}

const sorted = <Value>(record: Record<string, Value>): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));
