import {
  type Capability,
  capabilities,
  effectiveAccess,
  type GrantableCapability,
  grantableCapabilities,
  hats,
  legalAuthorities,
  type Relationship,
  relationships,
  rules,
} from '@kith/core/access';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { type GivenMember, teamsOf } from '../testing/given-team.js';

const choices = ['granted', 'refused', 'undecided'] as const;
type Choice = (typeof choices)[number];
type Situation = { relationship: Relationship; choice: Choice; window: boolean };

const visitNow = { startsAt: '2026-08-03T09:00:00Z', endsAt: '2026-08-03T10:00:00Z' };
const visitTomorrow = { startsAt: '2026-08-04T09:00:00Z', endsAt: '2026-08-04T10:00:00Z' };

const grantsOf = (choice: Choice) =>
  choice === 'undecided'
    ? {}
    : (Object.fromEntries(
        grantableCapabilities.map((capability) => [capability, choice === 'granted']),
      ) as Record<GrantableCapability, boolean>);

describeOnEveryEngine('the permission matrix', (given) => {
  const { team, member, visit, accepted } = teamsOf(given);

  const spelt = async (text: string) => {
    const { rows } = await given.deps.db.asOwnerOfSchema((tx) =>
      sql.raw<{ word: string }>(text).execute(tx),
    );
    return new Set(rows.map(({ word }) => word));
  };

  it('has every capability that the functions and policies of the database ask for', async () => {
    const asked = await spelt(String.raw`
      select distinct named[1] as word
      from (
        select prosrc as source from pg_proc where pronamespace = current_schema()::regnamespace
        union all
        select concat(qual, with_check) from pg_policies where schemaname = current_schema()
      ) as written,
      regexp_matches(source, 'kith_(?:teams_where|members_where|in_scope|may)\([^)]*?''(\w+)''', 'g')
        as named`);
    const known: string[] = [...capabilities, 'answer_invitations'];
    expect(asked.size).toBeGreaterThan(7);
    expect([...asked].filter((capability) => !known.includes(capability))).toEqual([]);
  });

  it('has the hats and legal authorities that the database takes, and no others', async () => {
    const taken = (constraint: string) =>
      spelt(String.raw`
        select (regexp_matches(pg_get_constraintdef(oid), '''(\w+)''', 'g'))[1] as word
        from pg_constraint where conname = '${constraint}'`);
    expect(await taken('hats_known')).toEqual(new Set(hats));
    expect(await taken('legal_authority_known')).toEqual(new Set(legalAuthorities));
  });

  it('is the same in the database as in core, cell by cell', async () => {
    const rows = await given.rows('access_rules');
    const inDatabase = rows.map(({ capability, relationship, cell }) => [
      `${String(capability)} for ${String(relationship)}`,
      cell,
    ]);
    const inCore = capabilities.flatMap((capability) =>
      relationships.map((relationship) => [
        `${capability} for ${relationship}`,
        rules[capability][relationship],
      ]),
    );
    expect(Object.fromEntries(inDatabase)).toEqual(Object.fromEntries(inCore));
    expect(rows).toHaveLength(capabilities.length * relationships.length);
  });

  /** Somebody in exactly this situation. Their visit is around now, or tomorrow. */
  async function memberIn({ relationship, choice, window }: Situation) {
    const place = await team();
    if (relationship === 'owner') {
      const who: GivenMember = { ...place.owner, membershipId: place.ownerMembershipId };
      return { place, who };
    }
    const who = await member(place, { relationship, grants: grantsOf(choice) });
    const span = window ? visitNow : visitTomorrow;
    await accepted(place, await visit(place, span), who, span);
    return { place, who };
  }

  function coreSays(capability: Capability, { relationship, choice, window }: Situation) {
    const grantable = (grantableCapabilities as readonly string[]).includes(capability);
    const decided = choice !== 'undecided' && grantable && relationship !== 'owner';
    return effectiveAccess({
      capability,
      relationship,
      membershipStatus: 'active',
      hats: [],
      withinVisitWindow: window && relationship !== 'owner',
      grant: decided
        ? { allowed: choice === 'granted', at: given.clock.now(), byPersonId: 'edie' }
        : undefined,
    });
  }

  async function databaseSays(who: GivenMember, teamId: string): Promise<Record<string, boolean>> {
    return given.deps.db.as(given.actor(who), async (tx) => {
      const { rows } = await sql<{ capability: string; allowed: boolean }>`
        select asked.capability, kith_may(${who.coopId}, ${teamId}, asked.capability) as allowed
        from (select distinct capability from access_rules) as asked
      `.execute(tx);
      return Object.fromEntries(rows.map(({ capability, allowed }) => [capability, allowed]));
    });
  }

  const situations = relationships.flatMap((relationship) =>
    choices.flatMap((choice) =>
      [false, true].map((window): Situation => ({ relationship, choice, window })),
    ),
  );

  it('answers alike in core, over HTTP and under the role of the application', async () => {
    // The embedded engine runs the same code and the same SQL, several times as slowly: there each
    // relationship has one of its situations, another than the relationship before it.
    const isWhole = given.deps.db.engine.kind === 'postgres';
    const each = situations.length / relationships.length;
    const some = situations.filter((_, at) => at % each === Math.floor(at / each) % each);
    for (const situation of isWhole ? situations : some) {
      const { place, who } = await memberIn(situation);
      const expected = Object.fromEntries(
        capabilities.map((capability) => [capability, coreSays(capability, situation).allowed]),
      );
      const label = JSON.stringify(situation);

      expect(await databaseSays(who, place.id), `kith_may, ${label}`).toEqual(expected);

      const shown = await given.as(who).get(`/v1/teams/${place.id}`);
      const overHttp = (shown.body['you']?.['access'] as unknown as AccessShown[]).map(
        ({ capability, allowed }) => [capability, allowed],
      );
      // Whoever sees no rota has no visit to say yes to, and none of others to tell of: said-and-done.test.ts.
      const seesRota = expected['see_rota'] === true;
      const ofOwn = coreSays('record_attendance', situation).scope === 'own';
      expect(Object.fromEntries(overHttp), `getTeam, ${label}`).toEqual({
        ...expected,
        accept_visits: expected['accept_visits'] === true && seesRota,
        record_attendance: expected['record_attendance'] === true && (seesRota || ofOwn),
      });

      const members = await given.as(who).get(`/v1/teams/${place.id}/members`);
      expect(members.status, `listMembers, ${label}`).toBe(expected['see_members'] ? 200 : 403);
      const week = await given.as(who).get(`/v1/teams/${place.id}/rota`);
      const seesAny = expected['see_rota'] || expected['accept_visits'];
      expect(week.status, `getRotaWeek, ${label}`).toBe(seesAny ? 200 : 403);
      const arranged = await given.as(who).post(`/v1/teams/${place.id}/visits`, {
        title: 'Lunch',
        startsOn: '2026-08-05',
        startTime: '12:30',
        minutes: 45,
      });
      expect(arranged.status, `createVisit, ${label}`).toBe(expected['arrange_visits'] ? 201 : 403);
      const invited = await given.as(who).post(`/v1/teams/${place.id}/invitations`, {
        to: { email: `new.${who.id}@example.org` },
        relationship: 'volunteer',
      });
      expect(invited.status, `createInvitation, ${label}`).toBe(
        expected['invite_others'] ? 201 : 403,
      );
    }
  }, 240_000);

  it('gives a legal representative what their live authority covers, in core and in the database', async () => {
    for (const held of [[], ...legalAuthorities.map((one) => [one]), legalAuthorities]) {
      const place = await team();
      const options = {
        relationship: 'legal_representative',
        legalAuthorities: held,
      } as const;
      const who = await member(place, options);
      const expected = capabilities.map((capability) => [
        capability,
        effectiveAccess({ capability, ...options, membershipStatus: 'active', hats: [] }).allowed,
      ]);
      expect(await databaseSays(who, place.id)).toEqual(Object.fromEntries(expected));
    }
  });

  it('takes everything from a paused member except the Owner, in core and in the database', async () => {
    const place = await team();
    const who = await member(place, { status: 'paused', grants: grantsOf('granted') });
    expect(Object.values(await databaseSays(who, place.id))).not.toContain(true);
  });

  it('opens the visit window 2 hours before and closes it 12 hours after, to the second', async () => {
    const place = await team();
    const who = await member(place, { relationship: 'back_up' });
    await accepted(place, await visit(place, visitTomorrow), who, visitTomorrow);
    const at = async (instant: string) => {
      given.clock.set(instant);
      const { see_rota } = await databaseSays(who, place.id);
      const shown = await given.as(who).get(`/v1/teams/${place.id}`);
      const access = shown.body['you']?.['access'] as unknown as AccessShown[];
      expect(access.find(({ capability }) => capability === 'see_rota')?.allowed).toBe(see_rota);
      return see_rota;
    };
    expect(await at('2026-08-04T06:59:59Z')).toBe(false);
    expect(await at('2026-08-04T07:00:00Z')).toBe(true);
    expect(await at('2026-08-04T21:59:59Z')).toBe(true);
    expect(await at('2026-08-04T22:00:00Z')).toBe(false);
  });
});

interface AccessShown {
  capability: string;
  allowed: boolean;
}
