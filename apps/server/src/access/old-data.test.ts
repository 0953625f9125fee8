import { Readable } from 'node:stream';
import { capabilities, grantableCapabilities, relationships } from '@kith/core/access';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBackup } from '../backup/read-backup.js';
import { readLines } from '../backup/read-lines.js';
import { restoreBackup } from '../backup/restore-backup.js';
import { takeBackup } from '../backup/take-backup.js';
import { databaseOn } from '../db/database.js';
import type { Engine } from '../db/engine.js';
import { insertRows } from '../db/insert-rows.sql.js';
import { migrate } from '../db/migrate.js';
import { type Demonstration, generateDemonstration } from '../demo/generate.js';
import { insertDemonstration } from '../demo/insert-rows.sql.js';
import { schemaOfKith } from '../schema.js';
import { emptyPlaces } from '../testing/empty-places.js';

const now = () => Temporal.Instant.from('2026-08-03T08:00:00Z');

async function rowsOf(engine: Engine, text: string): Promise<object[]> {
  const connection = await engine.ownerPool.connect();
  return (await connection.query<object>(text, []).finally(() => connection.release())).rows;
}

const decisions = 'select id, capability, allowed from grants order by id';
const places = 'select id, relationship from memberships order by id';

/** What must be there whichever way old data came to this Kith. */
async function expectRulesOfCore(engine: Engine) {
  const [rules] = await rowsOf(engine, 'select count(*)::integer as count from access_rules');
  expect(rules).toEqual({ count: capabilities.length * relationships.length });
  const open = 'select capability from grantable_capabilities where not retired';
  expect(await rowsOf(engine, open)).toHaveLength(grantableCapabilities.length);
  const { data } = await schemaOfKith();
  expect(await rowsOf(engine, 'select checksum from access_edition')).toEqual([
    { checksum: data.checksum },
  ]);
}

/**
 * With one authority at most, in the row of the place, and no word of what the co-op says of itself or
 * had looked at.
 */
function asItWas(demonstration: Demonstration): Demonstration {
  const memberships = demonstration.memberships.map((place) => {
    const held = demonstration.legalAuthorities.find((one) => one.membershipId === place.id);
    return { ...place, legalAuthority: held?.authority ?? null };
  });
  const people = demonstration.people.map(({ hats, ...person }) => ({
    ...person,
    hats: (hats ?? []).filter((hat) => hat !== 'legal_representative'),
  }));
  const coops = demonstration.coops.map(({ jurisdiction, telephone, ...coop }) => coop);
  const later = { coops, people, legalAuthorities: [], contactPoints: [], coopHatDecisions: [] };
  return { ...demonstration, memberships, ...later };
}

const sorted = (rows: object[]) => rows.map((row) => JSON.stringify(row)).toSorted();

/** As they were kept before: one address and one number at most. */
function contactsThen({ people, contactPoints }: Demonstration): object[] {
  return people.map(({ id: personId, coopId, preferredName }) => {
    const of = (kind: string) =>
      contactPoints.find((point) => point.personId === personId && point.kind === kind)?.value;
    const fullName = preferredName === 'Sam Okoro' ? 'Sam Olu Okoro' : null;
    return { coopId, personId, email: of('email') ?? null, phone: of('phone') ?? null, fullName };
  });
}

describe.each(emptyPlaces())('data from before the rules came from core, in %s', (_, open) => {
  let old: Engine;
  let backup = '';
  beforeAll(async () => {
    old = await open();
    const { migrations } = await schemaOfKith();
    await migrate(old, { migrations: migrations.filter(({ number }) => number < 54) });
    const demonstration = generateDemonstration({ seed: 1, today: '2026-08-03' });
    await databaseOn(old, now).asOwnerOfSchema(async (tx) => {
      await insertDemonstration(tx, asItWas(demonstration));
      await insertRows(tx, 'contact_facts', contactsThen(demonstration));
    });
    for await (const piece of takeBackup(old, { now })) backup += piece;
  });
  afterAll(() => old.end());

  it('loses no decision and no place when it is brought up to date', async () => {
    const before = [await rowsOf(old, decisions), await rowsOf(old, places)];
    expect(before[0]?.length).toBeGreaterThan(10);
    await migrate(old, await schemaOfKith());
    expect([await rowsOf(old, decisions), await rowsOf(old, places)]).toEqual(before);
    await expectRulesOfCore(old);
  });

  it('keeps every way to reach somebody, and the names on their papers', async () => {
    const { contactPoints } = generateDemonstration({ seed: 1, today: '2026-08-03' });
    const kept = await rowsOf(
      old,
      `select person_id as "personId", kind, value from contact_points
       where preferred and not shared and ended_at is null and verified_at is null`,
    );
    const told = contactPoints.map(({ personId, kind, value }) => ({ personId, kind, value }));
    expect(sorted(kept)).toEqual(sorted(told));
    expect(await rowsOf(old, 'select full_name from legal_names')).toEqual([
      { full_name: 'Sam Olu Okoro' },
    ]);
  });

  it('leaves everybody in their place of trust, with a hat of the co-op', async () => {
    const without = await rowsOf(
      old,
      `select from memberships m join people p on p.coop_id = m.coop_id and p.id = m.person_id
       where m.relationship in ('coach', 'team_starter', 'legal_representative') and m.status <> 'ended'
         and not (m.relationship = any (p.hats) and exists (
           select from coop_hat_decisions d
           where d.coop_id = p.coop_id and d.person_id = p.id and d.hat = m.relationship and d.given))`,
    );
    expect(without).toEqual([]);
    const looked = await rowsOf(old, 'select distinct hat from coop_hat_decisions order by hat');
    expect(looked).toEqual([
      { hat: 'coach' },
      { hat: 'legal_representative' },
      { hat: 'team_starter' },
    ]);
  });

  it('keeps what representatives may decide by law', async () => {
    const { legalAuthorities } = generateDemonstration({ seed: 1, today: '2026-08-03' });
    const kept = await rowsOf(
      old,
      'select membership_id as "membershipId", authority from legal_authorities where ended_at is null',
    );
    const told = legalAuthorities.map(({ membershipId, authority }) => ({
      membershipId,
      authority,
    }));
    expect(told.length).toBeGreaterThan(2);
    expect(sorted(kept)).toEqual(sorted(told));
  });

  it('says of the team to whoever had left before what they knew it as', async () => {
    const left = await rowsOf(
      old,
      `select m.team_known_as = t.name as team, m.owner_known_as = p.preferred_name as owner
       from memberships m
       join teams t on t.coop_id = m.coop_id and t.id = m.team_id
       left join people p on p.coop_id = m.coop_id and p.id = m.known_owner_id
       where m.status = 'ended'`,
    );
    expect(left.length).toBeGreaterThan(0);
    expect(new Set(left.map((row) => JSON.stringify(row)))).toEqual(
      new Set([JSON.stringify({ team: true, owner: true })]),
    );
  });

  it('is as whole when it comes from a backup', async () => {
    const restored = await open();
    try {
      const read = await readBackup(readLines(Readable.from([Buffer.from(backup)])));
      await restoreBackup(restored, read, await schemaOfKith());
      expect(await rowsOf(restored, decisions)).toEqual(await rowsOf(old, decisions));
      await expectRulesOfCore(restored);
      expect(await migrate(restored, await schemaOfKith())).toEqual([]);
    } finally {
      await restored.end();
    }
  });
});
