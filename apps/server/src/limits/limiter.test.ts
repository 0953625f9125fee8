import { expect, it } from 'vitest';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { type BudgetName, ofEveryRequest } from './budgets.js';
import { Limiter } from './limiter.js';

describeOnEveryEngine('a budget', (given) => {
  /** A server's own limiter, and how often it went to the database. */
  const server = () => {
    const { db, now } = given.deps;
    const asked = { times: 0 };
    const asNobody: typeof db.asNobody = (work) => {
      asked.times += 1;
      return db.asNobody(work);
    };
    return { limiter: new Limiter({ now, db: { ...db, asNobody } }), asked };
  };
  const somebody = () => given.deps.newId();
  const passing = async (limiters: Limiter[], times: number, budget: BudgetName, whose: string) => {
    const waits = await Promise.all(
      Array.from({ length: times }, async (_, n) =>
        limiters[n % limiters.length]?.take(budget, whose),
      ),
    );
    return waits.filter((wait) => wait === 0).length;
  };

  it('of five lets exactly five of fifty pass that race', async () => {
    const { limiter } = server();
    expect(await passing([limiter], 50, 'links_to_person', somebody())).toBe(5);
  });

  it('is one for all servers on a database', async () => {
    const servers = [server(), server(), server()].map(({ limiter }) => limiter);
    expect(await passing(servers, 150, 'links_to_person', somebody())).toBe(5);
  });

  it('is never overdrawn by servers that draw many at a time, and nearly all of it is used', async () => {
    const servers = [server(), server(), server()].map(({ limiter }) => limiter);
    const passed = await passing(servers, 1_800, 'person_reads', somebody());
    expect(passed).toBeLessThanOrEqual(1_200);
    expect(passed).toBeGreaterThan(1_200 - 2 * 40);
  });

  it('can be used to its end by one', async () => {
    const { limiter } = server();
    expect(await passing([limiter], 310, 'person_writes', somebody())).toBe(300);
  });

  it('costs a write for every forty reads, and none while it is empty', async () => {
    const { limiter, asked } = server();
    const whose = somebody();
    await passing([limiter], 1_000, 'person_reads', whose);
    expect(asked.times).toBe(25);
    await passing([limiter], 201, 'person_reads', whose);
    const whileFull = asked.times;
    expect(await passing([limiter], 1_000, 'person_reads', whose)).toBe(0);
    expect(asked.times).toBe(whileFull);
  });

  it('fills again steadily, and says when it is worth asking', async () => {
    const { limiter } = server();
    const whose = somebody();
    await passing([limiter], 5, 'links_to_person', whose);
    expect(await limiter.take('links_to_person', whose)).toBeCloseTo(12 * 60, 0);
    given.clock.advance({ minutes: 11 });
    expect(await limiter.take('links_to_person', whose)).toBeCloseTo(60, 0);
    given.clock.advance({ minutes: 1 });
    expect(await passing([limiter], 5, 'links_to_person', whose)).toBe(1);
    given.clock.advance({ hours: 1 });
    expect(await passing([limiter], 50, 'links_to_person', whose)).toBe(5);
  });

  it('of requests never refuses a busy coordinator: two thousand in an hour, in bursts', async () => {
    const { limiter } = server();
    const whose = somebody();
    for (let pages = 0; pages < 40; pages += 1) {
      for (const budget of ofEveryRequest.person.read) {
        expect(await passing([limiter], 45, budget, whose)).toBe(45);
      }
      for (const budget of ofEveryRequest.person.write) {
        expect(await passing([limiter], 5, budget, whose)).toBe(5);
      }
      given.clock.advance({ seconds: 90 });
    }
  });

  it('is somebody’s own', async () => {
    const { limiter } = server();
    await passing([limiter], 50, 'links_to_person', somebody());
    expect(await limiter.take('links_to_person', somebody())).toBe(0);
  });

  it('locks nobody out when the clock of the server was wrong and is put right', async () => {
    const whose = somebody();
    given.clock.advance({ hours: 24 * 365 });
    await passing([server().limiter], 5, 'links_to_person', whose);
    given.clock.advance({ hours: -24 * 365 });
    expect(await passing([server().limiter], 50, 'links_to_person', whose)).toBe(5);
  });

  it('is closed to persons, who can neither see nor change how far it is drawn', async () => {
    const sam = await given.person();
    const asSam = (work: 'selectFrom' | 'deleteFrom') =>
      given.deps.db.as(given.actor(sam), async (tx) => {
        if (work === 'selectFrom') await tx.selectFrom('rateLimits').select('whose').execute();
        else await tx.deleteFrom('rateLimits').execute();
      });
    await expect(asSam('selectFrom')).rejects.toMatchObject({ code: '42501' });
    await expect(asSam('deleteFrom')).rejects.toMatchObject({ code: '42501' });
  });
});
