import type * as z from 'zod/mini';
import { answerInvitationCheck, createInvitationCheck } from '../../generated/requests.js';
import type { Invitation } from '../../resources/invitations.js';
import type { GrantableCapability } from '../../resources/members.js';
import { willBeAble } from '../access/say.js';
import { recorded, reference } from '../views/recorded.js';
import type { InvitationRow, TeamRow } from '../world/rows.js';
import { acceptInvitation, isOpen, requireOpen } from './answer-invitation.js';
import { requireGrantable } from './grantable.js';
import type { Said } from './on-behalf.js';
import { pageOf } from './paging.js';
import { refuse } from './refuse.js';
import { type Asked, reading, writing } from './route.js';
import { inTeam, require } from './standing.js';

const fortnight = 14 * 24 * 3_600_000;

export const invitationRoutes = [
  reading('/v1/teams/:teamId/invitations', (asked) => {
    const [team] = inTeam(asked, asked.params['teamId'] ?? '');
    require(asked, team, 'invite_others');
    return pageOf(
      listed(asked, (row) => row.teamId === team.id),
      asked.query,
      view(asked),
    );
  }),

  writing(
    'POST',
    '/v1/teams/:teamId/invitations',
    { check: createInvitationCheck, status: 201 },
    (asked) => {
      const [team] = inTeam(asked, asked.params['teamId'] ?? '');
      require(asked, team, 'invite_others');
      const row = invitationFrom(asked, team);
      asked.world.invitations.set(row.id, row);
      asked.world.tell(team.id, 'invitations.changed');
      return view(asked)(row);
    },
  ),

  reading('/v1/invitations', (asked) =>
    pageOf(
      listed(asked, (row) => row.toId === asked.person.id),
      asked.query,
      view(asked),
    ),
  ),

  reading('/v1/invitations/:invitationId', (asked) => view(asked)(find(asked))),

  writing('POST', '/v1/invitations/:invitationId/seen', { check: answerInvitationCheck }, (asked) =>
    answered(asked, (row) => {
      if (row.state === 'sent') row.state = 'seen';
    }),
  ),
  writing(
    'POST',
    '/v1/invitations/:invitationId/accept',
    { check: answerInvitationCheck },
    (asked) => answered(asked, (row) => acceptInvitation(asked.world, row, asked.body)),
  ),
  writing(
    'POST',
    '/v1/invitations/:invitationId/decline',
    { check: answerInvitationCheck },
    (asked) =>
      answered(asked, (row) => {
        row.state = 'declined';
        row.answeredAt = asked.world.nowText;
      }),
  ),
  writing(
    'POST',
    '/v1/invitations/:invitationId/withdraw',
    { check: answerInvitationCheck },
    (asked) => {
      const row = find(asked);
      if (!mayWithdraw(asked, row)) refuse('forbidden');
      requireOpen(asked.world, row);
      row.state = 'withdrawn';
      return changed(asked, row);
    },
  ),
];

type Answer = Asked<Said>;

function answered(asked: Answer, change: (row: InvitationRow) => void): Invitation {
  const row = find(asked);
  if (row.toId !== asked.person.id) refuse('only_the_invitee_answers');
  requireOpen(asked.world, row);
  change(row);
  return changed(asked, row);
}

function changed(asked: Answer, row: InvitationRow): Invitation {
  row.version += 1;
  row.recorded = asked.world.recordedBy(asked.person.id, asked.body);
  const joined = row.state === 'accepted' ? (['members.changed'] as const) : [];
  asked.world.tell(row.teamId, 'invitations.changed', ...joined);
  return view(asked)(row);
}

const mayWithdraw = ({ world, person }: Asked<unknown>, row: InvitationRow) =>
  person.id === row.fromId || person.id === world.teams.get(row.teamId)?.ownerId;

/** Found by the invited person, who invited, and the Owner; for all others it is not there. */
function find(asked: Asked<unknown>): InvitationRow {
  const row = asked.world.invitations.get(asked.params['invitationId'] ?? '');
  if (row && (row.toId === asked.person.id || mayWithdraw(asked, row))) return row;
  return refuse('invitation_not_found');
}

function listed(
  { world, query }: Asked<unknown>,
  wanted: (row: InvitationRow) => boolean,
): InvitationRow[] {
  const state = query.get('state');
  return [...world.invitations.values()]
    .filter(wanted)
    .filter((row) => state === null || stateOf(row, world.now) === state)
    .reverse();
}

const stateOf = (row: InvitationRow, now: number) =>
  ['sent', 'seen'].includes(row.state) && row.expiresAt && Date.parse(row.expiresAt) <= now
    ? 'expired'
    : row.state;

function invitationFrom(
  asked: Asked<z.output<typeof createInvitationCheck>>,
  team: TeamRow,
): InvitationRow {
  const { world, person, body } = asked;
  const email = 'email' in body.to ? body.to.email : null;
  const toId = 'personId' in body.to ? body.to.personId : personWith(asked, email);
  if (toId && !world.people.has(toId)) refuse('person_not_found');
  if (toId && world.placeOf(toId, team.id)) refuse('already_a_member');
  const grants = { ...body.grants };
  requireGrantable(
    body.relationship,
    Object.entries(grants) as Array<[GrantableCapability, boolean]>,
  );
  const again = [...world.invitations.values()].some(
    (row) =>
      row.teamId === team.id &&
      isOpen(world, row) &&
      (toId ? row.toId === toId : row.email === email),
  );
  if (again) refuse('already_invited');
  return {
    id: world.newId(),
    teamId: team.id,
    fromId: person.id,
    toId,
    email,
    relationship: body.relationship,
    grants,
    message: body.message ?? null,
    snippet: body.snippet ?? null,
    state: 'sent',
    sentAt: world.nowText,
    answeredAt: null,
    expiresAt: email ? new Date(world.now + fortnight).toISOString() : null,
    version: 1,
    recorded: world.recordedBy(person.id, body),
  };
}

const personWith = ({ world }: Asked<unknown>, email: string | null): string | null =>
  [...world.people.values()].find((person) => person.email === email)?.id ?? null;

const view =
  (asked: Asked<unknown>) =>
  (row: InvitationRow): Invitation => {
    const { world, person, language } = asked;
    const team = world.teams.get(row.teamId) ?? refuse('team_not_found');
    const open = isOpen(world, row);
    const granted = Object.entries(row.grants).filter(([, allowed]) => allowed);
    return {
      id: row.id,
      team: { id: team.id, name: team.name, ownerName: world.nameOf(team.ownerId) ?? '' },
      from: reference(world, row.fromId),
      to: {
        person: row.toId ? reference(world, row.toId) : null,
        email: world.placeOf(person.id, team.id) ? row.email : null,
      },
      relationship: row.relationship,
      grants: row.grants,
      grantSentences: granted.map(([capability]) =>
        willBeAble(capability as GrantableCapability, language),
      ),
      message: row.message,
      snippet: row.snippet,
      state: stateOf(row, world.now),
      sentAt: row.sentAt,
      answeredAt: row.answeredAt,
      expiresAt: row.expiresAt,
      you: {
        mayAnswer: open && row.toId === person.id,
        mayWithdraw: open && mayWithdraw(asked, row),
      },
      version: row.version,
      recorded: recorded(world, row.recorded),
    };
  };
