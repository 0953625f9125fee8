import { type RawBuilder, sql } from 'kysely';
import { expect, it } from 'vitest';
import { chains } from '../chains.js';
import { verifyChains } from '../events/verify.sql.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { teamsOf } from '../testing/given-team.js';

const renumbered = (from: number, to: number) =>
  sql`update access_log set number = ${to} where number = ${from}`;

describeOnEveryEngine('an access log that was tampered with', (given) => {
  const { team, member } = teamsOf(given);

  /** What the owner of the schema can do who gets around what keeps every row as it is. */
  async function broken(damage: Array<RawBuilder<unknown>>) {
    const place = await team();
    for (const name of ['Sam Okoro', 'Jo Pell', 'Vi Long']) {
      const looking = given.as(await member(place, { name }));
      expect((await looking.get(`/v1/teams/${place.id}/rota`)).status).toBe(200);
    }
    return given.deps.db.asOwnerOfSchema(async (tx) => {
      await sql`alter table access_log disable trigger user`.execute(tx);
      const where = sql` and team_id = ${place.id}`;
      for (const each of damage) await sql`${each} ${where}`.execute(tx);
      await sql`alter table access_log enable trigger user`.execute(tx);
      const found = await verifyChains(tx, chains);
      return found
        .filter(({ teamId, entry }) => teamId === place.id && entry === 'look')
        .map(({ entries, brokenAt }) => ({ entries, brokenAt }));
    });
  }

  it.each([
    ['nothing, where nothing was done', [], { entries: 3, brokenAt: null }],
    [
      'a look that was changed',
      [sql`update access_log set through = 'demonstration' where number = 2`],
      { entries: 3, brokenAt: 2 },
    ],
    [
      'a look that was taken out',
      [sql`delete from access_log where number = 2`],
      { entries: 2, brokenAt: 3 },
    ],
    [
      'a look that was taken out, the rest moved up',
      [sql`delete from access_log where number = 2`, renumbered(3, 2)],
      { entries: 2, brokenAt: 2 },
    ],
    [
      'two looks that changed places',
      [renumbered(3, 9), renumbered(2, 3), renumbered(9, 2)],
      { entries: 3, brokenAt: 2 },
    ],
  ])('shows %s', async (_, damage, found) => {
    expect(await broken(damage)).toEqual([found]);
  });
});
