import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';

interface Key {
  of: string;
  name: string;
  hasCoop: boolean;
}

/**
 * A distributed PostgreSQL keeps each co-op's rows on one machine, and can hold a promise only
 * there: one whose columns name the co-op.
 */
/** Core's words, the same for all co-ops: a distributed PostgreSQL keeps such tables on every machine. */
const onEveryMachine = ['access_relationships', 'grantable_capabilities'];

describeOnEveryEngine('the tables of a co-op', (given) => {
  const keys = (query: ReturnType<typeof sql<Key>>) =>
    given.deps.db.asOwnerOfSchema(async (tx) => (await query.execute(tx)).rows);
  const lacking = (found: Key[]) => found.filter(({ hasCoop }) => !hasCoop);

  it('name the co-op in every primary, unique and exclusion constraint and unique index', async () => {
    const found = await keys(sql<Key>`
      select i.indrelid::regclass::text as of, i.indexrelid::regclass::text as name,
             coop.attnum = any (i.indkey::int2[]) as "hasCoop"
      from pg_index i
      join pg_attribute coop on coop.attrelid = i.indrelid and coop.attname = 'coop_id'
      where (i.indisunique or i.indisexclusion) and i.indrelid::regclass::text !~ '^pg_'
    `);
    expect(found.length).toBeGreaterThan(20);
    expect(lacking(found)).toEqual([]);
  });

  it('lead by the co-op to what they refer to', async () => {
    const found = await keys(sql<Key>`
      select c.conrelid::regclass::text as of, c.conname as name,
             exists (
               select from unnest(c.conkey, c.confkey) as pair (ours, theirs)
               join pg_attribute our on our.attrelid = c.conrelid and our.attnum = pair.ours
               join pg_attribute their on their.attrelid = c.confrelid and their.attnum = pair.theirs
               where our.attname = 'coop_id'
                 and their.attname = case c.confrelid::regclass::text when 'coops' then 'id' else 'coop_id' end
             ) as "hasCoop"
      from pg_constraint c
      where c.contype = 'f' and exists (
        select from pg_attribute coop
        where coop.attrelid in (c.conrelid, c.confrelid) and coop.attname = 'coop_id')
        and c.confrelid::regclass::text <> all (${onEveryMachine}::text[])
    `);
    expect(found.length).toBeGreaterThan(10);
    expect(lacking(found)).toEqual([]);
  });
});
