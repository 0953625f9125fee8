import type { Insertable } from 'kysely';
import type { InvitationsTable } from '../../invitations/tables.js';
import { type DemoInvitation, invitations, inviteeKey } from '../invitations.js';
import { people } from '../people/index.js';
import { teams } from '../teams/index.js';
import type { Calendar } from './calendar.js';
import { handOf } from './hands.js';
import { demonstrationCoopId, type Ids } from './ids.js';
import { emailOf } from './people-rows.js';
import { recorded } from './row.js';
import { membershipId } from './team-rows.js';

/** How long a letter may be answered, in days. */
const letterLasts = 14;

export function invitationRows(ids: Ids, calendar: Calendar): Insertable<InvitationsTable>[] {
  return invitations.map((invitation) => {
    const team = teams.find(({ key }) => key === invitation.team);
    if (team === undefined) throw new Error(`There is no team ${invitation.team}.`);
    const { from, relationship, grants, message, snippet, state, sent, seen, answered } =
      invitation;
    const moment = (days: number | undefined, time: string) =>
      days === undefined ? null : calendar.daysAgo(days, time);
    const toEmail = letterTo(invitation);
    const sentAt = calendar.daysAgo(sent, '14:00');
    const answeredAt = moment(answered, '18:00');
    const seenAt = moment(seen, '16:00');
    const expiresAt = toEmail === null ? null : calendar.daysAgo(sent - letterLasts, '14:00');
    return {
      coopId: demonstrationCoopId,
      id: ids('invitation', invitation.team, inviteeKey(invitation)),
      teamId: ids('team', team.key),
      teamName: team.name,
      ownerName: people.find(({ key }) => key === team.owner)?.name ?? '',
      fromPersonId: ids('person', from),
      toPersonId: ids('person', inviteeKey(invitation)),
      toEmail,
      relationship,
      grants,
      message,
      snippet,
      state,
      sentAt,
      seenAt,
      answeredAt,
      expiresAt,
      membershipId: state === 'accepted' ? membershipId(ids, team, inviteeKey(invitation)) : null,
      ...lastTouch(ids, invitation, { sentAt, seenAt, answeredAt, expiresAt }),
    };
  });
}

function letterTo({ to }: DemoInvitation): string | null {
  if ('email' in to) return to.email;
  return to.byLetter ? emailOf(to.person) : null;
}

interface Moments {
  sentAt: string;
  seenAt: string | null;
  answeredAt: string | null;
  expiresAt: string | null;
}

/** Who wrote the state down last, and how many states there were. */
function lastTouch(ids: Ids, invitation: DemoInvitation, moments: Moments) {
  const { sentAt, seenAt, answeredAt, expiresAt } = moments;
  const steps = 1 + (seenAt === null ? 0 : 1) + (answeredAt === null ? 0 : 1);
  switch (invitation.state) {
    case 'accepted':
    case 'declined':
    case 'seen': {
      const invitee = handOf(ids, inviteeKey(invitation));
      return recorded(invitee, answeredAt ?? seenAt ?? sentAt, steps);
    }
    case 'expired':
      // Nobody did it: the letter lay too long.
      return {
        version: 2,
        recordedBy: null,
        onBehalfOf: null,
        method: 'self' as const,
        recordedAt: expiresAt ?? sentAt,
      };
    case 'sent':
    case 'withdrawn':
      return recorded(handOf(ids, invitation.from), answeredAt ?? sentAt, steps);
  }
}
