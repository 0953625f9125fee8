import { OpenAPIHono } from '@hono/zod-openapi';
import type { App } from '../http/app-type.js';
import { etagOf, versionIn } from '../http/versions.js';
import * as contract from './contract.js';
import { createTeam } from './create-team.js';
import { endMembership } from './end-membership.js';
import { getMember } from './get-member.js';
import { getTeam } from './get-team.js';
import { listMembers } from './list-members.js';
import { listTeams } from './list-teams.js';
import { updateMember } from './update-member.js';
import { updateTeam } from './update-team.js';

export const teams = new OpenAPIHono<App>()
  .openapi(contract.listTeams, async (c) =>
    c.json(await listTeams(c.var.deps, c.var.actor, c.req.valid('query')), 200),
  )
  .openapi(contract.createTeam, async (c) => {
    const team = await createTeam(c.var.deps, c.var.actor, c.req.valid('json'));
    return c.json(team, 201, { etag: etagOf(team.version) });
  })
  .openapi(contract.getTeam, async (c) => {
    const { teamId } = c.req.valid('param');
    const { viewAs } = c.req.valid('query');
    const team = await getTeam(c.var.deps, c.var.actor, teamId, viewAs);
    return c.json(team, 200, { etag: etagOf(team.version) });
  })
  .openapi(contract.updateTeam, async (c) => {
    const { teamId } = c.req.valid('param');
    const version = versionIn(c.req.valid('header')['if-match']);
    const change = { ...c.req.valid('json'), version };
    const team = await updateTeam(c.var.deps, c.var.actor, teamId, change);
    return c.json(team, 200, { etag: etagOf(team.version) });
  })
  .openapi(contract.listMembers, async (c) => {
    const { teamId } = c.req.valid('param');
    const members = await listMembers(c.var.deps, c.var.actor, teamId, c.req.valid('query'));
    return c.json(members, 200);
  })
  .openapi(contract.getMember, async (c) => {
    const { teamId, membershipId } = c.req.valid('param');
    const { viewAs } = c.req.valid('query');
    const wanted = { membershipId, viewAs };
    const member = await getMember(c.var.deps, c.var.actor, teamId, wanted);
    return c.json(member, 200, { etag: etagOf(member.version) });
  })
  .openapi(contract.updateMember, async (c) => {
    const { teamId, membershipId } = c.req.valid('param');
    const version = versionIn(c.req.valid('header')['if-match']);
    const change = { ...c.req.valid('json'), version };
    const member = await updateMember(c.var.deps, c.var.actor, teamId, membershipId, change);
    return c.json(member, 200, { etag: etagOf(member.version) });
  })
  .openapi(contract.endMembership, async (c) => {
    const { teamId, membershipId } = c.req.valid('param');
    const version = versionIn(c.req.valid('header')['if-match']);
    const said = { ...c.req.valid('json'), version };
    const member = await endMembership(c.var.deps, c.var.actor, teamId, membershipId, said);
    return c.json(member, 200, { etag: etagOf(member.version) });
  });
