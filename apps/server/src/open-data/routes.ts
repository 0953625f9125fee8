import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import { etag } from 'hono/etag';
import type { App } from '../http/app-type.js';
import * as contract from './contract.js';
import { fromMemory } from './from-memory.routes.js';
import { listContracts } from './list-contracts.js';
import { getRecord, getRelease, listRecords, listReleases } from './read-packages.js';

/** New releases show within a minute, also where a process hears late of them: see kept-answers.ts. */
const growing = 'public, max-age=30';
/** A published release never changes. */
const unchanging = 'public, max-age=31536000, immutable';

const howLong = (path: string) =>
  path.startsWith('/v1/open-data/releases/') ? unchanging : growing;

const cached: MiddlewareHandler<App> = async (c, next) => {
  await next();
  if (c.res.ok) c.res.headers.set('Cache-Control', howLong(c.req.path));
};

const app = new OpenAPIHono<App>();
app.use('/v1/open-data/*', fromMemory);
app.use('/v1/open-data/*', etag());
app.use('/v1/open-data/*', cached);

export const openData = app
  .openapi(contract.listReleases, async (c) => {
    return json(c, await listReleases(c.var.deps, c.req.valid('query')));
  })
  .openapi(contract.getRelease, async (c) => {
    const { ocid, releaseId } = c.req.valid('param');
    return json(c, await getRelease(c.var.deps, ocid, releaseId));
  })
  .openapi(contract.listRecords, async (c) => {
    return json(c, await listRecords(c.var.deps, c.req.valid('query')));
  })
  .openapi(contract.getRecord, async (c) => {
    return json(c, await getRecord(c.var.deps, c.req.valid('param').ocid));
  })
  .openapi(contract.listContracts, async (c) => {
    const { query, withCommitments, ...page } = c.req.valid('query');
    const filter = {
      words: query,
      withCommitments: withCommitments === undefined ? undefined : withCommitments === 'true',
    };
    return c.json(await listContracts(c.var.deps, { ...filter, ...page }), 200);
  });

/**
 * JSON that is text already, so that what publishers wrote is passed on letter by letter. Its shape
 * is that of the contract, which the compiler cannot read out of a text: hence `never`.
 */
function json(c: Context<App>, text: string): never {
  return c.body(text, 200, { 'content-type': 'application/json' }) as unknown as never;
}
