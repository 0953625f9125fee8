import { sql } from 'kysely';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import type { Actor } from '../actor.js';
import type { Tx } from '../db/database.js';
import { spanOf } from '../rota/visits.sql.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import type { GivenPerson } from '../testing/given.js';
import { type GivenTeam, teamsOf } from '../testing/given-team.js';

const tables = [
  'teams',
  'memberships',
  'grants',
  'invitations',
  'visit_series',
  'visits',
  'slots',
  'acceptances',
] as const;

describeOnEveryEngine('below the application, the database', (given) => {
  const { team, member, visit, accepted } = teamsOf(given);

  /** What a person could do with SQL of their own, under the role of the application. */
  const asSql = <T>(
    who: GivenPerson,
    work: (tx: Tx) => Promise<T>,
    values: Partial<Actor> = {},
  ): Promise<T> => given.deps.db.as(given.actor(who, values), work);

  async function countsOf(who: GivenPerson, place: GivenTeam, values: Partial<Actor> = {}) {
    return asSql(
      who,
      async (tx) => {
        const counts: Record<string, number> = {};
        for (const table of tables) {
          const column = table === 'teams' ? 'id' : 'team_id';
          const { rows } = await sql<{ count: number }>`
            select count(*) from ${sql.table(table)} where ${sql.ref(column)} = ${place.id}
          `.execute(tx);
          counts[table] = rows[0]?.count ?? -1;
        }
        return counts;
      },
      values,
    );
  }

  async function wholeTeam() {
    const place = await team();
    const sam = await member(place, { grants: { see_money: true } });
    const coop = { id: place.coopId, slug: '', name: '' };
    const nia = await given.person({ name: 'Nia Hughes', findable: true, coop });
    await given.as(place.owner).post(`/v1/teams/${place.id}/invitations`, {
      to: { personId: nia.id },
      relationship: 'volunteer',
    });
    await accepted(place, await visit(place), sam);
    return { place, sam, nia, coop };
  }

  it('shows a stranger no row of the team, in the same co-op or in another', async () => {
    const { place, coop } = await wholeTeam();
    const none = Object.fromEntries(tables.map((table) => [table, 0]));
    expect(await countsOf(await given.person({ coop }), place)).toEqual(none);
    const elsewhere = await given.person({ coop: await given.coop() });
    expect(await countsOf(elsewhere, place)).toEqual(none);
    expect(await countsOf({ ...place.owner, coopId: elsewhere.coopId }, place)).toEqual(none);
  });

  it('shows the Owner all of it, and nothing on a page made for another team', async () => {
    const { place } = await wholeTeam();
    const all = await countsOf(place.owner, place);
    expect(all).toEqual({
      teams: 1,
      memberships: 2,
      grants: 1,
      invitations: 1,
      visit_series: 1,
      visits: 1,
      slots: 1,
      acceptances: 1,
    });
    const scope = { teamId: v7(), capabilities: [] };
    const none = Object.fromEntries(tables.map((table) => [table, 0]));
    expect(await countsOf(place.owner, place, { via: 'embed_session', scope })).toEqual(none);
  });

  it('shows an invited person their invitation and nothing else', async () => {
    const { place, nia } = await wholeTeam();
    const expected = Object.fromEntries(tables.map((table) => [table, 0]));
    expect(await countsOf(nia, place)).toEqual({ ...expected, invitations: 1 });
  });

  it('keeps other members’ grants and the invitations from a member', async () => {
    const { place } = await wholeTeam();
    const ada = await member(place, { name: 'Ada Bello' });
    expect(await countsOf(ada, place)).toMatchObject({ memberships: 3, grants: 0, invitations: 0 });
  });

  it('shows nobody anything when no person is told', async () => {
    const { place } = await wholeTeam();
    const rows = await given.deps.db.asCoop(place.coopId, async (tx) => [
      ...(await tx.selectFrom('teams').selectAll().execute()),
      ...(await tx.selectFrom('memberships').selectAll().execute()),
      ...(await tx.selectFrom('acceptances').selectAll().execute()),
    ]);
    expect(rows).toEqual([]);
  });

  it('lets nobody join without the invitation that offers exactly that place', async () => {
    const { place, nia } = await wholeTeam();
    const join = (relationship: 'volunteer' | 'coach' | 'owner', id = v7()) =>
      asSql(nia, (tx) =>
        tx
          .insertInto('memberships')
          .values({ ...base(place, nia), id, personId: nia.id, relationship, since: now() })
          .execute(),
      );
    await expect(join('volunteer')).rejects.toThrow('row-level security');
    await expect(join('owner')).rejects.toThrow();
    const id = v7();
    const upgraded = asSql(nia, async (tx) => {
      const answered = { version: 2, recordedBy: nia.id, recordedAt: now() };
      await tx
        .updateTable('invitations')
        .set({ state: 'accepted', membershipId: id, ...answered })
        .execute();
      const values = { ...base(place, nia), id, personId: nia.id, since: now() };
      await tx
        .insertInto('memberships')
        .values({ ...values, relationship: 'professional' })
        .execute();
    });
    await expect(upgraded).rejects.toThrow('row-level security');
  });

  it('lets nobody write an invitation to themselves, or change what theirs offers', async () => {
    const { place, nia, coop } = await wholeTeam();
    const stranger = await given.person({ coop });
    const forged = asSql(stranger, (tx) =>
      tx
        .insertInto('invitations')
        .values({
          ...base(place, stranger),
          id: v7(),
          teamName: '',
          ownerName: '',
          fromPersonId: place.owner.id,
          toPersonId: stranger.id,
          toEmail: null,
          relationship: 'volunteer',
          grants: {},
          message: null,
          snippet: null,
          state: 'sent',
          sentAt: now(),
          membershipId: null,
        })
        .execute(),
    );
    await expect(forged).rejects.toThrow('row-level security');
    const widened = asSql(nia, (tx) =>
      sql`update invitations set grants = '{"see_rota": true}'`.execute(tx),
    );
    await expect(widened).rejects.toThrow('permission denied');
  });

  it('lets no member grant themselves anything, put on a hat or change what they are', async () => {
    const { place, sam } = await wholeTeam();
    const grant = asSql(sam, (tx) =>
      tx
        .insertInto('grants')
        .values({
          ...base(place, sam),
          id: v7(),
          membershipId: sam.membershipId,
          capability: 'invite_others',
          allowed: true,
          decidedAt: now(),
          decidedBy: place.owner.id,
        })
        .execute(),
    );
    await expect(grant).rejects.toThrow('row-level security');
    const hat = asSql(sam, (tx) =>
      tx
        .updateTable('memberships')
        .set({ hats: ['rota_holder'], version: 2, recordedBy: sam.id, recordedAt: now() })
        .where('id', '=', sam.membershipId)
        .execute(),
    );
    await expect(hat).rejects.toThrow('a hat is put on by the Team Owner');
    const coach = asSql(sam, (tx) =>
      sql`update memberships set relationship = 'coach'`.execute(tx),
    );
    await expect(coach).rejects.toThrow('permission denied');
    const ended = await asSql(sam, (tx) =>
      tx.updateTable('grants').set({ endedAt: now() }).executeTakeFirst(),
    );
    expect(ended.numUpdatedRows).toBe(0n);
  });

  it('lets nobody take a visit for somebody else, or take it from them', async () => {
    const { place, sam } = await wholeTeam();
    const ada = await member(place, { name: 'Ada Bello' });
    const open = await visit(place, {
      startsAt: '2026-08-05T09:00:00Z',
      endsAt: '2026-08-05T10:00:00Z',
    });
    const forced = asSql(ada, (tx) =>
      tx
        .insertInto('acceptances')
        .values({
          ...base(place, ada),
          id: v7(),
          slotId: open.slotId,
          visitId: open.id,
          personId: sam.id,
          status: 'accepted',
          during: spanOf({ startsAt: '2026-08-05T09:00:00Z', endsAt: '2026-08-05T10:00:00Z' }),
          acceptedAt: now(),
        })
        .execute(),
    );
    await expect(forced).rejects.toThrow('row-level security');
    await asSql(ada, (tx) => tx.updateTable('acceptances').set({ status: 'released' }).execute());
    expect((await given.rows('acceptances', { personId: sam.id }))[0]).toMatchObject({
      status: 'accepted',
    });
  });

  it('deletes nothing for anybody, and changes no rule', async () => {
    const { place } = await wholeTeam();
    for (const table of tables) {
      const wiped = asSql(place.owner, (tx) => sql`delete from ${sql.table(table)}`.execute(tx));
      await expect(wiped, table).rejects.toThrow('permission denied');
    }
    const changed = asSql(place.owner, (tx) =>
      sql`update access_rules set cell = 'on'`.execute(tx),
    );
    await expect(changed).rejects.toThrow('permission denied');
  });

  const now = () => given.clock.now();
  const base = (place: GivenTeam, who: GivenPerson) => ({
    coopId: place.coopId,
    teamId: place.id,
    recordedBy: who.id,
    method: 'self' as const,
    recordedAt: now(),
  });
});
