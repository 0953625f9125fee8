import { accessRules, type GrantableCapability, type Relationship } from '@kith/core/access';
import { sql } from 'kysely';
import { afterEach, expect, it } from 'vitest';
import type { Note } from '../db/code-data.js';
import { type Migration, migrate } from '../db/migrate.js';
import { readinessOf } from '../http/readiness.js';
import { schemaOfKith } from '../schema.js';
import { StartError } from '../start-error.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import type { GivenPerson } from '../testing/given.js';
import { type GivenTeam, teamsOf } from '../testing/given-team.js';
import { accessData } from './access-data.js';
import { type Access, accessOfCore } from './access-of-core.js';

/** Core, had people agreed that volunteers see the notes. */
const volunteersSeeNotes: Access = {
  ...accessOfCore,
  rules: accessRules.map((rule) =>
    rule.capability === 'see_notes' && rule.relationship === 'volunteer'
      ? { ...rule, cell: 'on', byDefault: true, switchable: true }
      : rule,
  ),
};

const without = (capability: GrantableCapability): Access => ({
  ...accessOfCore,
  rules: accessRules.filter((rule) => rule.capability !== capability),
  grantable: accessOfCore.grantable.filter((one) => one !== capability),
});

const withoutRelationship = (relationship: Relationship): Access => ({
  ...volunteersSeeNotes,
  rules: volunteersSeeNotes.rules.filter((rule) => rule.relationship !== relationship),
  relationships: accessOfCore.relationships.filter((one) => one.relationship !== relationship),
});

