import type { OpenAPIHono } from '@hono/zod-openapi';
import type { App } from '../http/app-type.js';

interface Operation {
  method: string;
  template: string;
  operationId: string;
  statuses: Set<string>;
}

/**
 * Throws where an operation answers what its contract does not say. Every test that calls the server
 * is by this a test of the contract too.
 */
export function declaredStatuses(
  app: OpenAPIHono<App>,
): (request: Request, answer: Response) => void {
  let operations: Operation[] | undefined;
  return ({ method, url }, { status }) => {
    operations ??= operationsOf(app);
    const segments = new URL(url).pathname.split('/');
    const operation = operations.find(
      (each) =>
        each.method === (method === 'HEAD' ? 'GET' : method) && fits(each.template, segments),
    );
    if (operation === undefined || operation.statuses.has(String(status))) return;
    throw new Error(
      `${operation.operationId} answered ${status}, which its contract does not declare.`,
    );
  };
}

/** Addresses without parameters first: `/v1/people/me` is nobody's id. */
function operationsOf(app: OpenAPIHono<App>): Operation[] {
  return app.openAPIRegistry.definitions
    .flatMap((definition) => (definition.type === 'route' ? [definition.route] : []))
    .map(({ method, path, operationId, responses }) => ({
      method: method.toUpperCase(),
      template: path,
      operationId: operationId ?? path,
      statuses: new Set(Object.keys(responses)),
    }))
    .sort(
      (one, other) => Number(one.template.includes('{')) - Number(other.template.includes('{')),
    );
}

function fits(template: string, segments: string[]): boolean {
  const wanted = template.split('/');
  return (
    wanted.length === segments.length &&
    wanted.every((part, index) =>
      part.startsWith('{') ? segments[index] !== '' : part === segments[index],
    )
  );
}
