import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { beforeEach, expect, it } from 'vitest';
import { createApp } from '../app.js';
import { databaseOn } from '../db/database.js';
import { usualLimits } from '../db/limits.js';
import { signedStanding } from '../db/standing.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import type { GivenPerson } from '../testing/given.js';
import { type World, worldOf } from './world.js';

/** What the clock of the database is ahead of the instant at which a standing was signed. */
type Age = Temporal.DurationLike;

describeOnEveryEngine('a standing that was signed once and is said again', (given) => {
  let world: World;
  beforeEach(async () => {
    world = await worldOf(given);
  });

  /** What the server signed for the Owner so long ago, as somebody with a dump of its memory has it. */
  async function signedFor({ coopId, id }: GivenPerson, age: Age): Promise<string> {
    const { key, clock } = await given.deps.db.asOwnerOfSchema(async (tx) => {
      const { rows } = await sql<{ key: Buffer; clock: Temporal.Instant }>`
        select key, clock_timestamp() as clock from kith_signing_key`.execute(tx);
      return rows[0] as { key: Buffer; clock: Temporal.Instant };
    });
    const standing = { kind: 'person', coopId, actorId: id, personId: id } as const;
    return signedStanding(standing, { now: given.clock.now(), at: clock.subtract(age) }, key);
  }

  const teamsSeenWith = (said: string) =>
    given.deps.db.asNobody(async (tx) => {
      await sql`select set_config('kith.standing', ${said}, true)`.execute(tx);
      const { rows } = await sql<{ id: string }>`select id from teams`.execute(tx);
      return rows.map(({ id }) => id);
    });

  it('holds for as long as clocks may differ and a transaction may last', async () => {
    const { owner, id } = world.place;
    for (const age of [{ minutes: 0 }, { minutes: 4 }, { minutes: -4 }]) {
      expect(await teamsSeenWith(await signedFor(owner, age))).toEqual([id]);
    }
  });

  it.each([
    ['after the window', { minutes: 6 }],
    ['a year later', { hours: 365 * 24 }],
    ['before its time', { minutes: -6 }],
  ])('is refused %s, with the reason', async (_, age) => {
    const replayed = teamsSeenWith(await signedFor(world.place.owner, age));
    await expect(replayed).rejects.toMatchObject({
      cause: { code: '28K01', message: expect.stringContaining('within five minutes') },
    });
  });

  it('is not made young again by writing another instant into it', async () => {
    const said = await signedFor(world.place.owner, { minutes: 6 });
    const young = (await signedFor(world.place.owner, { minutes: 0 })).split('/').at(-1) ?? '';
    expect(await teamsSeenWith(said.replace(/[^/]*$/, young))).toEqual([]);
    expect(await teamsSeenWith(said.replace(/\/[^/]*$/, ''))).toEqual([]);
  });

  it('is refused where it says no instant at all, though it is signed', async () => {
    const said = await given.deps.db.asOwnerOfSchema(async (tx) => {
      const { owner } = world.place;
      const text = `person/${owner.coopId}/${owner.id}/${owner.id}///1785744000`;
      const { rows } = await sql<{ said: string }>`
        select encode(hmac(convert_to(${text}, 'UTF8'), key, 'sha256'), 'hex') || '/' || ${text}
          as said from kith_signing_key`.execute(tx);
      return rows[0]?.said ?? '';
    });
    await expect(teamsSeenWith(said)).rejects.toMatchObject({ cause: { code: '28K01' } });
  });

  it('is missed loudly where the clocks of server and database differ', async () => {
    const now = () => given.clock.now();
    const ahead = () => Temporal.Now.instant().add({ minutes: 6 });
    const db = databaseOn(given.deps.db.engine, now, usualLimits, ahead);
    const app = createApp({ ...given.deps, db });
    const ready = await app.request('/health/ready');
    expect([ready.status, await ready.json()]).toEqual([
      503,
      expect.objectContaining({ detail: expect.stringMatching(/clock.*five minutes/) }),
    ]);
    const { cookie } = await given.session(world.place.owner);
    const asked = await app.request('/v1/teams', { headers: { cookie } });
    expect([asked.status, asked.headers.get('retry-after')]).toEqual([503, '3']);
  });

  it('is young in every transaction of the server, whatever the clock of the application says', async () => {
    const { owner, id } = world.place;
    given.clock.advance({ hours: 365 * 24 });
    const seen = await given.deps.db.as(given.actor(owner), async (tx) =>
      tx.selectFrom('teams').select('id').execute(),
    );
    expect(seen).toEqual([{ id }]);
  });
});