describeOnEveryEngine('the access rules in the database', (given) => {
  const { team, member } = teamsOf(given);
  const owner = <T extends object>(text: string) =>
    given.deps.db.asOwnerOfSchema(async (tx) => (await sql.raw<T>(text).execute(tx)).rows);

  /** A start of a Kith whose core says this. */
  async function start(access: Access, more: Migration[] = []) {
    const { migrations } = await schemaOfKith();
    const notes: Note[] = [];
    const schema = { migrations: [...migrations, ...more], data: accessData(access) };
    await migrate(given.deps.db.engine, schema, (note) => notes.push(note));
    return notes;
  }
  afterEach(async () => {
    await start(accessOfCore);
  });

  const may = (who: GivenPerson, place: GivenTeam, capability: string) =>
    given.deps.db.as(given.actor(who), async (tx) => {
      const { rows } = await sql<{ allowed: boolean }>`
        select kith_may(${place.coopId}, ${place.id}, ${capability}) as allowed`.execute(tx);
      return rows[0]?.allowed;
    });

  it('follow core from the next start on, and a server of another core is not ready', async () => {
    const place = await team();
    const volunteer = await member(place, { relationship: 'volunteer' });
    const readiness = () => readinessOf(given.deps, schemaOfKith)();
    expect(await may(volunteer, place, 'see_notes')).toBe(false);
    expect(await readiness()).toBeUndefined();

    expect(await start(volunteersSeeNotes)).toEqual([
      { level: 'info', sentence: 'The access rules have changed: see_notes for volunteer.' },
    ]);
    expect(await may(volunteer, place, 'see_notes')).toBe(true);
    expect(await readiness()).toBe(
      'The database holds the access rules of another Kith. Run the same one everywhere.',
    );

    await start(accessOfCore);
    expect(await may(volunteer, place, 'see_notes')).toBe(false);
    expect(await readiness()).toBeUndefined();
  });

  it('open around a visit for as long as core says', async () => {
    await start({ ...accessOfCore, visitWindowHours: { before: 1, after: 3 } });
    const [span] = await owner<{ span: string }>(
      `select kith_around_visits('2026-08-03T08:00:00Z') = tstzrange(
         '2026-08-03T05:00:00Z', '2026-08-03T09:00:00Z', '[]') as span`,
    );
    expect(span).toEqual({ span: true });
  });

  it('stay as they were, all of them, when a start fails', async () => {
    const place = await team();
    const volunteer = await member(place, { relationship: 'volunteer' });
    await member(place, { relationship: 'funder' });
    const before = await allRows();

    const stranger = start(withoutRelationship('funder'));
    await expect(stranger).rejects.toThrow(StartError);
    await expect(stranger).rejects.toThrow('Some places in the data are those of "funder"');
    expect(await allRows()).toEqual(before);

    const broken = { number: 9001, name: '9001_broken', checksum: '', sql: 'select 1 / 0' };
    await expect(start(volunteersSeeNotes, [broken])).rejects.toThrow('9001_broken failed');
    expect(await allRows()).toEqual(before);
    expect(await may(volunteer, place, 'see_notes')).toBe(false);
  });

  it('are in one transaction with the last migration', async () => {
    const fine = { number: 9002, name: '9002_fine', checksum: '', sql: 'create table fine ()' };
    await member(await team(), { relationship: 'funder' });
    await expect(start(withoutRelationship('funder'), [fine])).rejects.toThrow(StartError);
    expect(await owner(`select to_regclass('fine') as made`)).toEqual([{ made: null }]);
  });

  it('are not written again by a start that finds them right', async () => {
    const before = await allRows();
    expect(await start(accessOfCore)).toEqual([]);
    expect(await allRows()).toEqual(before);
  });

  it('are written by one of several that start at once, and all agree', async () => {
    const starts = [1, 2, 3].map(() => start(volunteersSeeNotes));
    const told = (await Promise.all(starts)).flat();
    expect(told).toHaveLength(1);
  });

  it('are put right where somebody changed them by hand, and the log is told', async () => {
    const place = await team();
    const volunteer = await member(place, { relationship: 'volunteer' });
    await owner(`update access_rules set by_default = true
      where capability = 'see_notes' and relationship = 'volunteer'`);
    await owner(
      `delete from access_rules where capability = 'see_money' and relationship = 'coach'`,
    );
    await owner(`insert into access_relationships values ('neighbour', false)`);
    expect(await may(volunteer, place, 'see_notes')).toBe(true);

    const [note, ...others] = await start(accessOfCore);
    expect(others).toEqual([]);
    expect(note).toMatchObject({ level: 'warn' });
    expect(note?.sentence).toMatch('had been changed by hand, and were put right');
    for (const name of ['see_notes for volunteer', 'see_money for coach', 'neighbour']) {
      expect(note?.sentence).toContain(name);
    }
    expect(await may(volunteer, place, 'see_notes')).toBe(false);
    expect(await start(accessOfCore)).toEqual([]);
  });

  it('keep the decisions about a capability that core no longer knows, and take no new ones', async () => {
    const place = await team();
    const friend = await member(place, {
      relationship: 'family_or_friend',
      grants: { see_money: true },
    });
    expect(await may(friend, place, 'see_money')).toBe(true);
    const standing = { membershipId: friend.membershipId, endedAt: null };
    const kept = await given.rows('grants', { membershipId: friend.membershipId });

    expect(await start(without('see_money'))).toContainEqual({
      level: 'warn',
      sentence:
        'see_money is no longer decided member by member. What was decided is kept (live decisions: 1), and counts again when it is.',
    });
    expect(await may(friend, place, 'see_money')).toBe(false);
    expect(await given.rows('grants', { membershipId: friend.membershipId })).toEqual(kept);
    expect(kept).toMatchObject([standing]);
    expect(await start(without('see_money'))).toEqual([]);

    const other = await member(place, { relationship: 'family_or_friend' });
    const decide = () =>
      given.deps.db.as(given.actor(place.owner), (tx) =>
        sql`insert into grants (coop_id, id, team_id, membership_id, capability, allowed, decided_at,
              decided_by, recorded_by, method, recorded_at)
            values (${place.coopId}, ${given.deps.newId()}, ${place.id}, ${other.membershipId},
              'see_money', true, ${given.clock.now().toString()}, ${place.owner.id},
              ${place.owner.id}, 'self', ${given.clock.now().toString()})`.execute(tx),
      );
    await expect(decide()).rejects.toThrow('row-level security');

    await start(accessOfCore);
    expect(await may(friend, place, 'see_money')).toBe(true);
    await decide();
  });

  it('let somebody join who was offered what core has forgotten since', async () => {
    const place = await team();
    const coop = { id: place.coopId, slug: '', name: '' };
    const nia = await given.person({ findable: true, coop });
    const sent = await given.as(place.owner).post(`/v1/teams/${place.id}/invitations`, {
      to: { personId: nia.id },
      relationship: 'volunteer',
      grants: { see_rota: true },
    });
    const path = `/v1/invitations/${String(sent.body['id'])}`;
    await owner(`update invitations set grants = grants || '{"feed_the_cat": true}'
      where id = '${String(sent.body['id'])}'`);
    expect((await given.as(nia).get(path)).body).toMatchObject({ grants: { see_rota: true } });
    expect((await given.as(nia).post(`${path}/accept`, {})).status).toBe(200);
    expect(await given.rows('grants', { teamId: place.id })).toMatchObject([
      { capability: 'see_rota', allowed: true },
    ]);
  });

  /** With the transaction that wrote each row. */
  const allRows = async () =>
    Promise.all(
      ['access_rules', 'access_relationships', 'access_edition', 'grantable_capabilities'].map(
        (table) => owner(`select xmin::text as by, t.* from ${table} t order by t::text`),
      ),
    );
});
