import { OpenAPIHono } from '@hono/zod-openapi';
import type { App } from '../http/app-type.js';
import { etagOf, versionIn } from '../http/versions.js';
import * as contract from './contract.js';
import { findPeople, personFor } from './find-people.js';
import { ownProfile, updateOwnProfile } from './own-profile.js';

/** `/me` comes before `/{personId}`, which would take it for an id. */
export const people = new OpenAPIHono<App>()
  .openapi(contract.findPeople, async (c) =>
    c.json(await findPeople(c.var.deps, c.var.actor, c.req.valid('query')), 200),
  )
  .openapi(contract.getOwnProfile, async (c) => {
    const profile = await ownProfile(c.var.deps, c.var.actor);
    return c.json(profile, 200, { etag: etagOf(profile.version) });
  })
  .openapi(contract.updateOwnProfile, async (c) => {
    const seen = versionIn(c.req.valid('header')['if-match']);
    const profile = await updateOwnProfile(c.var.deps, c.var.actor, c.req.valid('json'), seen);
    return c.json(profile, 200, { etag: etagOf(profile.version) });
  })
  .openapi(contract.getPerson, async (c) =>
    c.json(await personFor(c.var.deps, c.var.actor, c.req.valid('param').personId), 200),
  );
