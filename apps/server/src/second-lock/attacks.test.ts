import { sql } from 'kysely';
import { v7 } from 'uuid';
import { beforeEach, expect, it } from 'vitest';
import type { Tx } from '../db/database.js';
import type { PersonStanding } from '../db/standing.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import type { GivenPerson } from '../testing/given.js';
import { teamsOf } from '../testing/given-team.js';
import { type World, worldOf } from './world.js';

/** What somebody may try who gets SQL of their own into a request, and what comes of it. */
describeOnEveryEngine('SQL that slipped into a request', (given) => {
  const { member } = teamsOf(given);
  let world: World;
  beforeEach(async () => {
    world = await worldOf(given);
  });

  const as = <T>(who: GivenPerson, work: (tx: Tx) => Promise<T>) =>
    given.deps.db.as(given.actor(who), work);
  const now = () => given.clock.now().toString();
  const signed = (who: GivenPerson, version: number) => sql`
    version = ${version}, recorded_by = ${who.id}, method = 'self', recorded_at = ${now()}`;

  it('cannot become somebody else by saying so', async () => {
    const { place, who } = world;
    const rows = await as(who.stranger, async (tx) => {
      await sql`select set_config('kith.person_id', ${place.owner.id}, true),
                       set_config('kith.coop_id', ${place.coopId}, true)`.execute(tx);
      return (await sql`select id from teams`.execute(tx)).rows;
    });
    expect(rows).toEqual([]);
  });

  it('cannot put another person into the standing that the server signed', async () => {
    const { place, who } = world;
    const rows = await as(who.stranger, async (tx) => {
      await sql`
        select set_config('kith.standing',
          replace(current_setting('kith.standing'), ${who.stranger.id}, ${place.owner.id}), true)
      `.execute(tx);
      return (await sql`select id from people`.execute(tx)).rows;
    });
    expect(rows).toEqual([]);
  });

  it('cannot read the key that standings are signed with, nor move the clock', async () => {
    const key = as(world.sam, (tx) => sql`select key from kith_signing_key`.execute(tx));
    await expect(key).rejects.toThrow('permission denied');
    const { rows } = await as(world.sam, async (tx) => {
      await sql`select set_config('kith.now', '2030-01-01T00:00:00Z', true)`.execute(tx);
      return sql<{ at: { toString(): string } }>`select kith_now() as at`.execute(tx);
    });
    expect(String(rows[0]?.at)).toBe(now());
  });

  it('finds no table of its own in place of a real one', async () => {
    const making = as(world.sam, (tx) =>
      sql`create temporary table memberships as select 1 as coop_id`.execute(tx),
    );
    await expect(making).rejects.toThrow('permission denied');
    const { rows } = await given.deps.db.asOwnerOfSchema((tx) =>
      sql`select proname from pg_proc where prosecdef and pronamespace = 'public'::regnamespace
          and not coalesce(proconfig, '{}') @> array['search_path=pg_catalog, public, pg_temp']`.execute(
        tx,
      ),
    );
    expect(rows).toEqual([]);
  });

  it('begins no place again that has ended, nor keeps one beyond its end', async () => {
    const { ada } = world;
    const again = await as(ada, (tx) =>
      sql`update memberships set status = 'active', ended_at = null, ${signed(ada, 3)}
          where id = ${ada.membershipId}`.execute(tx),
    ).catch((error: Error) => error);
    expect(again).toMatchObject({ message: 'a place that has ended does not begin again' });
  });

  it('widens nobody’s own place by what they say that somebody else decided', async () => {
    const { place } = world;
    const coach = await member(place, { name: 'Cai Rees', relationship: 'coach' });
    const forOwner = <T>(work: (tx: Tx) => Promise<T>) =>
      as(coach, async (tx) => {
        const { coopId } = place;
        const standing = { kind: 'person', coopId, actorId: coach.id, personId: place.owner.id };
        await given.deps.db.stand(tx, standing as PersonStanding);
        return work(tx);
      });
    const granting = forOwner((tx) =>
      sql`insert into grants (coop_id, id, team_id, membership_id, capability, allowed, decided_at,
            decided_by, recorded_by, on_behalf_of, method, recorded_at)
          values (${place.coopId}, ${v7()}, ${place.id}, ${coach.membershipId}, 'see_money', true,
            ${now()}, ${place.owner.id}, ${coach.id}, ${place.owner.id}, 'phone', ${now()})`.execute(
        tx,
      ),
    );
    await expect(granting).rejects.toThrow('row-level security');
    const hat = forOwner((tx) =>
      sql`update memberships set hats = '{rota_holder}', version = 2, recorded_by = ${coach.id},
            on_behalf_of = ${place.owner.id}, method = 'phone', recorded_at = ${now()}
          where id = ${coach.membershipId}`.execute(tx),
    );
    await expect(hat).rejects.toThrow('a hat that somebody else is said to have given');
  });

  it('ends no decision of the Owner’s but by the Owner', async () => {
    const { place, sam } = world;
    await given.deps.db.asOwnerOfSchema((tx) =>
      sql`update grants set allowed = false where membership_id = ${sam.membershipId}`.execute(tx),
    );
    const { numAffectedRows } = await as(sam, (tx) =>
      sql`update grants set ended_at = ${now()} where team_id = ${place.id}`.execute(tx),
    );
    expect(numAffectedRows).toBe(0n);
  });

  it('writes no grant of one’s own team for a place in another', async () => {
    const { elsewhere, sam } = world;
    const bo = elsewhere.owner;
    const across = as(bo, (tx) =>
      sql`insert into grants (coop_id, id, team_id, membership_id, capability, allowed, decided_at,
            decided_by, recorded_by, method, recorded_at)
          values (${bo.coopId}, ${v7()}, ${elsewhere.id}, ${sam.membershipId}, 'see_rota', true,
            ${now()}, ${bo.id}, ${bo.id}, 'self', ${now()})`.execute(tx),
    );
    await expect(across).rejects.toMatchObject({ constraint: 'grant_of_membership' });
  });

  it('takes no slot of another team, and no other time than the visit’s', async () => {
    const { elsewhere, open, sam, place } = world;
    const bo = elsewhere.owner;
    const take = (who: GivenPerson, teamId: string, from: string, until: string) =>
      as(who, (tx) =>
        sql`insert into acceptances (coop_id, id, team_id, slot_id, visit_id, person_id, status,
              during, accepted_at, recorded_by, method, recorded_at)
            values (${who.coopId}, ${v7()}, ${teamId}, ${open.slotId}, ${open.id}, ${who.id},
              'accepted', tstzrange(${from}, ${until}), ${now()}, ${who.id}, 'self', ${now()})`.execute(
          tx,
        ),
      );
    const asPlanned = ['2026-08-11T07:30:00Z', '2026-08-11T08:15:00Z'] as const;
    await expect(take(bo, elsewhere.id, ...asPlanned)).rejects.toMatchObject({ code: '42501' });
    await expect(take(bo, place.id, ...asPlanned)).rejects.toMatchObject({ code: '42501' });
    await expect(
      take(sam, place.id, '2026-08-11T07:30:00Z', '2026-08-11T07:31:00Z'),
    ).rejects.toThrow('a visit is taken as it is planned');
  });

  it.each(['withdrawn', 'expired', 'declined'] as const)(
    'accepts no invitation that is %s',
    async (state) => {
      const { invitationId, place } = world;
      await given.deps.db.asOwnerOfSchema((tx) =>
        sql`update invitations set state = ${state} where id = ${invitationId}`.execute(tx),
      );
      const [invited] = await given.rows('invitations', { id: invitationId });
      const nia = { ...place.owner, id: String(invited?.['toPersonId']) };
      const late = as(nia, (tx) =>
        sql`update invitations set state = 'accepted', membership_id = ${v7()}, ${signed(nia, 2)}
            where id = ${invitationId}`.execute(tx),
      );
      await expect(late).rejects.toThrow('an invitation is answered once');
    },
  );

  it('accepts no invitation after its time, and joins with none a second time', async () => {
    const { place } = world;
    const { owner } = place;
    const coop = { id: place.coopId, slug: '', name: '' };
    const nia = await given.person({ name: 'Nia Pugh', coop });
    await given.as(owner).post(`/v1/teams/${place.id}/invitations`, {
      to: { email: nia.email },
      relationship: 'volunteer',
    });
    const accept = (version: number) =>
      as(nia, (tx) =>
        sql`update invitations set state = 'accepted', membership_id = ${v7()},
              ${signed(nia, version)} where to_person_id = ${nia.id}`.execute(tx),
      );
    given.clock.advance({ hours: 15 * 24 });
    await expect(accept(2)).rejects.toThrow('by the invited person, and in time');
    await given.deps.db.asOwnerOfSchema((tx) =>
      sql`update invitations set state = 'accepted', membership_id = ${place.ownerMembershipId}
          where to_person_id = ${nia.id}`.execute(tx),
    );
    await expect(accept(2)).rejects.toThrow('an invitation is answered once');
  });

  it('reads nobody’s address or number, not even by asking for it', async () => {
    const { who } = world;
    for (const name of ['stranger', 'member', "other team's Owner"] as const) {
      const { rows } = await as(who[name], (tx) =>
        sql`select value from contact_points where person_id <> ${who[name].id}`.execute(tx),
      );
      expect(rows, name).toEqual([]);
    }
  });

  it('makes no session for somebody else, uses up no link and revokes no key', async () => {
    const { place, sam } = world;
    const session = as(sam, (tx) =>
      sql`insert into sessions (coop_id, id, token_hash, person_id, via, created_at, last_used_at, expires_at)
          values (${place.coopId}, gen_random_uuid(), 'x', ${place.owner.id}, 'session', ${now()}, ${now()}, '2030-01-01')`.execute(
        tx,
      ),
    );
    await expect(session).rejects.toThrow('row-level security');
    const key = await as(sam, (tx) => sql`update api_keys set revoked_at = ${now()}`.execute(tx));
    expect(key.numAffectedRows).toBe(0n);
    const link = await as(sam, (tx) =>
      sql`update sign_in_links set used_at = ${now()}`.execute(tx),
    );
    expect(link.numAffectedRows).toBe(0n);
  });

  it('signs nothing with another’s name', async () => {
    const { place, sam } = world;
    const forged = as(sam, (tx) =>
      sql`update memberships set hats = '{}', version = 2, recorded_by = ${place.owner.id},
            recorded_at = ${now()} where id = ${sam.membershipId}`.execute(tx),
    );
    await expect(forged).rejects.toThrow('a row is recorded by who wrote it down');
  });

  it('is told nothing of another team’s visits by the function that opens windows', async () => {
    const { place, sam, who } = world;
    given.clock.set('2026-08-10T07:30:00Z');
    const open = async (asking: GivenPerson) => {
      const { rows } = await as(asking, (tx) =>
        sql<{
          open: boolean;
        }>`select kith_within_visit_window(${place.id}, ${sam.id}) as open`.execute(tx),
      );
      return rows[0]?.open;
    };
    expect(await open(place.owner)).toBe(true);
    expect(await open(sam)).toBe(true);
    expect(await open(who["other team's Owner"])).toBe(false);
    expect(await open(who['other co-op'])).toBe(false);
  });

  it('offers nobody more than the inviter may do', async () => {
    const { place, who } = world;
    const starter = await member(place, { name: 'Tess Ward', relationship: 'team_starter' });
    const offer = (relationship: string, grants: object) =>
      as(starter, (tx) =>
        sql`insert into invitations (coop_id, id, team_id, team_name, owner_name, from_person_id,
              to_person_id, relationship, grants, state, sent_at, recorded_by, method, recorded_at)
            values (${place.coopId}, ${v7()}, ${place.id}, 'T', 'O', ${starter.id},
              ${who.stranger.id}, ${relationship}, ${JSON.stringify(grants)}::jsonb, 'sent', ${now()},
              ${starter.id}, 'self', ${now()})`.execute(tx),
      );
    await expect(offer('coach', {})).rejects.toThrow('row-level security');
    await expect(offer('volunteer', { see_money: true })).rejects.toThrow('row-level security');
    await expect(offer('volunteer', { see_rota: true })).resolves.toBeDefined();
  });
});
