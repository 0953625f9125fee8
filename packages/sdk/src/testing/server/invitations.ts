import { answerInvitationCheck, createInvitationCheck } from '../../generated/requests.js';
import type { Invitation } from '../../resources/invitations.js';
import { invitationView, mayWithdraw, ownsTeam } from '../views/invitation.js';
import type { InvitationRow } from '../world/rows.js';
import { acceptInvitation, requireOpen, stateOf } from './answer-invitation.js';
import { invitationFrom } from './invite.js';
import { type Said, standingFor } from './on-behalf.js';
import { pageOf } from './paging.js';
import { refuse } from './refuse.js';
import { type Asked, reading, writing } from './route.js';
import { inTeam, require } from './standing.js';

const check = answerInvitationCheck;

export const invitationRoutes = [
  // All to the Owner, and to others those they sent themselves.
  reading('/v1/teams/:teamId/invitations', (asked) => {
    const [team] = inTeam(asked, asked.params['teamId'] ?? '');
    const owns = ownsTeam(asked, team.id);
    require(asked, team, 'invite_others');
    const sent = listed(asked, (row) => row.teamId === team.id);
    return page(
      asked,
      sent.filter((row) => owns || row.fromId === asked.person.id),
    );
  }),

  writing(
    'POST',
    '/v1/teams/:teamId/invitations',
    { check: createInvitationCheck, status: 201 },
    (asked) => {
      const [team] = inTeam(asked, asked.params['teamId'] ?? '');
      const acting = standingFor(asked, team.id);
      require(acting, team, 'invite_others');
      const row = invitationFrom(acting, team);
      row.recorded = asked.world.recordedBy(asked.person.id, asked.body);
      asked.world.invitations.set(row.id, row);
      asked.world.tell(team.id, 'invitations.changed');
      return invitationView(asked, row);
    },
  ),

  reading('/v1/invitations', (asked) =>
    page(
      asked,
      listed(asked, (row) => row.toId === asked.person.id),
    ),
  ),

  reading('/v1/invitations/:invitationId', (asked) => invitationView(asked, find(asked))),

  writing('POST', '/v1/invitations/:invitationId/seen', { check }, (asked) =>
    answered(asked, (row) => {
      if (row.state !== 'sent') return;
      row.state = 'seen';
      moved(asked, row);
    }),
  ),
  writing('POST', '/v1/invitations/:invitationId/accept', { check }, (asked) =>
    answered(asked, (row) => {
      acceptInvitation(asked.world, row, asked.body);
      moved(asked, row);
      asked.world.tell(row.teamId, 'members.changed');
    }),
  ),
  writing('POST', '/v1/invitations/:invitationId/decline', { check }, (asked) =>
    answered(asked, (row) => {
      row.state = 'declined';
      row.answeredAt = asked.world.nowText;
      moved(asked, row);
    }),
  ),
  writing('POST', '/v1/invitations/:invitationId/withdraw', { check }, (asked) => {
    const row = find(asked);
    if (!mayWithdraw(standingFor(asked, row.teamId), row)) refuse('forbidden');
    requireOpen(asked.world, row);
    row.state = 'withdrawn';
    row.answeredAt = asked.world.nowText;
    moved(asked, row);
    asked.world.tell(row.teamId, 'invitations.changed');
    return invitationView(asked, row);
  }),
];

const page = (asked: Asked<unknown>, rows: InvitationRow[]) =>
  pageOf(rows, asked.query, (row) => invitationView(asked, row));

/** An answer is the invited person's own: nobody writes it down for them. */
function answered(asked: Asked<Said>, give: (row: InvitationRow) => void): Invitation {
  const { person, body, world } = asked;
  const row = find(asked);
  const forAnother = body.onBehalfOf !== undefined && body.onBehalfOf !== person.id;
  if (forAnother || row.toId !== person.id) refuse('only_the_invitee_answers');
  requireOpen(world, row);
  give(row);
  world.tell(row.teamId, 'invitations.changed');
  return invitationView(asked, row);
}

function moved({ world, person, body }: Asked<Said>, row: InvitationRow): void {
  row.version += 1;
  row.recorded = world.recordedBy(person.id, body);
}

/** Found by those it concerns; for all others it is not there. */
function find(asked: Asked<unknown>): InvitationRow {
  const { world, person } = asked;
  const row = world.invitations.get(asked.params['invitationId'] ?? '');
  const concerned =
    row && (row.toId === person.id || row.fromId === person.id || ownsTeam(asked, row.teamId));
  return row && concerned ? row : refuse('invitation_not_found');
}

function listed(
  { world, query }: Asked<unknown>,
  wanted: (row: InvitationRow) => boolean,
): InvitationRow[] {
  const state = query.get('state');
  return [...world.invitations.values()]
    .filter((row) => wanted(row) && (state === null || stateOf(world, row) === state))
    .reverse();
}
