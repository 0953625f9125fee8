import { OpenAPIHono } from '@hono/zod-openapi';
import type { App } from '../http/app-type.js';
import { etagOf } from '../http/versions.js';
import { acceptInvitation } from './accept-invitation.js';
import * as contract from './contract.js';
import { declineInvitation } from './decline-invitation.js';
import { getInvitation } from './get-invitation.js';
import { inviteMember } from './invite-member.js';
import { listMyInvitations, listTeamInvitations } from './list-invitations.js';
import { markInvitationSeen } from './mark-invitation-seen.js';
import { withdrawInvitation } from './withdraw-invitation.js';

export const invitations = new OpenAPIHono<App>()
  .openapi(contract.listTeamInvitations, async (c) => {
    const { teamId } = c.req.valid('param');
    const request = c.req.valid('query');
    return c.json(await listTeamInvitations(c.var.deps, c.var.actor, teamId, request), 200);
  })
  .openapi(contract.createInvitation, async (c) => {
    const { teamId } = c.req.valid('param');
    const wanted = c.req.valid('json');
    const invitation = await inviteMember(c.var.deps, c.var.actor, teamId, wanted);
    return c.json(invitation, 201, { etag: etagOf(invitation.version) });
  })
  .openapi(contract.listMyInvitations, async (c) =>
    c.json(await listMyInvitations(c.var.deps, c.var.actor, c.req.valid('query')), 200),
  )
  .openapi(contract.getInvitation, async (c) => {
    const { invitationId } = c.req.valid('param');
    const invitation = await getInvitation(c.var.deps, c.var.actor, invitationId);
    return c.json(invitation, 200, { etag: etagOf(invitation.version) });
  })
  .openapi(contract.markInvitationSeen, async (c) => {
    const { invitationId } = c.req.valid('param');
    const said = c.req.valid('json');
    return c.json(await markInvitationSeen(c.var.deps, c.var.actor, invitationId, said), 200);
  })
  .openapi(contract.acceptInvitation, async (c) => {
    const { invitationId } = c.req.valid('param');
    const said = c.req.valid('json');
    return c.json(await acceptInvitation(c.var.deps, c.var.actor, invitationId, said), 200);
  })
  .openapi(contract.declineInvitation, async (c) => {
    const { invitationId } = c.req.valid('param');
    const said = c.req.valid('json');
    return c.json(await declineInvitation(c.var.deps, c.var.actor, invitationId, said), 200);
  })
  .openapi(contract.withdrawInvitation, async (c) => {
    const { invitationId } = c.req.valid('param');
    const said = c.req.valid('json');
    return c.json(await withdrawInvitation(c.var.deps, c.var.actor, invitationId, said), 200);
  });
