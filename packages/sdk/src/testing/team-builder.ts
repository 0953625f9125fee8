import type { InvitationState, LetterState } from '../resources/invitations.js';
import type { GrantableCapability } from '../resources/members.js';
import type { Hat, Relationship } from '../resources/teams.js';
import type { PersonDetails } from './given.js';
import { acceptInvitation } from './server/answer-invitation.js';
import { addVisit, type VisitDetails } from './visit-builder.js';
import type { Grants, InvitationRow, MembershipRow, PersonRow, TeamRow } from './world/rows.js';
import type { World } from './world/world.js';

export interface TeamDetails {
  name: string;
  /** The person the team is for. */
  owner: string | PersonDetails;
  timeZone?: string;
  state?: TeamRow['state'];
}

export interface MemberDetails extends PersonDetails {
  /** Left out: a support worker. */
  relationship?: Relationship;
  hats?: Hat[];
  status?: MembershipRow['status'];
  /** What the Owner decided, and when (left out: at the time of the world). */
  grants?: Partial<Record<GrantableCapability, boolean>>;
  grantedAt?: string;
}

export interface InvitationDetails {
  /** A person of the co-op, by name. Or say `email`. */
  name?: string;
  email?: string;
  relationship?: Relationship;
  grants?: Partial<Record<GrantableCapability, boolean>>;
  message?: string;
  snippet?: string;
  /** Left out: sent. */
  state?: InvitationState;
  /** Of one by e-mail; left out: sent. */
  letter?: LetterState;
}

/** A team being filled. Every step gives the builder back. */
export interface TeamBuilder {
  readonly id: string;
  readonly owner: PersonRow;
  member(details: MemberDetails): TeamBuilder;
  invitation(details: InvitationDetails): TeamBuilder;
  visit(details: VisitDetails): TeamBuilder;
  /** The membership of a person, by name. Throws when there is none. */
  membershipOf(name: string): MembershipRow;
}

type MakePerson = (details: string | PersonDetails) => PersonRow;

const fortnight = 14 * 24 * 3_600_000;

export function teamBuilder(world: World, person: MakePerson, details: TeamDetails): TeamBuilder {
  const { name, timeZone = 'Europe/London', state = 'self_managing' } = details;
  const owner = person(details.owner);
  const team: TeamRow = { id: world.newId(), name, ownerId: owner.id, timeZone, state, version: 1 };
  world.teams.set(team.id, team);

  const join = (who: PersonRow, values: Partial<MembershipRow>) => {
    const row: MembershipRow = {
      id: world.newId(),
      teamId: team.id,
      personId: who.id,
      relationship: 'support_worker',
      hats: [],
      status: 'active',
      grants: {},
      since: world.nowText,
      endedAt: values.status === 'ended' ? world.nowText : null,
      version: 1,
      recorded: world.recordedBy(owner.id),
      ...values,
    };
    world.memberships.set(row.id, row);
  };
  join(owner, { relationship: 'owner' });

  const builder: TeamBuilder = {
    id: team.id,
    owner,
    member({ relationship = 'support_worker', hats = [], status = 'active', ...rest }) {
      const { grants = {}, grantedAt = world.nowText, ...about } = rest;
      const decided: Grants = {};
      for (const [capability, allowed] of Object.entries(grants)) {
        decided[capability as GrantableCapability] = {
          allowed,
          at: grantedAt,
          byPersonId: owner.id,
        };
      }
      join(person(about), { relationship, hats, status, grants: decided });
      return builder;
    },
    invitation(invited) {
      addInvitation(world, team, invited, person);
      return builder;
    },
    visit(planned) {
      addVisit(world, team, planned, person);
      return builder;
    },
    membershipOf(wanted) {
      const found = world
        .membershipsIn(team.id)
        .find(({ personId }) => world.nameOf(personId) === wanted);
      if (found) return found;
      throw new Error(`${wanted} is not in ${name}.`);
    },
  };
  return builder;
}

function addInvitation(
  world: World,
  team: TeamRow,
  details: InvitationDetails,
  person: MakePerson,
): void {
  const { name, email = null, relationship = 'volunteer', grants = {}, state = 'sent' } = details;
  const { message = null, snippet = null, letter = 'sent' } = details;
  const answered = state === 'accepted' || state === 'declined';
  const row: InvitationRow = {
    id: world.newId(),
    teamId: team.id,
    fromId: team.ownerId,
    toId: name ? person(name).id : null,
    email,
    relationship,
    grants,
    message,
    snippet,
    state,
    sentAt: world.nowText,
    answeredAt: answered ? world.nowText : null,
    expiresAt: email ? new Date(world.now + fortnight).toISOString() : null,
    letter: email ? letter : null,
    version: 1,
    recorded: world.recordedBy(team.ownerId),
  };
  if (state === 'accepted') acceptInvitation(world, row);
  world.invitations.set(row.id, row);
}
