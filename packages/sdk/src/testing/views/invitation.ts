import type { Invitation } from '../../resources/invitations.js';
import type { GrantableCapability } from '../../resources/members.js';
import { decide } from '../access/decide.js';
import { grantable } from '../access/rules.js';
import { say } from '../access/say.js';
import { grantsOf, isOpen, stateOf } from '../server/answer-invitation.js';
import { inScope } from '../server/reach.js';
import { refuse } from '../server/refuse.js';
import type { Asked } from '../server/route.js';
import { standingHere } from '../server/standing.js';
import type { InvitationRow, TeamRow } from '../world/rows.js';
import { recorded, reference } from './recorded.js';

/** Who sent it may take it back, and so may the Owner of the team. */
export function mayWithdraw(asked: Asked<unknown>, row: InvitationRow): boolean {
  if (!inScope(asked, 'invite_others')) return false;
  return row.fromId === asked.person.id || ownsTeam(asked, row.teamId);
}

export function ownsTeam(asked: Asked<unknown>, teamId: string): boolean {
  const standing = standingHere(asked, teamId);
  return standing !== undefined && decide(standing, 'change_grants').allowed;
}

/** Whoever has the address wrote their own answer down. */
const byNobody = { recordedBy: null, recordedByName: null };

/** Who sent it to an address is not told who has that address until they have joined. */
export function invitationView(asked: Asked<unknown>, row: InvitationRow): Invitation {
  const { world, person } = asked;
  const team = world.teams.get(row.teamId) ?? refuse('team_not_found');
  const open = isOpen(world, row);
  const isInvitee = row.toId === person.id;
  const named = row.toId !== null && (!row.email || isInvitee || row.state === 'accepted');
  const written = recorded(world, row.recorded);
  return {
    id: row.id,
    team: { id: team.id, name: team.name, ownerName: world.nameOf(team.ownerId) ?? '' },
    from: reference(world, row.fromId),
    to: { person: named && row.toId ? reference(world, row.toId) : null, email: row.email },
    relationship: row.relationship,
    grants: row.grants,
    grantSentences: sentences(asked, row, team, named),
    message: row.message,
    snippet: row.snippet,
    state: stateOf(world, row),
    sentAt: row.sentAt,
    answeredAt: row.answeredAt,
    expiresAt: row.expiresAt,
    letter: isInvitee ? null : row.letter,
    you: {
      mayAnswer: open && isInvitee && inScope(asked, 'answer_invitations'),
      mayWithdraw: open && mayWithdraw(asked, row),
    },
    version: row.version,
    recorded: named || row.recorded.by !== row.toId ? written : { ...written, ...byNobody },
  };
}

/** What the invited person will be able to do in the team, and what they are told they will not. */
function sentences(asked: Asked<unknown>, row: InvitationRow, team: TeamRow, named: boolean) {
  const { world, person, language } = asked;
  const { relationship } = row;
  const grants = grantsOf(row, row.sentAt);
  const member = {
    id: row.toId ?? row.id,
    name: named ? (world.nameOf(row.toId) ?? '') : (row.email ?? ''),
  };
  return grantable
    .map((capability: GrantableCapability) =>
      decide({ relationship, status: 'active', hats: [], grants, aroundVisit: false }, capability),
    )
    .filter(({ allowed, code }) => allowed || code === 'refused')
    .map(
      (outcome) =>
        say(outcome, {
          member,
          owner: { id: team.ownerId, name: world.nameOf(team.ownerId) ?? '' },
          readerId: person.id,
          language,
          timeZone: team.timeZone,
        }).sentence,
    );
}
