import type { GrantableCapability, Hat, LegalAuthority, Relationship } from '@kith/core/access';
import type { Tx } from '../db/database.js';
import { spanOf } from '../rota/visits.sql.js';
import type { TeamState } from '../teams/tables.js';
import type { Given, GivenPerson, PersonOptions } from './given.js';

export interface GivenTeam {
  id: string;
  coopId: string;
  owner: GivenPerson;
  ownerMembershipId: string;
}

export interface GivenMember extends GivenPerson {
  membershipId: string;
}

export interface MemberOptions extends Omit<PersonOptions, 'coop'> {
  /** Somebody who is in the co-op already, or in this team; otherwise a new person. */
  who?: GivenPerson;
  relationship?: Relationship;
  hats?: Hat[];
  status?: 'active' | 'paused';
  legalAuthorities?: readonly LegalAuthority[];
  grants?: Partial<Record<GrantableCapability, boolean>>;
}

export interface TeamOptions {
  owner?: GivenPerson;
  name?: string;
  timeZone?: string;
  state?: TeamState;
}

export interface VisitOptions {
  startsAt?: string;
  endsAt?: string;
  slots?: number;
}

export interface GivenVisit {
  id: string;
  seriesId: string;
  slotIds: string[];
  /** The first, and usually the only one. */
  slotId: string;
}

const ownRecord = { method: 'self' as const };

/** Builders for a team, its members and its visits, written past the rules they are to test. */
export function teamsOf(given: Given) {
  const write = (work: (tx: Tx) => Promise<unknown>) => given.deps.db.asOwnerOfSchema(work);
  const at = () => given.clock.now();
  const newId = () => given.deps.newId();

  async function team(options: TeamOptions = {}): Promise<GivenTeam> {
    const { name = 'Edie’s team', timeZone = 'Europe/London', state = 'self_managing' } = options;
    const owner = options.owner ?? (await given.person({ name: 'Edie Marsh' }));
    const { coopId } = owner;
    const id = newId();
    const ownerMembershipId = newId();
    const common = { coopId, recordedBy: owner.id, recordedAt: at(), ...ownRecord };
    await write(async (tx) => {
      await tx
        .insertInto('teams')
        .values({ ...common, id, name, timeZone, state })
        .execute();
      const place = { id: ownerMembershipId, teamId: id, personId: owner.id, since: at() };
      await tx
        .insertInto('memberships')
        .values({ ...common, ...place, relationship: 'owner' })
        .execute();
    });
    return { id, coopId, owner, ownerMembershipId };
  }

  async function member(inTeam: GivenTeam, options: MemberOptions = {}): Promise<GivenMember> {
    const { relationship = 'support_worker', hats = [], status = 'active', ...rest } = options;
    const { grants = {}, legalAuthorities = [], who: _, ...about } = rest;
    const { coopId, owner } = inTeam;
    const coop = { id: coopId, slug: '', name: '' };
    const person = options.who ?? (await given.person({ ...about, coop }));
    const membershipId = newId();
    const common = {
      coopId,
      teamId: inTeam.id,
      recordedBy: owner.id,
      recordedAt: at(),
      ...ownRecord,
    };
    await write(async (tx) => {
      await tx
        .insertInto('memberships')
        .values({
          ...common,
          id: membershipId,
          personId: person.id,
          relationship,
          hats,
          status,
          since: at(),
        })
        .execute();
      for (const authority of legalAuthorities) {
        const held = { ...common, id: newId(), membershipId, authority, since: at() };
        await tx.insertInto('legalAuthorities').values(held).execute();
      }
      const decided = Object.entries(grants).map(([capability, allowed]) => ({
        ...common,
        id: newId(),
        membershipId,
        capability: capability as GrantableCapability,
        allowed,
        decidedAt: at(),
        decidedBy: owner.id,
      }));
      if (decided.length > 0) await tx.insertInto('grants').values(decided).execute();
    });
    return { ...person, membershipId };
  }

  async function visit(inTeam: GivenTeam, options: VisitOptions = {}): Promise<GivenVisit> {
    const { startsAt = '2026-08-04T07:30:00Z', endsAt = '2026-08-04T08:15:00Z' } = options;
    const { coopId, id: teamId, owner } = inTeam;
    const common = { coopId, teamId, recordedBy: owner.id, recordedAt: at(), ...ownRecord };
    const [seriesId, visitId] = [newId(), newId()];
    const slotIds = Array.from({ length: options.slots ?? 1 }, () => newId());
    const date = startsAt.slice(0, 10);
    const minutes = 45;
    await write(async (tx) => {
      await tx
        .insertInto('visitSeries')
        .values({
          ...common,
          id: seriesId,
          title: 'Getting up',
          kind: 'visit',
          startsOn: date,
          startTime: '08:30',
          minutes,
          timeZone: 'Europe/London',
          repeats: 'once',
          weekdays: [1],
          until: null,
          slots: slotIds.length,
          madeUntil: date,
        })
        .execute();
      await tx
        .insertInto('visits')
        .values({
          ...common,
          id: visitId,
          seriesId,
          date,
          during: spanOf({ startsAt, endsAt }),
          localStart: startsAt.slice(0, 16),
          localEnd: endsAt.slice(0, 16),
          minutes,
          movedByClockChange: false,
        })
        .execute();
      const rows = slotIds.map((id, index) => ({ ...common, id, visitId, position: index + 1 }));
      await tx.insertInto('slots').values(rows).execute();
    });
    return { id: visitId, seriesId, slotIds, slotId: slotIds[0] as string };
  }

  /** An acceptance that stands, whoever may have made it. */
  async function accepted(
    inTeam: GivenTeam,
    of: GivenVisit,
    by: GivenPerson,
    span: VisitOptions = {},
  ) {
    const { startsAt = '2026-08-04T07:30:00Z', endsAt = '2026-08-04T08:15:00Z' } = span;
    await write((tx) =>
      tx
        .insertInto('acceptances')
        .values({
          coopId: inTeam.coopId,
          id: newId(),
          teamId: inTeam.id,
          slotId: of.slotId,
          visitId: of.id,
          personId: by.id,
          status: 'accepted',
          during: spanOf({ startsAt, endsAt }),
          acceptedAt: at(),
          recordedBy: by.id,
          recordedAt: at(),
          ...ownRecord,
        })
        .execute(),
    );
  }

  return { team, member, visit, accepted };
}

/** `If-Match` of a version. */
export const seen = (version: number) => ({ headers: { 'if-match': `"${version}"` } });
